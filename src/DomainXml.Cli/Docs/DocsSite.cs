using System.Text;
using System.Text.Json;
using DomainXml.Cli.Output;

namespace DomainXml.Cli.Docs;

/// <summary>
/// The reference as a static web site: a page for each element, a first page, and a search that runs in the browser. It
/// needs no server: it works from a folder, and from any place that serves files.
/// </summary>
internal sealed class DocsSite(DocsIndex index)
{
    /// <summary>All files, by path below the site's folder.</summary>
    public IReadOnlyList<(string Name, string Text)> CreateFiles()
    {
        var pages = new HtmlPages(index);
        return
        [
            ("index.html", pages.First()),
            ("docs.css", Asset("docs.css")),
            ("search.js", Asset("search.js")),
            ("search-index.js", SearchIndex()),
            .. index.Entries.Select(entry => (HtmlPages.FileOf(entry), pages.Of(entry))),
        ];
    }

    /// <summary>
    /// What can be found: an array of <c>[what is searched for, where it is, its page, what it is]</c>. A script rather
    /// than data, because a browser lets a page from a folder load nothing else.
    /// </summary>
    private string SearchIndex()
    {
        var text = new StringBuilder("const searchIndex = [\n");
        foreach (var entry in index.Entries)
        {
            var page = entry.Page;
            var file = HtmlPages.FileOf(entry);
            Add($"<{page.ElementName}>", page.Path, file, page.Documentation ?? page.Summary);
            foreach (var attribute in page.Attributes)
                Add(
                    attribute.Name,
                    $"{page.Path}/@{attribute.Name}",
                    $"{file}#{HtmlPages.AnchorOf(attribute)}",
                    attribute.Documentation
                );
        }
        return text.Append("];\n").ToString();

        void Add(string name, string path, string file, string? documentation) =>
            text.Append("  ")
                .Append(
                    JsonSerializer.Serialize(
                        [name, path, file, documentation ?? ""],
                        CliJson.Default.StringArray
                    )
                )
                .Append(",\n");
    }

    private static string Asset(string name)
    {
        using var stream = typeof(DocsSite).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
