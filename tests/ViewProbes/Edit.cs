using System.Xml.Linq;

namespace DomainXml.ViewProbes;

/// <summary>One edit of a document, how it is undone, and what has to come of both.</summary>
/// <param name="Name">Names it in complaints.</param>
/// <param name="Element">The element that it changes, or whose child.</param>
/// <param name="Apply">Makes the edit.</param>
/// <param name="Undo">Sets back what was there.</param>
internal sealed record Edit(string Name, XElement Element, Action Apply, Action Undo)
{
    /// <summary>Whether white space around the text is not part of the value.</summary>
    public bool KeepsSpace { get; init; }

    /// <summary>Reads the value from the written document; null, or a complaint.</summary>
    public Func<SourceDocument, string?>? ReadBack { get; init; }

    /// <summary>Makes the edit, looks at the text that is written, undoes it, and looks again.</summary>
    /// <param name="document">The document, as it was read.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public string? Check(SourceDocument document)
    {
        var before = document.Text.Text;
        var state = new TreeState(document, Element);
        Apply();
        var written = document.ToText();
        var complaint =
            EditedText.Judge(before, written, [.. state.Changes(KeepsSpace)])
            ?? EditedTree.Judge(document, written)
            ?? ReadBack?.Invoke(SourceDocument.Parse(written));
        if (complaint is not null)
            return $"{Name}: {complaint}";
        Undo();
        var undone = document.ToText();
        return undone == before
            ? null
            : $"{Name}: set back, it is not as it was: {EditedText.Difference(before, undone)}";
    }
}
