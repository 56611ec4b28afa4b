using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.ViewProbes;

/// <summary>Edits a sample of what a document has, one after another, each undone before the next.</summary>
internal static class EditSample
{
    /// <summary>Tries some edits of every kind on a document.</summary>
    /// <param name="document">The document, as it was read.</param>
    /// <param name="seed">The same seed chooses the same edits.</param>
    /// <param name="size">How many edits of values that are there, of values that are not, and of the tree.</param>
    /// <param name="tried">The number of edits that were made.</param>
    /// <returns>What is wrong with the first edit that failed; null where none did.</returns>
    public static string? Check(SourceDocument document, int seed, int size, out int tried)
    {
        var random = new Random(seed);
        tried = 0;
        foreach (var edit in Choose(document, random, size))
        {
            tried++;
            string? complaint;
            try
            {
                complaint = edit.Check(document);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                complaint = $"{edit.Name}: {e}";
            }
            if (complaint is not null)
                return complaint;
        }
        return null;
    }

    private static IEnumerable<Edit> Choose(SourceDocument document, Random random, int size)
    {
        if (RootViews.Of(document.Root) is { } root)
        {
            var (there, absent) = Properties(root);
            var edits = new PropertyEdits(random);
            foreach (var (view, property) in Take(there, random, size))
            {
                if (edits.Of(view, property) is { } edit)
                    yield return edit;
            }
            foreach (var (view, property) in Take(absent, random, size))
            {
                if (edits.Of(view, property) is { } edit)
                    yield return edit;
            }
        }
        var tree = new TreeEdits(random);
        foreach (var element in Take([.. document.Root.DescendantsAndSelf()], random, size))
        {
            if (tree.Of(element) is { } edit)
                yield return edit;
        }
    }

    /// <summary>The properties that have something to edit, apart by whether the document says something of them.</summary>
    private static (
        List<(ElementView, ViewProperty)> There,
        List<(ElementView, ViewProperty)> Absent
    ) Properties(ElementView root)
    {
        var (there, absent) = (
            new List<(ElementView, ViewProperty)>(),
            new List<(ElementView, ViewProperty)>()
        );
        foreach (var view in ViewReader.All(root))
        {
            foreach (var property in ViewProperty.Of(view))
            {
                if (property.IsEditable)
                    (property.IsThere(view) ? there : absent).Add((view, property));
            }
        }
        return (there, absent);
    }

    private static IEnumerable<T> Take<T>(List<T> items, Random random, int count)
    {
        for (var i = 0; i < count && i < items.Count; i++)
        {
            var chosen = random.Next(i, items.Count);
            (items[i], items[chosen]) = (items[chosen], items[i]);
            yield return items[i];
        }
    }
}
