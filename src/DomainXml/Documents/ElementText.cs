using System.Xml.Linq;

namespace DomainXml.Documents;

/// <summary>The own text of elements, between and around the comments and processing instructions in it.</summary>
internal static class ElementText
{
    /// <summary>The text, without that of child elements.</summary>
    public static string Of(XElement element) =>
        element.HasElements
            ? string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value))
            : element.Value;

    /// <summary>The text; null where there is none, or nothing but the white space between child elements.</summary>
    public static string? OwnOf(XElement element) =>
        element.IsEmpty || (element.HasElements && element.Nodes().OfType<XText>().All(IsBlank))
            ? null
            : Of(element);

    /// <summary>Sets the text. Whatever else is in the element stays, and so does the part of the text that is the same.</summary>
    public static void Set(XElement element, string text)
    {
        if (element.FirstNode is null || element.Nodes().All(node => node is XText))
            element.Value = text;
        else if (ReadValues.Text(element) == text)
            SetBack(element);
        else
            SetChanged(element, text);
    }

    /// <summary>Removes the text, and nothing else.</summary>
    public static void Remove(XElement element)
    {
        if (element.FirstNode is null || element.Nodes().All(node => node is XText))
            element.RemoveNodes();
        else if (
            element.HasElements
            && ReadValues.Text(element) is { } read
            && string.IsNullOrWhiteSpace(read)
        )
            // The white space between child elements made room for the text.
            SetBack(element);
        else
            element.Nodes().OfType<XText>().Remove();
    }

    private static bool IsBlank(XText text) => string.IsNullOrWhiteSpace(text.Value);

    /// <summary>Puts each piece of the text that was read where it was.</summary>
    private static void SetBack(XElement element)
    {
        element.Nodes().OfType<XText>().Remove();
        var nodes = ElementSource.Of(element)!.Nodes;
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes.Kind(i) == RawKind.Text)
                ReadPlace.Insert(element, new XText(nodes.Value(i)), i);
            else if (nodes.Kind(i) == RawKind.CData)
                ReadPlace.Insert(element, new XCData(nodes.Value(i)), i);
        }
    }

    private static void SetChanged(XElement element, string text)
    {
        var pieces = element.Nodes().OfType<XText>().ToArray();
        var old = string.Concat(pieces.Select(piece => piece.Value));
        var start = old.AsSpan().CommonPrefixLength(text);
        var end = old.Length;
        var added = text.Length;
        while (end > start && added > start && old[end - 1] == text[added - 1])
            (end, added) = (end - 1, added - 1);
        var insertion = text[start..added];
        if (pieces.Length == 0)
            element.AddFirst(new XText(insertion));

        // Takes what lies between the two out of each piece, and puts the new words into the first one that it touches.
        var offset = 0;
        foreach (var piece in pieces)
        {
            var value = piece.Value;
            var from = Math.Clamp(start - offset, 0, value.Length);
            var to = Math.Clamp(end - offset, from, value.Length);
            var isTouched = start <= offset + value.Length;
            var changed = string.Concat(
                value.AsSpan(0, from),
                isTouched ? insertion : "",
                value.AsSpan(to)
            );
            if (isTouched)
                insertion = "";
            offset += value.Length;
            if (changed.Length == 0)
                piece.Remove();
            else if (changed != value)
                piece.Value = changed;
        }
    }
}
