using System.Xml.Linq;
using DomainXml.RelaxNg;

namespace DomainXml.Documents;

/// <summary>Where the parts of a tree were read.</summary>
internal static class SourceSpans
{
    /// <summary>The text that a node, or the nearest element around it, was read from.</summary>
    public static SourceText? TextOf(XObject? node)
    {
        for (; node is not null; node = node.Parent)
        {
            if (node is XElement element && ElementSource.Of(element) is { } source)
                return source.Text;
        }
        return null;
    }

    /// <summary>The name of an element or attribute, the whole of anything else.</summary>
    public static SourceSpan? SpanOf(XObject node)
    {
        switch (node)
        {
            case XElement element when ElementSource.Of(element) is { } source:
                var start = source.Start + 1;
                return source.Text.SpanAt(start, start + source.Name.Length);
            case XAttribute attribute when Find(attribute) is var (source, raw):
                return source.Text.SpanAt(raw.NameStart, raw.NameEnd);
            case XNode child and not XElement:
                return Find(child) is var (text, from, to) ? text.SpanAt(from, to) : null;
            default:
                return null;
        }
    }

    /// <summary>Inside an attribute's quotes; an element's content without the white space around it.</summary>
    public static SourceSpan? SpanOfValue(XObject node)
    {
        switch (node)
        {
            case XElement element when ElementSource.Of(element) is { } source:
                var content = source.Text.Text.AsSpan()[source.StartTagEnd..source.EndTagStart];
                var trimmed = content.TrimStart(" \t\n\r");
                var start = source.StartTagEnd + content.Length - trimmed.Length;
                return source.Text.SpanAt(start, start + trimmed.TrimEnd(" \t\n\r").Length);
            case XAttribute attribute when Find(attribute) is var (source, raw):
                return source.Text.SpanAt(raw.ValueStart, raw.ValueEnd);
            default:
                return SpanOf(node);
        }
    }

    /// <summary>The element with its tags.</summary>
    public static SourceSpan? SpanOfWhole(XElement element) =>
        ElementSource.Of(element) is { } source
            ? source.Text.SpanAt(source.Start, source.End)
            : null;

    /// <summary>Where an attribute was read; null where it was made.</summary>
    public static (ElementSource Source, RawAttribute Raw)? Find(XAttribute attribute)
    {
        if (attribute.Parent is not { } element || ElementSource.Of(element) is not { } source)
            return null;
        var raws = new List<RawAttribute>();
        RawTag.ReadAttributes(source.Text.Text, source.Start, raws);
        foreach (var raw in raws)
        {
            if (IsWrittenAs(attribute, element, raw.Name(source.Text.Text)))
                return (source, raw);
        }
        return null;
    }

    private static bool IsWrittenAs(
        XAttribute attribute,
        XElement element,
        ReadOnlySpan<char> written
    )
    {
        var colon = written.IndexOf(':');
        if (!written[(colon + 1)..].SequenceEqual(attribute.Name.LocalName))
            return false;
        return colon < 0
            ? attribute.Name.NamespaceName.Length == 0
            : element.GetNamespaceOfPrefix(written[..colon].ToString()) == attribute.Name.Namespace;
    }

    private static (SourceText, int, int)? Find(XNode node)
    {
        var (text, raw) = node.Parent is { } parent
            ? (ElementSource.Of(parent)?.Text, ElementSource.Of(parent)?.Nodes ?? default)
            : (
                node.Document?.Annotation<DocumentSource>()?.Text,
                node.Document?.Annotation<DocumentSource>()?.Nodes ?? default
            );
        if (text is null)
            return null;
        XContainer container = node.Parent is { } p ? p : node.Document!;
        foreach (var item in ContentMatcher.Match(container, raw))
        {
            if (ReferenceEquals(item.Node, node))
                return item.IsNew ? null : (text, raw.Start(item.RawIndex), raw.End(item.RawLast));
        }
        return null;
    }
}
