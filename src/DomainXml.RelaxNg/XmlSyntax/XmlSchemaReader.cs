using System.Xml;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XmlSyntax;

/// <summary>
/// Reads a schema file in XML into elements with places. Document type declarations are refused, nothing outside
/// the text is ever read, and the depth is bounded.
/// </summary>
internal sealed class XmlSchemaReader
{
    private readonly SchemaSource source;
    private readonly SchemaText text;
    private readonly Stack<XmlSchemaElement> open = new();

    private XmlSchemaReader(SchemaSource source)
    {
        this.source = source;
        text = new SchemaText(source.Text);
    }

    /// <summary>The root element.</summary>
    /// <exception cref="SchemaException">The text is not well-formed, has a document type declaration, or is too deep.</exception>
    public static XmlSchemaElement Read(SchemaSource source) => new XmlSchemaReader(source).Read();

    private XmlSchemaElement Read()
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(source.Text), settings);
            return ReadAll(reader);
        }
        catch (XmlException exception)
        {
            throw new SchemaException(NotWellFormed(exception));
        }
    }

    private XmlSchemaElement ReadAll(XmlReader reader)
    {
        XmlSchemaElement? root = null;
        var lines = (IXmlLineInfo)reader;
        while (reader.Read())
        {
            var offset = text.OffsetOf(lines.LineNumber, lines.LinePosition);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var element = ReadStartTag(reader, lines, offset);
                    if (open.Count > 0)
                        open.Peek().Add(element);
                    root ??= element;
                    if (!isEmpty)
                        open.Push(element);
                    break;
                case XmlNodeType.EndElement:
                    var closed = open.Pop();
                    closed.Span = closed.Span with { End = text.PositionAt(text.TagEnd(offset)) };
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace when open.Count > 0:
                    var span = text.Span(offset, text.TextEnd(offset));
                    open.Peek().Content.Add(new XmlSchemaText(reader.Value, span));
                    break;
            }
        }
        return root!;
    }

    private XmlSchemaElement ReadStartTag(XmlReader reader, IXmlLineInfo lines, int offset)
    {
        if (open.Count >= SchemaLimits.MaxNesting)
        {
            throw new SchemaException(
                new SchemaError(
                    SchemaErrorIds.Limit,
                    new SchemaLocation(source.Uri, text.Span(offset, offset + reader.Name.Length)),
                    $"<{reader.Name}> stands more than {SchemaLimits.MaxNesting} elements deep, which is the limit."
                )
            );
        }
        var (namespaceUri, localName, name) = (reader.NamespaceURI, reader.LocalName, reader.Name);
        var attributes = new List<XmlSchemaAttribute>(reader.AttributeCount);
        Dictionary<string, string>? declared = null;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            var start = text.OffsetOf(lines.LineNumber, lines.LinePosition);
            var attribute = new XmlSchemaAttribute(
                reader.NamespaceURI,
                reader.LocalName,
                reader.Name,
                reader.Value,
                text.Span(start, start + reader.Name.Length),
                text.AttributeValue(start)
            );
            attributes.Add(attribute);
            if (attribute.IsNamespaceDeclaration)
            {
                var prefix = attribute.QualifiedName == "xmlns" ? "" : attribute.LocalName;
                (declared ??= [])[prefix] = attribute.Value;
            }
        }
        var outer = open.Count > 0 ? open.Peek().Scope : null;
        var scope =
            declared is null && outer is not null ? outer : new PrefixScope(outer, declared ?? []);
        var nameSpan = text.Span(offset, offset + name.Length);
        var element = new XmlSchemaElement(namespaceUri, localName, name, nameSpan, scope)
        {
            Span = text.Span(offset - 1, text.TagEnd(offset)),
        };
        element.Attributes.AddRange(attributes);
        return element;
    }

    private SchemaError NotWellFormed(XmlException exception)
    {
        var offset = text.OffsetOf(
            Math.Max(exception.LineNumber, 1),
            Math.Max(exception.LinePosition, 1)
        );
        var location = new SchemaLocation(source.Uri, text.Span(offset, offset));
        if (IsDoctype(offset))
        {
            return new SchemaError(
                SchemaErrorIds.DocumentType,
                location,
                "A document type declaration is not allowed in a schema; remove it, and write its entities out."
            );
        }
        var inside = open.Count > 0 ? $" inside <{open.Peek().QualifiedName}>" : "";
        var found =
            offset >= source.Text.Length ? "the end of the text" : $"\"{text.Excerpt(offset)}\"";
        return new SchemaError(
            SchemaErrorIds.NotWellFormed,
            location,
            $"The text is not well-formed XML{inside}: found {found}."
        );
    }

    private bool IsDoctype(int offset) =>
        open.Count == 0
        && (
            text.StartsWith(offset, "<!DOCTYPE")
            || (offset >= 2 && text.StartsWith(offset - 2, "<!DOCTYPE"))
            || text.StartsWith(offset, "DOCTYPE")
        );
}
