using System.Xml.Linq;
using DomainXml.Xml;

namespace DomainXml.Documents;

/// <summary>
/// Makes the tree of a document. Elements are joined to their parents at their end tags: a tree that is built from
/// its leaves costs time in proportion to its size, one that is built from its root also to its depth.
/// </summary>
/// <remarks>
/// A thread builds one document after another with the same builder: its buffers, and the names and short texts that
/// documents have in common, need not be made again for each small file.
/// </remarks>
internal sealed class TreeBuilder
{
    // A builder that has seen a huge document gives its buffers back.
    private const int MostKept = 4096;

    [ThreadStatic]
    private static TreeBuilder? t_idle;

    private readonly XmlScanner _scanner = new(SourceText.None);
    private readonly Stack<Frame> _open = new();
    private SourceText _text = SourceText.None;

    // The beginnings of the nodes of all open elements, those of the innermost last.
    private readonly List<int> _starts = [];

    /// <summary>Reads a whole document.</summary>
    /// <exception cref="DiagnosticException">It is not well-formed, or exceeds a bound.</exception>
    public static XDocument Build(SourceText text, XmlReadOptions options)
    {
        var builder = t_idle ?? new TreeBuilder();
        t_idle = null;
        builder._text = text;
        builder._scanner.Reset(text, options);
        var document = builder.Build();
        // Where reading failed, the builder is let go.
        if (builder._starts.Capacity <= MostKept)
        {
            builder.LetGo();
            t_idle = builder;
        }
        return document;
    }

    private void LetGo()
    {
        _text = SourceText.None;
        _scanner.Reset(SourceText.None);
        _starts.Clear();
    }

    private XDocument Build()
    {
        var document = new XDocument();
        var contentStart = 0;
        while (_scanner.Read())
        {
            if (_scanner.Kind == XmlTokenKind.Declaration)
            {
                var declaration = _scanner.Declaration!;
                document.Declaration = new XDeclaration(
                    declaration.Version,
                    declaration.Encoding,
                    declaration.Standalone
                );
                contentStart = _scanner.End;
                continue;
            }
            if (_scanner.Kind != XmlTokenKind.EndTag)
                _starts.Add(_scanner.Start);
            ReadToken(document);
        }
        document.AddAnnotation(
            new DocumentSource(_text, contentStart, [.. _starts], document.Declaration)
        );
        return document;
    }

    private void ReadToken(XDocument document)
    {
        switch (_scanner.Kind)
        {
            case XmlTokenKind.StartTag:
                OpenElement();
                if (_scanner.IsEmptyElement)
                    CloseElement(document);
                break;
            case XmlTokenKind.EndTag:
                CloseElement(document);
                break;
            case XmlTokenKind.Text when Parent(document) is XElement { IsEmpty: true } leaf:
                // Kept as a string, without a node of its own, until somebody asks for the node.
                leaf.Add(_scanner.GetContent());
                break;
            case XmlTokenKind.Text:
                Parent(document).Add(new XText(_scanner.GetContent()));
                break;
            case XmlTokenKind.CData:
                Parent(document).Add(new XCData(_scanner.GetContent()));
                break;
            case XmlTokenKind.Comment:
                Parent(document).Add(new XComment(_scanner.GetContent()));
                break;
            case XmlTokenKind.ProcessingInstruction:
                Parent(document)
                    .Add(new XProcessingInstruction(_scanner.Target, _scanner.GetContent()));
                break;
        }
    }

    private XContainer Parent(XDocument document) =>
        _open.TryPeek(out var frame) ? frame.Element : document;

    private void OpenElement()
    {
        var element = new XElement(_scanner.Name.In(_scanner.Namespace));
        foreach (ref readonly var attribute in _scanner.Attributes)
            element.Add(
                new XAttribute(
                    attribute.Name.In(
                        attribute.IsNamespaceDeclaration && attribute.Name.Prefix.Name.Length == 0
                            ? ""
                            : attribute.Namespace
                    ),
                    _scanner.GetValue(attribute)
                )
            );
        var source = new ElementSource(_text, _scanner.Start, _scanner.End);
        _open.Push(new Frame(element, source, _starts.Count));
    }

    private void CloseElement(XDocument document)
    {
        var (element, source, firstStart) = _open.Pop();
        if (_scanner.Kind == XmlTokenKind.EndTag)
        {
            source.EndTagStart = _scanner.Start;
            // The difference between <a></a> and <a/>.
            if (element.IsEmpty)
                element.Add("");
        }
        source.End = _scanner.End;
        if (_starts.Count > firstStart)
        {
            source.ChildStarts = [.. _starts[firstStart..]];
            _starts.RemoveRange(firstStart, _starts.Count - firstStart);
        }
        // Last, because adding to an element with annotations looks through them each time.
        element.AddAnnotation(source);
        Parent(document).Add(element);
    }

    private readonly record struct Frame(XElement Element, ElementSource Source, int FirstStart);
}
