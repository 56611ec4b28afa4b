using DomainXml.RelaxNg.Reference;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Cli.Docs;

/// <summary>What a path asks of the reference: elements, or an attribute of them.</summary>
/// <param name="Entries">The pages that are meant; none where there are none.</param>
/// <param name="Attribute">The attribute; null where the elements themselves are asked for.</param>
/// <param name="WhyNone">Where there are no pages: what is wrong with the path.</param>
internal sealed record DocsQuery(
    IReadOnlyList<DocsEntry> Entries,
    string? Attribute,
    string? WhyNone = null
)
{
    /// <summary>Looks a path up.</summary>
    public static DocsQuery Of(DocsIndex index, string path)
    {
        var (element, attribute) = Split(path);
        var entries = element.Length > 0 ? index.Find(element) : index.Entries;
        if (attribute is null)
            return new(entries, null, entries.Count == 0 ? NothingAt(index, element) : null);
        var having = entries
            .Where(entry => AttributeOf(entry.Page, attribute) is not null)
            .ToList();
        return new(
            having,
            attribute,
            having.Count > 0 ? null
                : element.Length == 0 ? NothingAt(index, "@" + attribute)
                : entries.Count == 0 ? NothingAt(index, element)
                : $"{entries[0].Page.Path} has no attribute '{attribute}'.{Suggestion(attribute, AttributeNames(entries))}"
        );
    }

    /// <summary>The pages of the elements that documents begin with.</summary>
    public static DocsQuery Roots(DocsIndex index) =>
        new(
            [
                .. index
                    .Sections.SelectMany(section => section.Reference.Roots)
                    .Select(index.EntryOf)
                    .Distinct(),
            ],
            null
        );

    /// <summary>A page's attribute of a name; null where it has none.</summary>
    public static AttributeEntry? AttributeOf(ElementPage page, string name) =>
        page.Attributes.FirstOrDefault(attribute => attribute.Name == name);

    /// <summary>A path's element, and the attribute that it ends with.</summary>
    private static (string Element, string? Attribute) Split(string path)
    {
        var at = path.LastIndexOf('@');
        // The one inside brackets tells which element is meant.
        if (at < 0 || path.IndexOf(']', at) >= 0)
            return (path, null);
        return (path[..at].TrimEnd('/'), path[(at + 1)..]);
    }

    private static string NothingAt(DocsIndex index, string path)
    {
        var last = path[(path.LastIndexOf('/') + 1)..];
        var known = last.StartsWith('@')
            ? AttributeNames(index.Entries).Select(name => "@" + name)
            : index.ElementNames;
        var names = known.Distinct().ToList();
        var hint = names.Contains(last)
            ? $" There is {string.Join(", ", index.Find(last).Take(3).Select(entry => entry.Page.Path))}."
            : Suggestion(last, names);
        return $"The format has nothing at '{path}'.{hint}";
    }

    private static IEnumerable<string> AttributeNames(IEnumerable<DocsEntry> entries) =>
        entries.SelectMany(entry => entry.Page.Attributes).Select(attribute => attribute.Name);

    private static string Suggestion(string name, IEnumerable<string> known)
    {
        var nearest = Similarity.Nearest(name, known);
        return nearest.Count > 0 ? $" Did you mean {string.Join(" or ", nearest)}?" : "";
    }
}
