using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>Puts patterns together without needless nesting.</summary>
internal static class Syntax
{
    /// <summary>One after the other; <c>empty</c> where nothing is left.</summary>
    public static PatternSyntax Group(IEnumerable<PatternSyntax> parts)
    {
        var kept = parts.Where(part => part is not EmptySyntax).SelectMany(Flatten).ToArray();
        return kept.Length switch
        {
            0 => new EmptySyntax(),
            1 => kept[0],
            _ => new CompositeSyntax(CompositeKind.Group, kept) { Location = kept[0].Location },
        };

        static IEnumerable<PatternSyntax> Flatten(PatternSyntax part) =>
            part is CompositeSyntax { Kind: CompositeKind.Group } group ? group.Parts : [part];
    }

    /// <summary>One of several; <c>notAllowed</c> where there is none.</summary>
    public static PatternSyntax Choice(IReadOnlyList<PatternSyntax> parts) =>
        parts.Count switch
        {
            0 => new NotAllowedSyntax(),
            1 => parts[0],
            _ => new CompositeSyntax(CompositeKind.Choice, parts) { Location = parts[0].Location },
        };

    /// <summary>Once or not at all.</summary>
    public static PatternSyntax Optional(PatternSyntax pattern) =>
        Quantified(Quantifier.Optional, pattern);

    /// <summary>As often, or in the setting, that the quantifier says.</summary>
    public static PatternSyntax Quantified(Quantifier quantifier, PatternSyntax pattern) =>
        pattern is EmptySyntax && quantifier != Quantifier.Mixed
            ? pattern
            : new QuantifiedSyntax(quantifier, pattern) { Location = pattern.Location };
}
