using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Contents;

/// <summary>Reads name classes.</summary>
internal static class NameClasses
{
    /// <summary>The names that are given one by one.</summary>
    public static IEnumerable<QualifiedName> SingleNames(NameClassSyntax names) =>
        names switch
        {
            NameSyntax name => [new QualifiedName(name.NamespaceUri, name.LocalName)],
            NameChoiceSyntax choice => choice.Alternatives.SelectMany(SingleNames),
            _ => [],
        };

    /// <summary>The wildcards.</summary>
    public static IEnumerable<NameClassSyntax> Wildcards(NameClassSyntax names) =>
        names switch
        {
            AnyNameSyntax or NamespaceNameSyntax => [names],
            NameChoiceSyntax choice => choice.Alternatives.SelectMany(Wildcards),
            _ => [],
        };

    /// <summary>The namespaces that a wildcard leaves out as a whole.</summary>
    public static HashSet<string> ExcludedNamespaces(AnyNameSyntax any) =>
        new(
            any.Except is null
                ? []
                : Wildcards(any.Except)
                    .OfType<NamespaceNameSyntax>()
                    .Where(wildcard => wildcard.Except is null)
                    .Select(wildcard => wildcard.NamespaceUri),
            StringComparer.Ordinal
        );
}
