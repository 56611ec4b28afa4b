using System.Runtime.CompilerServices;
using System.Xml.Linq;
using DomainXml.Xml;

namespace DomainXml.Documents;

/// <summary>
/// Writes the tree of a document: whatever says the same as what was read is copied from there, character by character.
/// </summary>
internal sealed class DocumentWriter
{
    private readonly DocumentSource _source;
    private readonly string _text;
    private readonly TextComposer _output;
    private readonly DocumentStyle _style;
    private readonly NamespaceScope _scope = new();
    private readonly XmlEscaping _escaping;
    private readonly StartTagWriter _startTags;

    private DocumentWriter(XDocument document, DocumentSource source, SourceEncoding encoding)
    {
        _source = source;
        _text = source.Text.Text;
        _output = new TextComposer(_text);
        _style = new DocumentStyle(_text, document.Root is { } root ? SourceOf(root) : null);
        _escaping = new XmlEscaping(encoding, _style.NewLine, source.Text.File);
        _startTags = new StartTagWriter(_text, _output, _scope, _escaping, _style.Quote);
    }

    /// <summary>The document's text. The same string that was read where nothing changed.</summary>
    /// <exception cref="DiagnosticException">A value contains what XML can't carry.</exception>
    public static string Write(XDocument document, DocumentSource source, SourceEncoding encoding)
    {
        var writer = new DocumentWriter(document, source, encoding);
        writer.WriteDocument(document);
        return writer._output.Finish();
    }

    private ElementSource? SourceOf(XElement element) =>
        ElementSource.Of(element) is { } source && ReferenceEquals(source.Text, _source.Text)
            ? source
            : null;

    private void WriteDocument(XDocument document)
    {
        if (_source.IsDeclaration(document.Declaration))
            _output.Copy(0, _source.ContentStart);
        else if (document.Declaration is { } declaration)
            WriteDeclaration(declaration);
        if (ContentMatcher.IsUnchanged(document, _source.Nodes))
        {
            WriteUnchanged(document, _source.Nodes);
            return;
        }
        WriteContent(
            document,
            _source.Nodes,
            isBlock: true,
            _style.NewLine,
            closingBreak: null,
            indent: null
        );
        // A document that was not read ends as documents usually do.
        if (_text.Length == 0)
            _output.Add(_style.NewLine);
    }

    private void WriteDeclaration(XDeclaration declaration)
    {
        var quote = _style.Quote;
        _output.Add($"<?xml version={quote}{declaration.Version ?? "1.0"}{quote}");
        if (declaration.Encoding is { } encoding)
            _output.Add($" encoding={quote}{encoding}{quote}");
        if (declaration.Standalone is { } standalone)
            _output.Add($" standalone={quote}{standalone}{quote}");
        _output.Add("?>");
        if (_source.ContentStart == 0)
            _output.Add(_style.NewLine);
    }

    /// <param name="element">The element.</param>
    /// <param name="newIndent">The indentation of the line that it begins, where it is new and begins one.</param>
    private void WriteElement(XElement element, string? newIndent)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var source = SourceOf(element);
        var mark = _scope.Mark;
        _scope.DeclareThoseOf(element);
        var isEmpty = element.FirstNode is null && IsEmptyTag(element, source);
        var endName = _startTags.Write(element, source, isEmpty);
        if (!isEmpty)
        {
            WriteChildren(element, source, newIndent);
            WriteEndTag(element, source, endName);
        }
        _scope.Leave(mark);
    }

    /// <summary>Whether an element without content is written as one tag. One that was empty when it was read stays as it is.</summary>
    private static bool IsEmptyTag(XElement element, ElementSource? source) =>
        source is { Nodes.Count: 0 } ? source.IsEmptyTag : element.IsEmpty;

    private void WriteEndTag(XElement element, ElementSource? source, string? endName)
    {
        if (endName is null && source is not null)
        {
            _output.Copy(source.EndTagStart, source.End);
            return;
        }
        _output.Add("</");
        _output.Add(endName ?? element.Name.LocalName);
        _output.Add(">");
    }

    private void WriteChildren(XElement element, ElementSource? source, string? newIndent)
    {
        if (source is null)
        {
            var indent = newIndent ?? "";
            WriteContent(
                element,
                new RawNodes(_text, [], 0),
                newIndent is not null,
                _style.NewLine + indent + _style.Unit,
                _style.NewLine + indent,
                indent + _style.Unit
            );
            return;
        }
        var raw = source.Nodes;
        if (ContentMatcher.IsUnchanged(element, raw))
        {
            WriteUnchanged(element, raw);
            return;
        }
        var own = DocumentStyle.LineIndent(_text, source.Start);
        var child = DocumentStyle.ChildIndent(raw);
        var isBlock =
            child is not null
            || (
                raw.Count == 0
                && (newIndent is not null || DocumentStyle.BeginsLine(_text, source.Start))
            );
        child ??= own + _style.Unit;
        WriteContent(element, raw, isBlock, _style.NewLine + child, _style.NewLine + own, child);
    }

    private void WriteUnchanged(XContainer container, RawNodes raw)
    {
        var index = 0;
        for (var node = container.FirstNode; node is not null; node = node.NextNode, index++)
        {
            if (node is XElement element)
                WriteElement(element, newIndent: null);
            else
                _output.Copy(raw.Start(index), raw.End(index));
        }
    }

    private void WriteContent(
        XContainer container,
        RawNodes raw,
        bool isBlock,
        string childBreak,
        string? closingBreak,
        string? indent
    )
    {
        var items = ContentMatcher.Match(container, raw);
        isBlock &= !items.Exists(item =>
            item.Node is XText text && !string.IsNullOrWhiteSpace(text.Value)
        );
        if (isBlock)
            ContentLayout.Apply(items, raw, childBreak, closingBreak);
        foreach (var item in items)
            WriteItem(item, raw, isBlock ? indent ?? "" : null);
    }

    private void WriteItem(ContentItem item, RawNodes raw, string? indent)
    {
        switch (item.Node)
        {
            case null:
                _output.Add(item.Text);
                break;
            case XElement element:
                WriteElement(element, item.IsNew ? indent : null);
                break;
            case var _ when item.Text is not null:
                _output.Add(item.Text);
                break;
            case var _ when !item.IsNew:
                _output.Copy(raw.Start(item.RawIndex), raw.End(item.RawLast));
                break;
            default:
                WriteNew(item.Node);
                break;
        }
    }

    private void WriteNew(XNode node)
    {
        switch (node)
        {
            case XCData data:
                var safe = data.Value.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal);
                _output.Add($"<![CDATA[{_escaping.Verbatim(safe)}]]>");
                break;
            case XText text:
                _output.Add(_escaping.Text(text.Value));
                break;
            case XComment comment:
                _output.Add($"<!--{_escaping.Verbatim(SafeComment(comment.Value))}-->");
                break;
            case XProcessingInstruction instruction:
                var content = instruction.Data.Replace("?>", "? >", StringComparison.Ordinal);
                _output.Add(_escaping.Verbatim($"<?{instruction.Target} {content}?>"));
                break;
            default:
                throw new InvalidOperationException("Documents can't have a document type.");
        }
    }

    /// <summary>Two dashes would end the comment; a space between them keeps it legible.</summary>
    private static string SafeComment(string value)
    {
        while (value.Contains("--", StringComparison.Ordinal))
            value = value.Replace("--", "- -", StringComparison.Ordinal);
        return value.EndsWith('-') ? value + " " : value;
    }
}
