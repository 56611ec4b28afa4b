using System.Xml.Linq;

namespace DomainXml.Documents;

/// <summary>What values were when they were read, whatever became of them since.</summary>
internal static class ReadValues
{
    /// <summary>The value that an attribute was read with; null where there was no such attribute.</summary>
    /// <param name="element">The attribute's element.</param>
    /// <param name="name">The attribute's name, <c>{namespace}local</c> or just <c>local</c>.</param>
    public static string? Attribute(XElement element, string name)
    {
        if (ElementSource.Of(element) is not { } source)
            return null;
        var text = source.Text.Text;
        var attributes = new List<RawAttribute>();
        RawTag.ReadAttributes(text, source.Start, attributes);
        foreach (var attribute in attributes)
        {
            if (IsNamed(attribute.Name(text), name, element))
                return attribute.Value(text);
        }
        return null;
    }

    /// <summary>The text that an element was read with; null for an element that was not read.</summary>
    public static string? Text(XElement element)
    {
        if (ElementSource.Of(element) is not { } source)
            return null;
        var nodes = source.Nodes;
        var text = "";
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes.Kind(i) is RawKind.Text or RawKind.CData)
                text += nodes.Value(i);
        }
        return text;
    }

    private static bool IsNamed(ReadOnlySpan<char> written, string name, XElement element)
    {
        if (name[0] != '{')
            return written.SequenceEqual(name);
        var colon = written.IndexOf(':');
        return colon > 0
            && element.GetNamespaceOfPrefix(written[..colon].ToString()) is { } space
            && (space + written[(colon + 1)..].ToString()).ToString() == name;
    }
}
