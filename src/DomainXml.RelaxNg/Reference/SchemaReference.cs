using DomainXml.RelaxNg.Merging;

namespace DomainXml.RelaxNg.Reference;

/// <summary>
/// A schema for people to read: a page for the elements of each name in each place, with their attributes, children and
/// values, and what the schema says of them. Immutable and safe for several threads.
/// </summary>
public sealed class SchemaReference
{
    private SchemaReference(IReadOnlyList<ElementPage> roots, IReadOnlyList<ElementPage> pages)
    {
        Roots = roots;
        Pages = pages;
    }

    /// <summary>The pages of the elements that a document can begin with.</summary>
    public IReadOnlyList<ElementPage> Roots { get; }

    /// <summary>All pages, those nearer to a root first.</summary>
    public IReadOnlyList<ElementPage> Pages { get; }

    /// <summary>Reads a schema.</summary>
    /// <param name="schema">The schema. One that <see cref="Schema.Load"/> accepts can be read.</param>
    public static SchemaReference Of(MergedSchema schema)
    {
        _ = schema ?? throw new ArgumentNullException(nameof(schema));
        var builder = new PageBuilder(schema);
        var roots = builder.Build();
        return new SchemaReference(roots, builder.Pages);
    }

    /// <summary>The pages of the elements that a path can mean.</summary>
    /// <param name="path">
    /// An element's name, such as <c>disk</c>; several with slashes between, each the child of the one before, such as
    /// <c>disk/source</c>; or with a slash in front, the whole way from the root. Prefixes and what stands in brackets
    /// are not looked at.
    /// </param>
    /// <returns>The pages, those nearer to a root first; none where the schema has no such element.</returns>
    public IReadOnlyList<ElementPage> Find(string path)
    {
        _ = path ?? throw new ArgumentNullException(nameof(path));
        var steps = PathSteps.Of(path);
        if (steps.Names.Count == 0)
            return [];
        return [.. Pages.Where(page => Matches(page, steps.Names.Count - 1))];

        bool Matches(ElementPage page, int last) =>
            page.ElementName == steps.Names[last]
            && (
                last == 0
                    ? !steps.IsWhole || Roots.Contains(page)
                    : page.Parents.Any(parent => Matches(parent, last - 1))
            );
    }
}
