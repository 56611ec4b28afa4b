using System.Xml;
using DomainXml.RelaxNg.Datatypes;

namespace DomainXml.RelaxNg.Validation;

/// <summary>Validates what an <see cref="XmlReader"/> reads.</summary>
public static class XmlReaderValidation
{
    /// <summary>The settings to read with: no document types, nothing fetched, no limit but the given one.</summary>
    /// <param name="maxCharacters">The longest document, in characters; 0 for no limit.</param>
    public static XmlReaderSettings CreateSettings(long maxCharacters = 0) =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = maxCharacters,
        };

    /// <summary>Validates a whole document.</summary>
    /// <param name="reader">The reader, at the beginning. It is read to the end and not closed.</param>
    /// <param name="schema">The schema.</param>
    /// <returns>The mistakes, in the order of their places.</returns>
    /// <exception cref="XmlException">The document is not well-formed.</exception>
    public static IReadOnlyList<ValidationError> Validate(XmlReader reader, Schema schema)
    {
        var errors = new List<ValidationError>();
        Validate(reader, new SchemaValidator(schema, errors.Add));
        return
        [
            .. errors
                .OrderBy(error => error.Span.Start.Line)
                .ThenBy(error => error.Span.Start.Column),
        ];
    }

    /// <summary>Validates a whole document, with a validator that may serve for more than one.</summary>
    /// <param name="reader">The reader, at the beginning. It is read to the end and not closed.</param>
    /// <param name="validator">The validator; it is reset first.</param>
    /// <exception cref="XmlException">The document is not well-formed.</exception>
    public static void Validate(XmlReader reader, SchemaValidator validator)
    {
        if (reader is null)
            throw new ArgumentNullException(nameof(reader));
        if (validator is null)
            throw new ArgumentNullException(nameof(validator));
        validator.Reset();
        validator.Context = new ReaderContext(reader);
        var lines = reader as IXmlLineInfo;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    ReadElement(reader, lines, validator);
                    break;
                case XmlNodeType.EndElement:
                    validator.EndElement();
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace when validator.NeedsText(reader.NodeType):
                    var text = reader.Value;
                    validator.Text(text, TextSpanAt(Place(lines), text));
                    break;
            }
        }
        validator.EndDocument();
    }

    private static void ReadElement(
        XmlReader reader,
        IXmlLineInfo? lines,
        SchemaValidator validator
    )
    {
        validator.StartElement(reader.NamespaceURI, reader.LocalName, NameSpan(reader, lines));
        var isEmpty = reader.IsEmptyElement;
        if (reader.MoveToFirstAttribute())
        {
            do ReadAttribute(reader, lines, validator);
            while (reader.MoveToNextAttribute());
            reader.MoveToElement();
        }
        validator.EndAttributes();
        if (isEmpty)
            validator.EndElement();
    }

    private static void ReadAttribute(
        XmlReader reader,
        IXmlLineInfo? lines,
        SchemaValidator validator
    )
    {
        var namespaceUri = reader.NamespaceURI;
        if (namespaceUri == "http://www.w3.org/2000/xmlns/")
            return;
        var localName = reader.LocalName;
        var nameSpan = NameSpan(reader, lines);
        var value = reader.Value;
        // Only here does the reader tell where the value begins.
        var valuePlace = reader.ReadAttributeValue() ? Place(lines) : nameSpan.End;
        validator.Attribute(
            namespaceUri,
            localName,
            value,
            nameSpan,
            Behind(valuePlace, value.Length)
        );
    }

    private static SourceSpan NameSpan(XmlReader reader, IXmlLineInfo? lines) =>
        Behind(
            Place(lines),
            reader.Prefix.Length == 0
                ? reader.LocalName.Length
                : reader.Prefix.Length + 1 + reader.LocalName.Length
        );

    private static SourcePosition Place(IXmlLineInfo? lines) =>
        lines is null ? default : new SourcePosition(lines.LineNumber, lines.LinePosition);

    private static SourceSpan Behind(SourcePosition start, int length) =>
        new(start, start.IsKnown ? new SourcePosition(start.Line, start.Column + length) : start);

    /// <summary>
    /// The span of a text as it is read, without the white space before it; references in the source are longer than what
    /// they stand for.
    /// </summary>
    private static SourceSpan TextSpanAt(SourcePosition start, string text)
    {
        if (!start.IsKnown)
            return default;
        var first = 0;
        while (first < text.Length && WhiteSpace.IsSpace(text[first]))
            first++;
        return first == text.Length
            ? new SourceSpan(start, Behind(start, text, text.Length))
            : new SourceSpan(Behind(start, text, first), Behind(start, text, text.Length));
    }

    private static SourcePosition Behind(SourcePosition start, string text, int length)
    {
        var (line, column) = start;
        for (var i = 0; i < length; i++)
            (line, column) = text[i] == '\n' ? (line + 1, 1) : (line, column + 1);
        return new SourcePosition(line, column);
    }

    private sealed class ReaderContext(XmlReader reader) : DatatypeContext
    {
        public override string? ResolvePrefix(string prefix) =>
            prefix.Length == 0 ? reader.LookupNamespace("") ?? "" : reader.LookupNamespace(prefix);
    }
}
