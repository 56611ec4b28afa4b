using System.Xml.Linq;
using DomainXml.Documents;

namespace DomainXml.Formatting;

/// <summary>Takes the content of an element, or of the document, apart.</summary>
internal static class ContentPieces
{
    /// <summary>Whether there is text between elements or comments, which has to stay where it is.</summary>
    public static bool HasText(RawNodes nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var kind = nodes.Kind(i);
            if (kind == RawKind.CData || (kind == RawKind.Text && !nodes.IsWhiteSpace(i)))
                return true;
        }
        return false;
    }

    /// <summary>The pieces, in document order.</summary>
    /// <param name="container">Whose content it is.</param>
    /// <param name="nodes">The content as it was read.</param>
    public static List<ContentPiece> Of(XContainer container, RawNodes nodes)
    {
        var pieces = new List<ContentPiece>(nodes.Count / 2 + 1);
        using var elements = container.Elements().GetEnumerator();
        var gap = "";
        for (var i = 0; i < nodes.Count; i++)
        {
            var kind = nodes.Kind(i);
            if (kind == RawKind.Text)
            {
                gap = nodes.Raw(i).ToString();
                continue;
            }
            var element = kind == RawKind.Element && elements.MoveNext() ? elements.Current : null;
            pieces.Add(new ContentPiece(kind, nodes.Start(i), nodes.End(i), element, gap));
            gap = "";
        }
        return pieces;
    }
}
