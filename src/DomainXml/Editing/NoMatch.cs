using System.Xml.Linq;
using DomainXml.Comparison;
using DomainXml.RelaxNg.Validation;
using DomainXml.Views;

namespace DomainXml.Editing;

/// <summary>Says why a path leads to nothing.</summary>
internal static class NoMatch
{
    private const int MostKeys = 12;
    private const int MostDeeper = 2;

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
                reached is null || name is null ? [] : Suggest(reached, isAnywhere, name, step),
            Expected = reached is null || name is null ? [] : Keys(reached, isAnywhere, name, step),
        };
    }

    private static IReadOnlyList<string> Suggest(
        XElement reached,
        bool isAnywhere,
        string name,
        string step
    )
    {
        if (KeySteps.KeyIn(step) is { } key && KeysOf(reached, isAnywhere, name) is [_, ..] keys)
            return [.. Similarity.Nearest(key, keys).Select(near => Keyed(name, near))];
        var isAttribute = step.StartsWith('@');
        // An attribute and an element are easily taken for each other.
        if (Known(reached, isAnywhere, !isAttribute).Contains(name))
            return [isAttribute ? name : "@" + name];
        var known = Known(reached, isAnywhere, isAttribute).Where(candidate => candidate != name);
        return Similarity.Nearest(name, known) is { Count: > 0 } near
            ? near
            : [.. Deeper(reached, name, isAttribute)];
    }

    /// <summary>Where what was looked for stands further down: <c>target/@bus</c>.</summary>
    private static IEnumerable<string> Deeper(XElement reached, string name, bool isAttribute) =>
        reached
            .Descendants()
            .Where(element =>
                isAttribute ? element.Attribute(name) is not null : element.Name.LocalName == name
            )
            .Select(element =>
            {
                var steps = element.AncestorsAndSelf().TakeWhile(step => step != reached);
                var path = string.Join('/', steps.Reverse().Select(step => step.Name.LocalName));
                return isAttribute ? $"{path}/@{name}" : path;
            })
            .Distinct()
            .Take(MostDeeper);

    /// <summary>Where a key names none of the elements that are there: how they can be named.</summary>
    private static IReadOnlyList<string> Keys(
        XElement reached,
        bool isAnywhere,
        string name,
        string step
    ) =>
        KeySteps.KeyIn(step) is null
            ? []
            : [.. KeysOf(reached, isAnywhere, name).Select(key => Keyed(name, key))];

    private static string Keyed(string name, string key) => $"{name}#{KeySteps.Write(key)}";

    private static List<string> KeysOf(XElement reached, bool isAnywhere, string name) =>
        [
            .. Places(reached, isAnywhere)
                .Elements()
                .Where(element => element.Name.LocalName == name)
                .Select(element => ElementKey.NameOf(ViewedElement.Of(element)))
                .Where(key => key is { Length: > 0 } && KeySteps.Write(key) is not null)
                .Select(key => key!)
                .Distinct()
                .Take(MostKeys),
        ];

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

    private static IEnumerable<string> Known(XElement reached, bool isAnywhere, bool isAttribute)
    {
        var places = Places(reached, isAnywhere);
        var known = isAttribute
            ? places.Attributes().Select(attribute => attribute.Name.LocalName)
            : places.Elements().Select(element => element.Name.LocalName);
        return !isAnywhere && DocumentViews.ViewOf(reached) is { } view
            ? known.Concat(isAttribute ? view.Known.Attributes : view.Known.Elements)
            : known;
    }

    private static IEnumerable<XElement> Places(XElement reached, bool isAnywhere) =>
        isAnywhere ? reached.DescendantsAndSelf() : [reached];
}
