using System.Xml.Linq;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration.Building;

/// <summary>Small questions to the syntax tree.</summary>
internal static class SyntaxExtensions
{
    /// <summary>The namespace of the annotations that models understand.</summary>
    private static readonly XNamespace s_model = "urn:domainxml:model";

    /// <summary>The text of an annotation in the model namespace; null where there is none.</summary>
    public static string? ModelAnnotation(this SyntaxNode node, string name) =>
        node
            .Annotations.Attributes.FirstOrDefault(attribute => attribute.Name == s_model + name)
            ?.Value;

    /// <summary>The names that a name class lists; null where it allows any.</summary>
    public static IReadOnlyList<string>? ListNames(this NameClassSyntax nameClass)
    {
        switch (nameClass)
        {
            case NameSyntax name:
                return [Names.Expanded(name.NamespaceUri, name.LocalName)];
            case NameChoiceSyntax choice:
                var names = new List<string>();
                foreach (var alternative in choice.Alternatives)
                {
                    if (alternative.ListNames() is not { } some)
                        return null;
                    names.AddRange(some);
                }
                return names;
            default:
                return null;
        }
    }

    /// <summary>The one name of an element; null where it has several or any.</summary>
    public static string? SingleName(this ElementSyntax element) =>
        element.Name is NameSyntax name ? Names.Expanded(name.NamespaceUri, name.LocalName) : null;

    /// <summary>The pattern inside a quantifier that does not change what kind of thing it is; otherwise the pattern itself.</summary>
    public static PatternSyntax Core(this PatternSyntax pattern)
    {
        while (true)
        {
            switch (pattern)
            {
                case CompositeSyntax { Parts.Count: 1 } single:
                    pattern = single.Parts[0];
                    break;
                case QuantifiedSyntax
                {
                    Quantifier: Quantifier.Optional
                        or Quantifier.ZeroOrMore
                        or Quantifier.OneOrMore,
                } quantified:
                    pattern = quantified.Content;
                    break;
                default:
                    return pattern;
            }
        }
    }
}
