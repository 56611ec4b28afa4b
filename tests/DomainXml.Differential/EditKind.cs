using DomainXml.Differential.Edits;

namespace DomainXml.Differential;

/// <summary>A kind of small change.</summary>
/// <param name="Name">What the summary calls it.</param>
/// <param name="Variants">The ways to do it: each changes the draft and says how, or returns null where it cannot.</param>
internal sealed record EditKind(string Name, params IReadOnlyList<Func<Draft, string?>> Variants)
{
    /// <summary>All kinds, which come up equally often.</summary>
    public static IReadOnlyList<EditKind> All { get; } =
    [
        new("names", NameEdits.All),
        new("values", ValueEdits.All),
        new("order", OrderEdits.All),
        new("removals", RemovalEdits.All),
        new("duplicates", DuplicateEdits.All),
        new("moves", MoveEdits.All),
        new("insertions", InsertionEdits.All),
        new("white space", WhiteSpaceEdits.All),
        new("namespaces", NamespaceEdits.All),
        new("attribute <-> element", ConversionEdits.All),
        new("foreign text", TextEdits.All),
        new("growth", GrowthEdits.All),
    ];
}
