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
            OrNull(page.NamespaceUri),
            page.Path,
            entry.Section.Name,
            page.Documentation,
            isWhole ? OrNull(page.Kinds) : null,
            OrNull([
                .. page
                    .Attributes.Where(item => isWhole || item.Name == attribute)
                    .Select(DocsAttribute.From),
            ]),
            isWhole && page.Text is { } text ? DocsValue.From(text) : null,
            isWhole ? OrNull([.. page.Children.Select(DocsChild.From)]) : null,
            page.AllowsOtherElements,
            page.AllowsOtherAttributes
        );
    }

    public static string? OrNull(string text) => text.Length > 0 ? text : null;

    public static IReadOnlyList<T>? OrNull<T>(IReadOnlyList<T> list) =>
        list.Count > 0 ? list : null;
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
            DocsPage.OrNull(entry.NamespaceUri),
            entry.IsRequired,
            entry.Documentation,
            DocsValue.From(entry.Value),
            DocsPage.OrNull(entry.Kinds)
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
            DocsPage.OrNull(entry.Kinds)
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
        new(DocsPage.OrNull(entry.Choices), DocsPage.OrNull(entry.Forms), entry.IsOptional);
}
