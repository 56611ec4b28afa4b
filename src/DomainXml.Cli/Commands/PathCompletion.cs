using System.CommandLine.Completions;
using System.Xml.Linq;
using DomainXml.Comparison;
using DomainXml.Editing;
using DomainXml.Views;

namespace DomainXml.Cli.Commands;

/// <summary>Completes paths to what the document that stands before them on the command line has.</summary>
internal static class PathCompletion
{
    private const int MostFileSize = 1 << 20;

    /// <summary>For paths that are read or removed: what is there.</summary>
    public static IEnumerable<CompletionItem> ForReading(CompletionContext context) =>
        Complete(context, withSchema: false);

    /// <summary>For paths that are set: what is there, and what the schema has besides.</summary>
    public static IEnumerable<CompletionItem> ForSetting(CompletionContext context) =>
        Complete(context, withSchema: true);

    private static IEnumerable<CompletionItem> Complete(CompletionContext context, bool withSchema)
    {
        var word = context.WordToComplete;
        // Behind "=" stands the value, and in brackets anything may stand.
        if (word.AsSpan().ContainsAny('=', '[') || FindDocument(context, word) is not { } document)
            return [];
        var start = word.AsSpan().LastIndexOfAny('/', '#') + 1;
        var prefix = word[..start];
        return Candidates(document, prefix, withSchema)
            .Where(name => name.StartsWith(word[start..], StringComparison.Ordinal))
            .Distinct()
            .Select(name => new CompletionItem(prefix + name));
    }

    private static IEnumerable<string> Candidates(
        SourceDocument document,
        string prefix,
        bool withSchema
    )
    {
        if (prefix == "/")
            return [document.Root.Name.LocalName];
        if (prefix.EndsWith('#'))
            return Keys(document, prefix[..^1]);
        var isAnywhere = prefix.EndsWith("//", StringComparison.Ordinal);
        IEnumerable<XElement> places = Select(document, prefix.TrimEnd('/'));
        if (isAnywhere)
            places = places.DescendantsAndSelf();
        return places.SelectMany(place =>
            Names(place).Concat(withSchema && !isAnywhere ? SchemaNames(place) : [])
        );
    }

    private static IEnumerable<string> Names(XElement place) =>
        place
            .Elements()
            .Where(HasPlainName)
            .Select(child => child.Name.LocalName)
            .Concat(
                place
                    .Attributes()
                    .Where(attribute => attribute.Name.NamespaceName.Length == 0)
                    .Select(attribute => "@" + attribute.Name.LocalName)
            );

    private static bool HasPlainName(XElement element) => element.Name.NamespaceName.Length == 0;

    private static IEnumerable<string> SchemaNames(XElement place) =>
        DocumentViews.ViewOf(place) is { Known: var known }
            ? known
                .Elements.Where(name => name[0] != '{')
                .Concat(known.Attributes.Select(name => "@" + name))
            : [];

    /// <summary>The keys of the elements that a path without a key leads to.</summary>
    private static IEnumerable<string> Keys(SourceDocument document, string path) =>
        Select(document, path)
            .Select(element => ElementKey.NameOf(ViewedElement.Of(element)))
            .Where(key => key is { Length: > 0 })
            .Select(key => KeySteps.Write(key!))
            .OfType<string>();

    private static List<XElement> Select(SourceDocument document, string path)
    {
        try
        {
            return path.Length == 0
                ? [document.Root]
                : [.. DocumentPath.Parse(path).Select(document).OfType<XElement>()];
        }
        catch (DiagnosticException)
        {
            // It is being typed.
            return [];
        }
    }

    /// <summary>The last document before the word; null where none can be read.</summary>
    private static SourceDocument? FindDocument(CompletionContext context, string word)
    {
        foreach (var token in context.ParseResult.Tokens.Reverse())
        {
            var file = new FileInfo(token.Value.Length == 0 ? "." : token.Value);
            if (token.Value == word || !file.Exists || file.Length > MostFileSize)
                continue;
            try
            {
                return SourceDocument.Load(token.Value);
            }
            catch (DiagnosticException)
            {
                return null;
            }
        }
        return null;
    }
}
