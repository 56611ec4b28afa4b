using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Validation;
using DomainXml.Xml;

namespace DomainXml.Validation;

/// <summary>Tells a validator of schemas what the scanner reads. Spans are those of <see cref="OffsetSpans"/>.</summary>
internal static class ScannerValidation
{
    /// <summary>Validates a whole document.</summary>
    /// <exception cref="DiagnosticException">It is not well-formed, or exceeds a bound.</exception>
    public static void Run(XmlScanner scanner, SchemaValidator validator)
    {
        validator.Context = new ScannerContext(scanner);
        while (scanner.Read())
        {
            switch (scanner.Kind)
            {
                case XmlTokenKind.StartTag:
                    StartElement(scanner, validator);
                    break;
                case XmlTokenKind.EndTag:
                    validator.EndElement();
                    break;
                case XmlTokenKind.Text or XmlTokenKind.CData when scanner.Depth > 0:
                    var text = scanner.GetContentSpan();
                    validator.Text(text, TextSpan(scanner));
                    break;
            }
        }
        validator.EndDocument();
    }

    private static void StartElement(XmlScanner scanner, SchemaValidator validator)
    {
        var start = scanner.NameStart;
        var end = start + scanner.Name.Text.Length;
        validator.StartElement(
            scanner.Namespace,
            scanner.Name.LocalName,
            OffsetSpans.At(start, end)
        );
        foreach (ref readonly var attribute in scanner.Attributes)
        {
            if (attribute.IsNamespaceDeclaration)
                continue;
            validator.Attribute(
                attribute.Namespace,
                attribute.Name.LocalName,
                scanner.GetValue(attribute),
                OffsetSpans.At(attribute.NameStart, attribute.NameEnd),
                OffsetSpans.At(attribute.ValueStart, attribute.ValueEnd)
            );
        }
        validator.EndAttributes();
        if (scanner.IsEmptyElement)
            validator.EndElement();
    }

    /// <summary>The place of a text without the white space around it.</summary>
    private static SourceSpan TextSpan(XmlScanner scanner)
    {
        if (scanner.Kind == XmlTokenKind.CData)
            return OffsetSpans.At(scanner.Start, scanner.End);
        var text = scanner.Source.Text.AsSpan(scanner.Start, scanner.End - scanner.Start);
        if (scanner.IsWhiteSpace)
            return OffsetSpans.At(scanner.Start, scanner.End);
        var start = scanner.Start + text.IndexOfAnyExcept(" \t\n\r");
        var end = scanner.Start + text.LastIndexOfAnyExcept(" \t\n\r") + 1;
        return OffsetSpans.At(start, end);
    }

    private sealed class ScannerContext(XmlScanner scanner) : DatatypeContext
    {
        public override string? ResolvePrefix(string prefix) => scanner.ResolvePrefix(prefix);
    }
}
