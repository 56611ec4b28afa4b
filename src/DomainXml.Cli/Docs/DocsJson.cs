using DomainXml.Cli.Output;
using DomainXml.RelaxNg.Reference;

namespace DomainXml.Cli.Docs;

/// <summary>The JSON form of a page of the reference. Lists that would be empty are left out.</summary>
internal sealed record DocsPage(
    string Element,
    string? Namespace,
    string Path,
    string Schema,
    string? Documentation,
    IReadOnlyList<ElementKind>? Kinds,
    IReadOnlyList<DocsAttribute>? Attributes,
    DocsValue? Text,
    IReadOnlyList<DocsChild>? Children,
    bool AllowsOtherElements,
    bool AllowsOtherAttributes
)
{
    /// <summary>A whole page, or what it says of one attribute.</summary>
    public static DocsPage From(DocsEntry entry, string? attribute)
    {
        var page = entry.Page;
        var isWhole = attribute is null;
        return new(
            page.ElementName,
            page.NamespaceUri.OrNull(),
            page.Path,
            entry.Section.Name,
            page.Documentation,
            isWhole ? page.Kinds.OrNull() : null,
            page.Attributes.Where(item => isWhole || item.Name == attribute)
                .Select(DocsAttribute.From)
                .ToList()
                .OrNull(),
            isWhole && page.Text is { } text ? DocsValue.From(text) : null,
            isWhole ? page.Children.Select(DocsChild.From).ToList().OrNull() : null,
            page.AllowsOtherElements,
            page.AllowsOtherAttributes
        );
    }
}

/// <summary>An attribute; its kinds are those of the element that have it, where not all have.</summary>
internal sealed record DocsAttribute(
    string Name,
    string? Namespace,
    bool IsRequired,
    string? Documentation,
    DocsValue Value,
    IReadOnlyList<string>? Kinds
)
{
    public static DocsAttribute From(AttributeEntry entry) =>
        new(
            entry.Name,
            entry.NamespaceUri.OrNull(),
            entry.IsRequired,
            entry.Documentation,
            DocsValue.From(entry.Value),
            entry.Kinds.OrNull()
        );
}

/// <summary>A child; its own page is at the path.</summary>
internal sealed record DocsChild(
    string Element,
    string Path,
    bool IsRequired,
    bool IsRepeated,
    string? Documentation,
    IReadOnlyList<string>? Kinds
)
{
    public static DocsChild From(ChildEntry entry) =>
        new(
            entry.Page.ElementName,
            entry.Page.Path,
            entry.IsRequired,
            entry.IsRepeated,
            entry.Documentation ?? entry.Page.Documentation,
            entry.Kinds.OrNull()
        );
}

/// <summary>What a value can be: words, and forms in plain language.</summary>
internal sealed record DocsValue(
    IReadOnlyList<ValueChoice>? Choices,
    IReadOnlyList<string>? Forms,
    bool IsOptional
)
{
    public static DocsValue From(ValueEntry entry) =>
        new(entry.Choices.OrNull(), entry.Forms.OrNull(), entry.IsOptional);
}
