using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DomainXml.RelaxNg.Reference;

namespace DomainXml.Cli.Docs;

/// <summary>Writes the pages of the web site.</summary>
internal sealed partial class HtmlPages(DocsIndex index)
{
    private readonly Dictionary<DocsEntry, List<DocsEntry>> _parents = ParentsIn(index);

    /// <summary>Where a page is, from the site's folder.</summary>
    public static string FileOf(DocsEntry entry) => $"elements/{entry.Name}.html";

    /// <summary>The place of an attribute on its page.</summary>
    public static string AnchorOf(AttributeEntry attribute) => "attribute-" + attribute.Name;

    /// <summary>The page that the site opens with.</summary>
    public string First()
    {
        var body = new StringBuilder();
        body.Append("<h1>Reference of the format</h1>\n")
            .Append("<p>Every element and attribute of the documents that DomainXml knows. ")
            .Append("Search for a name, or begin with a kind of document.</p>\n")
            .Append("<table>\n");
        foreach (var section in index.Sections)
        {
            foreach (var root in section.Reference.Roots)
                body.Append(
                    $"<tr><td>{Link(index.EntryOf(root), "")}</td><td>{Prose(root.Summary ?? section.Description)}</td></tr>\n"
                );
        }
        body.Append("</table>\n");
        return Page("Reference of the format", "", body.ToString());
    }

    /// <summary>The page of an element.</summary>
    public string Of(DocsEntry entry)
    {
        var page = entry.Page;
        var body = new StringBuilder();
        body.Append($"<h1><code>&lt;{Text(page.ElementName)}&gt;</code></h1>\n");
        body.Append($"<p class=\"path\">{Crumbs(entry)}</p>\n");
        body.Append(Paragraphs(page.Documentation));
        if (page.NamespaceUri.Length > 0)
            body.Append($"<p>Namespace: <code>{Text(page.NamespaceUri)}</code></p>\n");
        AppendKinds(body, page);
        AppendAttributes(body, page);
        if (page.Text is { } text)
            body.Append("<h2>Text</h2>\n").Append(Value(text));
        AppendChildren(body, page);
        AppendPlaces(body, entry);
        return Page($"<{page.ElementName}> ({page.Path})", "../", body.ToString());
    }

    private static void AppendKinds(StringBuilder body, ElementPage page)
    {
        if (page.Kinds.Count == 0)
            return;
        body.Append("<h2>Kinds</h2>\n<table>\n");
        foreach (var kind in page.Kinds)
            body.Append(
                $"<tr><td><code>{Text(kind.Label)}</code></td><td>{Prose(kind.Documentation)}</td></tr>\n"
            );
        body.Append("</table>\n");
    }

    private static void AppendAttributes(StringBuilder body, ElementPage page)
    {
        if (page.Attributes.Count == 0 && !page.AllowsOtherAttributes)
            return;
        body.Append("<h2>Attributes</h2>\n<table>\n");
        foreach (var attribute in page.Attributes)
            body.Append(
                $"<tr id=\"{Text(AnchorOf(attribute))}\"><td><code>{Text(attribute.Name)}</code>{Note(attribute.IsRequired ? "required" : null)}</td><td>{Paragraphs(attribute.Documentation)}{OnlyWith(attribute.Kinds)}{Value(attribute.Value)}</td></tr>\n"
            );
        if (page.AllowsOtherAttributes)
            body.Append(
                "<tr><td>others</td><td>Attributes that the schema does not name.</td></tr>\n"
            );
        body.Append("</table>\n");
    }

    private void AppendChildren(StringBuilder body, ElementPage page)
    {
        if (page.Children.Count == 0 && !page.AllowsOtherElements)
            return;
        body.Append("<h2>Children</h2>\n<table>\n");
        foreach (var child in page.Children)
        {
            var note = (child.IsRequired, child.IsRepeated) switch
            {
                (true, true) => "at least one",
                (true, false) => "required",
                (false, true) => "any number",
                _ => null,
            };
            body.Append(
                $"<tr><td>{Link(index.EntryOf(child.Page), "../")}{Note(note)}</td><td>{Paragraphs(child.Documentation ?? child.Page.Documentation ?? child.Page.Summary)}{OnlyWith(child.Kinds)}</td></tr>\n"
            );
        }
        if (page.AllowsOtherElements)
            body.Append(
                "<tr><td>others</td><td>Elements that the schema does not name.</td></tr>\n"
            );
        body.Append("</table>\n");
    }

    private void AppendPlaces(StringBuilder body, DocsEntry entry)
    {
        if (!_parents.TryGetValue(entry, out var parents) || parents.Count == 0)
            return;
        body.Append("<h2>Stands in</h2>\n<ul>\n");
        foreach (var parent in parents)
            body.Append(
                $"<li>{Link(parent, "../")} <span class=\"path\">{Text(parent.Page.Path)}</span></li>\n"
            );
        body.Append("</ul>\n");
    }

    /// <summary>The way from the root, each step a link.</summary>
    private string Crumbs(DocsEntry entry)
    {
        var steps = new List<string> { Text(entry.Page.ElementName) };
        var page = entry.Page;
        while (page.Parents.Count > 0)
        {
            page = page.Parents[0];
            steps.Add($"<a href=\"../{FileOf(index.EntryOf(page))}\">{Text(page.ElementName)}</a>");
        }
        return "/" + string.Join("/", Enumerable.Reverse(steps));
    }

    private static string Value(ValueEntry value)
    {
        var html = new StringBuilder();
        if (value.Choices.Count > 0)
        {
            html.Append("<dl class=\"values\">");
            foreach (var choice in value.Choices)
                html.Append(
                    $"<dt><code>{Text(choice.Text)}</code></dt><dd>{Prose(choice.Documentation)}</dd>"
                );
            html.Append("</dl>");
        }
        foreach (var form in value.Forms)
            html.Append(
                $"<p class=\"form\">{(value.Choices.Count > 0 ? "or " : "")}{Prose(form)}</p>"
            );
        return html.ToString();
    }

    private static string OnlyWith(IReadOnlyList<string> kinds) =>
        kinds.Count == 0
            ? ""
            : $"<p class=\"kinds\">Only with {string.Join(", ", kinds.Select(kind => $"<code>{Text(kind)}</code>"))}.</p>";

    private static string Note(string? note) =>
        note is null ? "" : $" <span class=\"note\">{note}</span>";

    private static string Link(DocsEntry entry, string toRoot) =>
        $"<a href=\"{toRoot}{FileOf(entry)}\"><code>&lt;{Text(entry.Page.ElementName)}&gt;</code></a>";

    private static string Paragraphs(string? text) =>
        text is null
            ? ""
            : string.Concat(text.Split('\n').Select(line => $"<p>{Prose(line)}</p>")) + "\n";

    /// <summary>Text in which what stands between backquotes is code.</summary>
    private static string Prose(string? text) =>
        Code().Replace(Text((text ?? "").Replace('\n', ' ')), "<code>$1</code>");

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Page(string title, string toRoot, string body) =>
        $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(title)} - DomainXml</title>
            <link rel="stylesheet" href="{toRoot}docs.css">
            </head>
            <body>
            <header>
            <a href="{toRoot}index.html">DomainXml reference</a>
            <input id="search" type="search" placeholder="Search elements and attributes" aria-label="Search elements and attributes" autocomplete="off" data-root="{toRoot}">
            <ul id="results" aria-live="polite"></ul>
            </header>
            <main>
            {body}</main>
            <script src="{toRoot}search-index.js"></script>
            <script src="{toRoot}search.js"></script>
            </body>
            </html>

            """;

    private static Dictionary<DocsEntry, List<DocsEntry>> ParentsIn(DocsIndex index)
    {
        var parents = new Dictionary<DocsEntry, List<DocsEntry>>();
        foreach (var page in index.Sections.SelectMany(section => section.Reference.Pages))
        {
            var entry = index.EntryOf(page);
            if (!parents.TryGetValue(entry, out var list))
                parents.Add(entry, list = []);
            list.AddRange(page.Parents.Select(index.EntryOf).Where(one => !list.Contains(one)));
        }
        return parents;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
