using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;
using DomainXml.Comparison;
using DomainXml.Documents;
using DomainXml.Views;

namespace DomainXml.Formatting;

/// <summary>
/// Writes a document that was read and not changed. Names, values and texts are copied as they were written, so that
/// references and prefixes stay; only white space and quotes are new.
/// </summary>
internal sealed class LayoutWriter(SourceDocument document, FormattingOptions options)
{
    private const string Unit = "  ";

    private readonly string _text = document.Text.Text;
    private readonly StringBuilder _output = new(document.Text.Text.Length);

    /// <summary>Writes the document.</summary>
    /// <param name="root">Its root element.</param>
    public string Write(ViewedElement root)
    {
        WriteDeclaration();
        var source = document.Document.Annotation<DocumentSource>()!;
        var isFirst = true;
        foreach (var piece in ContentPieces.Of(document.Document, source.Nodes))
        {
            if (!isFirst)
                WriteGap(piece, "", isFirst: false);
            isFirst = false;
            WritePiece(piece, root, "");
        }
        _output.Append('\n');
        return _output.ToString();
    }

    private void WriteDeclaration()
    {
        if (document.Document.Declaration is not { } declaration)
            return;
        WriteDeclared("<?xml version", declaration.Version ?? "1.0");
        if (declaration.Encoding is { } encoding)
            WriteDeclared(" encoding", encoding);
        if (declaration.Standalone is { } standalone)
            WriteDeclared(" standalone", standalone);
        _output.Append("?>\n");
    }

    private void WriteDeclared(string name, string value) =>
        _output.Append(name).Append("='").Append(value).Append('\'');

    private void WriteElement(ViewedElement viewed, string indent)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var source = ElementSource.Of(viewed.Element)!;
        _output.Append('<').Append(source.Name);
        WriteAttributes(viewed, source);
        var nodes = source.Nodes;
        var keepsSpace = KeepsSpace(viewed.Element);
        var hasText = ContentPieces.HasText(nodes);
        if (nodes.Count == 0 || (!hasText && !keepsSpace && IsBlank(nodes)))
        {
            _output.Append("/>");
            return;
        }
        _output.Append('>');
        if (hasText || keepsSpace || IsComment(nodes))
            WriteText(viewed, source);
        else
            WriteBlock(viewed, nodes, indent);
        _output.Append("</").Append(source.Name).Append('>');
    }

    private void WriteAttributes(ViewedElement viewed, ElementSource source)
    {
        var raw = new List<RawAttribute>();
        RawTag.ReadAttributes(_text, source.Start, raw);
        var pairs = viewed.Element.Attributes().Zip(raw);
        if (options.Sorts && viewed.View is { } view)
            pairs = pairs.OrderBy(pair => Order(view, pair.First));
        foreach (var (attribute, written) in pairs)
        {
            var value = written.RawValue(_text).ToString();
            value = viewed.MeaningOf(attribute).IsExact
                ? RawValues.AttributeSpaces(value)
                : ValueText.Collapse(value);
            _output
                .Append(' ')
                .Append(written.Name(_text))
                .Append("='")
                .Append(value.Replace("'", "&apos;", StringComparison.Ordinal))
                .Append('\'');
        }
    }

    private static int Order(ElementView view, XAttribute attribute) =>
        view.Known.OrderOf(attribute) is >= 0 and var order ? order : int.MaxValue;

    /// <summary>Text stays as it is, also with elements in it; around a word or number there is no white space.</summary>
    private void WriteText(ViewedElement viewed, ElementSource source)
    {
        var raw = _text[source.StartTagEnd..source.EndTagStart];
        var isPlain = source.Nodes is { Count: 1 } nodes && nodes.Kind(0) == RawKind.Text;
        _output.Append(
            isPlain && !viewed.Text.IsExact ? ValueText.Collapse(raw) : RawValues.LineEnds(raw)
        );
    }

    private void WriteBlock(ViewedElement viewed, RawNodes nodes, string indent)
    {
        var pieces = ContentPieces.Of(viewed.Element, nodes);
        if (options.Sorts)
            pieces = SchemaSort.Apply(pieces, viewed.View);
        var inner = indent + Unit;
        foreach (var (i, piece) in pieces.Index())
        {
            WriteGap(piece, inner, isFirst: i == 0);
            WritePiece(piece, piece.Element is { } child ? viewed.Child(child) : default, inner);
        }
        _output.Append('\n').Append(indent);
    }

    private void WriteGap(ContentPiece piece, string indent, bool isFirst)
    {
        if (piece.IsBeside)
        {
            _output.Append(' ');
            return;
        }
        if (piece.HasEmptyLineBefore && !isFirst)
            _output.Append('\n');
        _output.Append('\n').Append(indent);
    }

    private void WritePiece(ContentPiece piece, ViewedElement viewed, string indent)
    {
        if (piece.Element is not null)
            WriteElement(viewed, indent);
        else if (piece.IsBeside || piece.Kind != RawKind.Comment)
            _output.Append(RawValues.LineEnds(_text[piece.Start..piece.End]));
        else
            _output.Append(
                RawValues.Indented(_text[piece.Start..piece.End], piece.Indent.Length, indent)
            );
    }

    private static bool IsBlank(RawNodes nodes) =>
        nodes.Count == 1 && nodes.Kind(0) == RawKind.Text;

    /// <summary>Whether all there is is a comment between the tags, on their line.</summary>
    private static bool IsComment(RawNodes nodes) =>
        nodes.Count == 1 && nodes.Kind(0) == RawKind.Comment;

    private static bool KeepsSpace(XElement element) =>
        element.Attribute(XNamespace.Xml + "space")?.Value == "preserve";
}
