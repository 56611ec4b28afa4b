using DomainXml.RelaxNg.Reference;

namespace DomainXml.Cli.Docs;

/// <summary>One schema of the reference.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it describes, in one line.</param>
/// <param name="Reference">Its pages.</param>
internal sealed record DocsSection(string Name, string Description, SchemaReference Reference);

/// <summary>A page of the reference, once, however many schemas share it.</summary>
/// <param name="Name">A name that no other page has; also that of its file.</param>
/// <param name="Section">The first schema that has it.</param>
/// <param name="Page">What it says.</param>
internal sealed record DocsEntry(string Name, DocsSection Section, ElementPage Page);

/// <summary>The pages of all built-in schemas, or of one that the user names.</summary>
internal sealed class DocsIndex
{
    /// <summary>What most people ask for comes first.</summary>
    private static readonly string[] s_first = ["domain", "network", "pool", "volume"];

    private readonly Dictionary<ElementPage, DocsEntry> _entries = [];
    private readonly List<DocsEntry> _all = [];

    /// <param name="schema">A schema's name, or a file; null for all built-in ones.</param>
    /// <exception cref="DiagnosticException">The file is not a schema.</exception>
    public DocsIndex(string? schema = null)
    {
        Sections = SectionsOf(schema);
        var bySignature = new Dictionary<string, DocsEntry>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in Sections)
        {
            foreach (var page in section.Reference.Pages)
            {
                var signature = PageSignature.Of(page);
                if (!bySignature.TryGetValue(signature, out var entry))
                {
                    var name = page.Title;
                    for (var number = 1; !names.Add(name); number++)
                        name = number == 1 ? $"{page.Title}-{section.Name}" : $"{name}-{number}";
                    bySignature[signature] = entry = new DocsEntry(name, section, page);
                    _all.Add(entry);
                }
                _entries.Add(page, entry);
            }
        }
    }

    public IReadOnlyList<DocsSection> Sections { get; }

    /// <summary>All pages, each once.</summary>
    public IReadOnlyList<DocsEntry> Entries => _all;

    /// <summary>The names of all elements, each once.</summary>
    public IEnumerable<string> ElementNames =>
        _all.Select(entry => entry.Page.ElementName).Distinct();

    /// <summary>The page that shows what a schema says of an element.</summary>
    public DocsEntry EntryOf(ElementPage page) => _entries[page];

    /// <summary>The pages that a path can mean, each once; see <see cref="SchemaReference.Find"/>.</summary>
    public IReadOnlyList<DocsEntry> Find(string path) =>
        [
            .. Sections
                .SelectMany(section => section.Reference.Find(path))
                .Select(EntryOf)
                .Distinct(),
        ];

    private static IReadOnlyList<DocsSection> SectionsOf(string? schema)
    {
        if (schema is null)
            return
            [
                .. SchemaLibrary
                    .Entries.OrderBy(entry => (uint)Array.IndexOf(s_first, entry.Name))
                    .Select(SectionOf),
            ];
        if (SchemaLibrary.Find(schema) is { } entry)
            return [SectionOf(entry)];
        var merged = SchemaChoice.LoadFile(schema);
        return
        [
            new DocsSection(
                Path.GetFileNameWithoutExtension(schema),
                merged.Heading ?? "",
                SchemaReference.Of(merged)
            ),
        ];
    }

    private static DocsSection SectionOf(SchemaEntry entry) =>
        new(entry.Name, entry.Description, entry.Reference);
}
