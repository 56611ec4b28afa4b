using System.Xml.Linq;
using DomainXml.Editing;

namespace DomainXml.Cli.Output;

/// <summary>Writes the differences of two documents for people: what happened, where, and the values.</summary>
internal sealed class ChangeWriter(TextWriter writer, TextStyle style)
{
    /// <summary>Writes changes; nothing where there is none.</summary>
    public void Write(IReadOnlyList<DocumentChange> changes)
    {
        foreach (var change in changes)
            Write(change);
    }

    private void Write(DocumentChange change)
    {
        var node = (change.Before ?? change.After)!;
        writer.Write($"{Word(change.Kind)} {style.Bold(Line(DocumentPath.Of(node)))}");
        if (change.Kind == DocumentChangeKind.Changed)
            writer.WriteLine($": {Value(change.Old!)} -> {Value(change.New!)}");
        else if (node is XElement { HasElements: true } or XElement { HasAttributes: true })
            WriteElement(node);
        else if ((change.Old ?? change.New) is { Length: > 0 } value)
            writer.WriteLine($": {Value(value)}");
        else
            writer.WriteLine();
    }

    private void WriteElement(XObject element)
    {
        writer.WriteLine();
        foreach (var line in NodeSource.Of(element).ReplaceLineEndings("\n").Split('\n'))
            writer.WriteLine($"    {Line(line)}");
    }

    private string Word(DocumentChangeKind kind)
    {
        var word = ChangeEntry.WordFor(kind);
        return kind switch
        {
            DocumentChangeKind.Added => style.Green(word),
            DocumentChangeKind.Removed => style.Red(word),
            _ => style.Yellow(word),
        };
    }

    // Without quotes an empty value would not be seen, nor white space at the ends of one.
    private static string Value(string value) =>
        value.Length == 0 || value.AsSpan().Trim().Length < value.Length
            ? $"'{Line(value)}'"
            : Line(value);

    private static string Line(string text) =>
        DiagnosticWriter.OnTerminalLine(text.Replace("\t", "    ", StringComparison.Ordinal));
}
