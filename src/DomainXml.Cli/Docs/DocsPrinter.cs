using DomainXml.RelaxNg.Reference;

namespace DomainXml.Cli.Docs;

/// <summary>Shows pages of the reference in a terminal.</summary>
internal sealed class DocsPrinter(CliConsole console)
{
    private readonly TextLayout _layout = new(console.Out);

    /// <summary>Shows the kinds of documents.</summary>
    public void PrintSections(DocsIndex index)
    {
        foreach (var section in index.Sections)
        {
            foreach (var root in section.Reference.Roots)
                _layout.Row(
                    2,
                    28,
                    console.OutStyle.Bold($"<{root.ElementName}>"),
                    root.ElementName.Length + 2,
                    root.Summary ?? section.Description
                );
        }
        console.Out.WriteLine();
        console.Out.WriteLine(
            "Name any element to read about it: domainxml docs disk, domainxml docs disk/driver/@cache."
        );
    }

    /// <summary>Shows what a path means.</summary>
    public void Print(DocsIndex index, string path, DocsQuery query)
    {
        var entries = query.Entries;
        if (query.Attribute is { } attribute)
        {
            PrintAttributes(entries, attribute);
            return;
        }
        if (IsMeant(entries))
        {
            PrintPage(index, entries[0]);
            PrintOthers(entries);
        }
        else
        {
            PrintList(entries, path);
        }
    }

    /// <summary>Whether the first page is what is asked for: the only one of its schema, and that the first of all.</summary>
    private static bool IsMeant(IReadOnlyList<DocsEntry> entries) =>
        entries.Skip(1).All(entry => entry.Section != entries[0].Section);

    private void PrintOthers(IReadOnlyList<DocsEntry> entries)
    {
        if (entries.Count == 1)
            return;
        Title($"Other elements called <{entries[0].Page.ElementName}>");
        foreach (var entry in entries.Skip(1))
            console.Out.WriteLine("  " + entry.Page.Path);
    }

    private void PrintPage(DocsIndex index, DocsEntry entry)
    {
        var page = entry.Page;
        Heading($"<{page.ElementName}>", page.Path);
        if (page.Documentation is { } documentation)
            _layout.Paragraph(0, documentation);
        if (page.NamespaceUri.Length > 0)
            _layout.Paragraph(0, $"Namespace: {page.NamespaceUri}");
        PrintKinds(page);
        if (page.Attributes.Count > 0)
            Title("Attributes");
        foreach (var attribute in page.Attributes)
            PrintAttribute(attribute);
        if (page.AllowsOtherAttributes)
            _layout.Paragraph(2, "and attributes that the schema does not name");
        if (page.Text is { } text)
        {
            Title("Text");
            PrintValue(text, 2);
        }
        PrintChildren(page);
        PrintPlaces(index, entry);
    }

    private void PrintKinds(ElementPage page)
    {
        if (page.Kinds.Count == 0)
            return;
        Title("Kinds");
        var width = Width(page.Kinds.Select(kind => kind.Label));
        foreach (var kind in page.Kinds)
            _layout.Row(2, width, kind.Label, kind.Label.Length, kind.Documentation);
    }

    private void PrintAttribute(AttributeEntry attribute)
    {
        console.Out.WriteLine(
            $"  {console.OutStyle.Bold(attribute.Name)}{Notes(attribute.IsRequired, false)}"
        );
        if (attribute.Documentation is { } documentation)
            _layout.Paragraph(6, documentation);
        if (attribute.Kinds.Count > 0)
            _layout.Paragraph(6, $"Only with {string.Join(", ", attribute.Kinds)}.");
        PrintValue(attribute.Value, 6);
    }

    private void PrintValue(ValueEntry value, int indent)
    {
        var width = Width(value.Choices.Select(choice => choice.Text));
        foreach (var choice in value.Choices)
            _layout.Row(indent, width, choice.Text, choice.Text.Length, choice.Documentation);
        foreach (var form in value.Forms)
            _layout.Paragraph(indent, value.Choices.Count > 0 ? $"or {form}" : form);
    }

    private void PrintChildren(ElementPage page)
    {
        if (page.Children.Count > 0 || page.AllowsOtherElements)
            Title("Children");
        var width = Width(page.Children.Select(child => $"<{child.Page.ElementName}>"));
        foreach (var child in page.Children)
        {
            var name = $"<{child.Page.ElementName}>";
            var only = child.Kinds.Count > 0 ? $" Only with {string.Join(", ", child.Kinds)}." : "";
            _layout.Row(
                2,
                width,
                console.OutStyle.Bold(name),
                name.Length,
                (
                    child.Documentation is { } here
                        ? ElementPage.FirstSentence(here)
                        : child.Page.Summary
                )
                    + Notes(child.IsRequired, child.IsRepeated)
                    + only
            );
        }
        if (page.AllowsOtherElements)
            _layout.Paragraph(2, "and elements that the schema does not name");
    }

    private void PrintPlaces(DocsIndex index, DocsEntry entry)
    {
        var others = index
            .Sections.SelectMany(section => section.Reference.Pages)
            .Where(page => index.EntryOf(page) == entry)
            .SelectMany(page => page.Parents.Select(parent => $"{parent.Path}/{page.ElementName}"))
            .Where(place => place != entry.Page.Path)
            .Distinct()
            .ToList();
        if (others.Count == 0)
            return;
        Title("Also in");
        foreach (var place in others.Take(8))
            console.Out.WriteLine("  " + place);
        if (others.Count > 8)
            console.Out.WriteLine($"  and {others.Count - 8} more places");
    }

    private void PrintList(IReadOnlyList<DocsEntry> entries, string path)
    {
        console.Out.WriteLine($"'{path}' is {entries.Count} different elements:");
        console.Out.WriteLine();
        var width = Math.Min(60, Width(entries.Select(entry => entry.Page.Path)));
        foreach (var entry in entries)
            _layout.Row(
                2,
                width,
                console.OutStyle.Bold(entry.Page.Path),
                entry.Page.Path.Length,
                entry.Page.Summary
            );
        console.Out.WriteLine();
        console.Out.WriteLine(
            $"Say which with more of its path: domainxml docs {LastSteps(entries[0].Page.Path)}"
        );
    }

    private void PrintAttributes(IReadOnlyList<DocsEntry> entries, string name)
    {
        foreach (var entry in entries)
        {
            console.Out.WriteLine(console.OutStyle.Faint($"{entry.Page.Path}/@{name}"));
            PrintAttribute(DocsQuery.AttributeOf(entry.Page, name)!);
        }
    }

    private void Heading(string name, string path) =>
        console.Out.WriteLine($"{console.OutStyle.Bold(name)}  {console.OutStyle.Faint(path)}");

    private void Title(string text)
    {
        console.Out.WriteLine();
        console.Out.WriteLine(console.OutStyle.Blue(text));
    }

    private static string Notes(bool isRequired, bool isRepeated) =>
        (isRequired, isRepeated) switch
        {
            (true, true) => " (at least one)",
            (true, false) => " (required)",
            (false, true) => " (any number)",
            _ => "",
        };

    private static string LastSteps(string path) => string.Join('/', path.Split('/')[^2..]);

    private static int Width(IEnumerable<string> texts) =>
        texts.Select(text => text.Length).DefaultIfEmpty().Max();
}
