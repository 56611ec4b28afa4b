using DomainXml.Documents;
using DomainXml.Views;

namespace DomainXml.Formatting;

/// <summary>Puts the pieces of an element's content into the schema's order.</summary>
internal static class SchemaSort
{
    /// <summary>Sorts pieces.</summary>
    /// <param name="pieces">The content.</param>
    /// <param name="view">The element's view; null where the schema says nothing of it.</param>
    /// <returns>The sorted content; the same where nothing can be said of the order.</returns>
    public static List<ContentPiece> Apply(List<ContentPiece> pieces, ElementView? view)
    {
        // What a processing instruction is about nobody knows.
        if (view is null || pieces.Exists(p => p.Kind == RawKind.ProcessingInstruction))
            return pieces;
        var (head, groups) = Group(pieces, view);
        List<ContentPiece> sorted =
        [
            .. head,
            // The sort is stable: devices of a kind keep their order.
            .. groups.OrderBy(group => group.Order).SelectMany(group => group.Pieces),
        ];
        return sorted;
    }

    // An element with the comments above it and those beside it. What the schema does not know stays behind what it was behind.
    private static (List<ContentPiece> Head, List<Piece> Groups) Group(
        List<ContentPiece> pieces,
        ElementView view
    )
    {
        var head = pieces.TakeWhile(piece => piece.IsBeside).ToList();
        var groups = new List<Piece>();
        var above = new List<ContentPiece>();
        var order = -1;
        foreach (var piece in pieces.Skip(head.Count))
        {
            if (piece.IsBeside && above.Count == 0 && groups.Count > 0)
            {
                groups[^1].Pieces.Add(piece);
            }
            else if (piece.Element is { } element)
            {
                if (view.Known.OrderOf(element) is >= 0 and var known)
                    order = known;
                groups.Add(new Piece(order, [.. above, piece]));
                above.Clear();
            }
            else
            {
                above.Add(piece);
            }
        }
        if (above.Count > 0)
            groups.Add(new Piece(int.MaxValue, above));
        return (head, groups);
    }

    private readonly record struct Piece(int Order, List<ContentPiece> Pieces);
}
