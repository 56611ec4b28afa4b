using System.Xml.Linq;
using DomainXml.RelaxNg.Validation;
using DomainXml.Views;

namespace DomainXml.Editing;

/// <summary>Says why a path leads to nothing.</summary>
internal static class NoMatch
{
    /// <summary>Follows the path as far as it goes.</summary>
    public static Diagnostic Explain(DocumentPath path, SourceDocument document)
    {
        var (reached, isAnywhere, step) = FollowFrom(path, document);
        var name = NameOf(step);
        var place = isAnywhere ? "nothing below" : "nothing in";
        var message =
            reached is null || name is null
                ? $"Nothing matches '{path.Text}'."
                : $"Nothing matches '{path.Text}': {place} <{reached.Name.LocalName}> is '{step}'.";
        return new Diagnostic("DX6004", DiagnosticSeverity.Error, message)
        {
            File = document.File,
            Span = reached is null ? null : SourceDocument.NearestSpan(reached),
            Found = path.Text,
            Help = UnquotedText(step) is { } word
                ? $"In a condition, a text stands in quotes: '{word}'. Without them it is the name of an element."
                : null,
            Suggestions =
                reached is null || name is null
                    ? []
                    : Similar(reached, isAnywhere, name, step.StartsWith('@')),
        };
    }

    /// <summary>The last element that the path leads to, and the step from there that leads nowhere.</summary>
    private static (XElement? Reached, bool IsAnywhere, string Step) FollowFrom(
        DocumentPath path,
        SourceDocument document
    )
    {
        var rest = path.Text;
        while (true)
        {
            (rest, var step) = PathSteps.SplitLast(rest);
            if (rest.Length == 0)
                return (document.Root, false, step);
            // "//disk" looks everywhere below.
            var isAnywhere = rest[^1] == '/';
            if (Last(rest.TrimEnd('/'), document) is { } reached)
                return (reached, isAnywhere, step);
        }
    }

    private static XElement? Last(string path, SourceDocument document)
    {
        if (path.Length == 0)
            return document.Root;
        try
        {
            return DocumentPath.Parse(path).Select(document).OfType<XElement>().LastOrDefault();
        }
        catch (DiagnosticException)
        {
            // A part of an expression need not be a path.
            return null;
        }
    }

    /// <summary>What a condition compares with as if it were an element's name: <c>[@dev=vda]</c>.</summary>
    private static string? UnquotedText(string step)
    {
        var open = step.IndexOf('[', StringComparison.Ordinal);
        var equals = open < 0 ? -1 : step.IndexOf('=', open);
        if (equals < 0)
            return null;
        var rest = step[(equals + 1)..].TrimStart();
        var end = rest.AsSpan().IndexOfAny(" ])=");
        return end > 0 && char.IsLetter(rest[0]) && rest[..end].All(char.IsLetterOrDigit)
            ? rest[..end]
            : null;
    }

    /// <summary>The name in a step, without what is asked of it; null where there is none.</summary>
    private static string? NameOf(string step)
    {
        var name = step.TrimStart('@');
        var end = name.AsSpan().IndexOfAny('[', '#', '(');
        name = end < 0 ? name : name[..end];
        return name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_')
            ? name
            : null;
    }

    private static IReadOnlyList<string> Similar(
        XElement reached,
        bool isAnywhere,
        string name,
        bool isAttribute
    )
    {
        var places = isAnywhere ? reached.DescendantsAndSelf() : [reached];
        var known = isAttribute
            ? places.Attributes().Select(attribute => attribute.Name.LocalName)
            : places.Elements().Select(element => element.Name.LocalName);
        if (!isAnywhere && DocumentViews.ViewOf(reached) is { } view)
            known = known.Concat(isAttribute ? view.Known.Attributes : view.Known.Elements);
        return Similarity.Nearest(name, known.Where(candidate => candidate != name));
    }
}
