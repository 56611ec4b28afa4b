namespace DomainXml.MessageReport;

/// <summary>A kind of mistake, and how to make one.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="Make">Makes mistakes of this kind in a document; some may leave it valid.</param>
internal sealed record MistakeKind(
    string Name,
    Func<MarkupDocument, Random, IEnumerable<Mutant>> Make
)
{
    /// <summary>Whether the document is not even well-formed with it.</summary>
    public bool IsMalformed => Name.StartsWith("xml-", StringComparison.Ordinal);

    /// <summary>Every kind, in the order of the report.</summary>
    public static IReadOnlyList<MistakeKind> All(ObservedFormat observed) =>
        [
            .. Mistakes.NameMistakes.Kinds,
            .. Mistakes.ValueMistakes.Kinds,
            .. Mistakes.PartMistakes.Kinds,
            .. new Mistakes.WritingMistakes(observed).Kinds,
            .. new Mistakes.VariantMistakes(observed).Kinds,
            .. new Mistakes.PlaceMistakes(observed).Kinds,
            .. Mistakes.TagMistakes.Kinds,
            .. Mistakes.AttributeMarkupMistakes.Kinds,
            .. Mistakes.CharacterMistakes.Kinds,
        ];
}
