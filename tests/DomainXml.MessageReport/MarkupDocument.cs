using System.Xml;

namespace DomainXml.MessageReport;

/// <summary>
/// A well-formed document and where its parts stand, as the platform's XML reader tells it: the judge shares no parser with
/// what it judges.
/// </summary>
internal sealed class MarkupDocument
{
    private readonly List<int> _lines = [0];

    private MarkupDocument(string name, string text)
    {
        Name = name;
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                _lines.Add(i + 1);
        }
    }

    public string Name { get; }

    public string Text { get; }

    /// <summary>All elements, in document order; the root is the first.</summary>
    public List<MarkupElement> Elements { get; } = [];

    public MarkupElement Root => Elements[0];

    /// <summary>Reads a document; null where it is not well-formed.</summary>
    public static MarkupDocument? Read(string name, string text)
    {
        var document = new MarkupDocument(name, text);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            document.ReadElements(reader);
            return document;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private void ReadElements(XmlReader reader)
    {
        var open = new Stack<MarkupElement>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = ReadStartTag(reader, open.Count == 0 ? null : open.Peek());
                    Elements.Add(element);
                    element.Parent?.Children.Add(element);
                    if (!element.IsEmptyTag)
                        open.Push(element);
                    break;
                case XmlNodeType.EndElement:
                    Close(open.Pop(), Offset(reader) - 2);
                    break;
            }
        }
    }

    private MarkupElement ReadStartTag(XmlReader reader, MarkupElement? parent)
    {
        var element = new MarkupElement
        {
            Name = reader.Name,
            NamespaceUri = reader.NamespaceURI,
            Parent = parent,
            NameStart = Offset(reader),
            IsEmptyTag = reader.IsEmptyElement,
        };
        var end = element.NameEnd;
        while (reader.MoveToNextAttribute())
        {
            var (name, value, nameStart) = (reader.Name, reader.Value, Offset(reader));
            var quoteAt = Text.AsSpan(nameStart).IndexOfAny('"', '\'') + nameStart;
            var close = Text.IndexOf(Text[quoteAt], quoteAt + 1);
            element.Attributes.Add(new MarkupAttribute(name, nameStart, value, quoteAt + 1, close));
            end = close + 1;
        }
        reader.MoveToElement();
        element.ContentStart = Text.IndexOf('>', end) + 1;
        (element.ContentEnd, element.End) = (element.ContentStart, element.ContentStart);
        return element;
    }

    private void Close(MarkupElement element, int endTag)
    {
        element.ContentEnd = endTag;
        element.End = Text.IndexOf('>', endTag) + 1;
        var content = Text.AsSpan(element.ContentStart, endTag - element.ContentStart);
        var text = content.Trim();
        if (element.Children.Count > 0 || text.IsEmpty || text.ContainsAny('<', '&'))
            return;
        var start = element.ContentStart + content.IndexOf(text);
        element.Text = (start, start + text.Length);
    }

    private int Offset(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        return _lines[place.LineNumber - 1] + place.LinePosition - 1;
    }
}
