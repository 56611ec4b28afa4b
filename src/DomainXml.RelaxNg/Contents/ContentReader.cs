using DomainXml.RelaxNg.Merging;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Contents;

/// <summary>The text that a pattern allows.</summary>
/// <param name="Values">The patterns that it can match.</param>
/// <param name="IsOptional">Whether there need be none.</param>
internal sealed record TextContent(IReadOnlyList<PatternSyntax> Values, bool IsOptional)
{
    public static TextContent None { get; } = new([], IsOptional: true);
}

/// <summary>Reads which attributes and text a pattern allows, without looking into its elements.</summary>
internal sealed class ContentReader(MergedSchema schema)
{
    /// <summary>The attributes; null where the pattern can never match.</summary>
    public AttributeTable? Attributes(PatternSyntax pattern) => Attributes(pattern, null);

    /// <summary>The text; null where the pattern can never match.</summary>
    public TextContent? Text(PatternSyntax pattern)
    {
        switch (pattern)
        {
            case NotAllowedSyntax:
                return null;
            case TextSyntax:
                return new TextContent([pattern], IsOptional: false);
            case DataSyntax or ValueSyntax or QuantifiedSyntax { Quantifier: Quantifier.List }:
                return new TextContent([pattern], IsOptional: false);
            case RefSyntax reference:
                return IsValue(reference)
                    ? new TextContent([pattern], IsOptional: false)
                    : Text(schema.Definition(reference.Name).Pattern);
            case QuantifiedSyntax { Quantifier: Quantifier.Mixed } mixed:
                return Text(mixed.Content) is { } inner
                    ? new TextContent([.. inner.Values, new TextSyntax()], IsOptional: false)
                    : null;
            case QuantifiedSyntax quantified:
                var once = Text(quantified.Content);
                return quantified.Quantifier == Quantifier.OneOrMore
                    ? once
                    : (once ?? TextContent.None) with
                    {
                        IsOptional = true,
                    };
            case CompositeSyntax { Kind: CompositeKind.Choice } choice:
                var alternatives = choice.Parts.Select(Text).OfType<TextContent>().ToList();
                return alternatives.Count == 0
                    ? null
                    : new TextContent(
                        [.. alternatives.SelectMany(part => part.Values)],
                        alternatives.Exists(part => part.IsOptional)
                    );
            case CompositeSyntax composite:
                var parts = composite.Parts.Select(Text).ToList();
                return parts.Contains(null)
                    ? null
                    : new TextContent(
                        [.. parts.SelectMany(part => part!.Values)],
                        parts.TrueForAll(part => part!.IsOptional)
                    );
            default:
                return TextContent.None;
        }
    }

    /// <summary>Whether the pattern is nothing but values, so that it can be a simple type.</summary>
    public bool IsValue(PatternSyntax pattern) =>
        pattern switch
        {
            DataSyntax or ValueSyntax or QuantifiedSyntax { Quantifier: Quantifier.List } => true,
            CompositeSyntax { Kind: CompositeKind.Choice } choice => choice.Parts.All(IsValue),
            CompositeSyntax { Parts.Count: 1 } single => IsValue(single.Parts[0]),
            RefSyntax reference => IsValue(schema.Definition(reference.Name).Pattern),
            _ => false,
        };

    private AttributeTable? Attributes(PatternSyntax pattern, string? documentation)
    {
        switch (pattern)
        {
            case NotAllowedSyntax:
                return null;
            case AttributeSyntax attribute:
                return AttributeTable.Of(attribute, documentation);
            case RefSyntax reference:
                return Attributes(
                    schema.Definition(reference.Name).Pattern,
                    reference.Annotations.Documentation
                );
            case QuantifiedSyntax { Quantifier: Quantifier.List }:
                return AttributeTable.Empty;
            case QuantifiedSyntax quantified:
                var once = Attributes(quantified.Content, quantified.Annotations.Documentation);
                return quantified.Quantifier is Quantifier.OneOrMore or Quantifier.Mixed
                    ? once
                    : (once ?? AttributeTable.Empty).Optional();
            case CompositeSyntax { Kind: CompositeKind.Choice } choice:
                var alternatives = choice
                    .Parts.Select(part => Attributes(part, null))
                    .OfType<AttributeTable>()
                    .ToList();
                return alternatives.Count == 0
                    ? null
                    : alternatives.Aggregate((left, right) => left.Or(right));
            case CompositeSyntax composite:
                var parts = composite.Parts.Select(part => Attributes(part, null)).ToList();
                return parts.Contains(null)
                    ? null
                    : parts.Aggregate(AttributeTable.Empty, (left, right) => left.And(right!));
            default:
                return AttributeTable.Empty;
        }
    }
}
