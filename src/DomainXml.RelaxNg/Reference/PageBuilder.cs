using DomainXml.RelaxNg.Contents;
using DomainXml.RelaxNg.Merging;

namespace DomainXml.RelaxNg.Reference;

/// <summary>Makes the pages of a schema's elements, from the roots down.</summary>
internal sealed class PageBuilder
{
    private readonly MergedSchema _schema;
    private readonly ElementIndex _index;
    private readonly UnionNames _unions;
    private readonly ContentReader _reader;
    private readonly ValueReader _values;
    private readonly Dictionary<(ElementSet, QualifiedName), ElementPage> _made = [];
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);
    private readonly List<ElementPage> _pages = [];
    private readonly Queue<Action> _pending = new();

    public PageBuilder(MergedSchema schema)
    {
        _schema = schema;
        _index = new ElementIndex(schema);
        _unions = new UnionNames(schema, _index);
        _reader = new ContentReader(schema);
        _values = new ValueReader(schema);
    }

    /// <summary>The pages made, those nearer to a root first.</summary>
    public IReadOnlyList<ElementPage> Pages => _pages;

    /// <summary>Makes all pages.</summary>
    /// <returns>Those of the root elements.</returns>
    public IReadOnlyList<ElementPage> Build()
    {
        var start = new ParticleReader(_schema, _index, "");
        var names = (start.Read(_schema.Start) ?? Particle.Empty)
            .Elements.Select(element => element.Name)
            .Distinct()
            .ToList();
        var roots = names.ConvertAll(name => PageOf(start.ElementsNamed(name), name, null));
        while (_pending.Count > 0)
            _pending.Dequeue()();
        return roots;
    }

    private ElementPage PageOf(ElementSet set, QualifiedName name, ElementPage? parent)
    {
        if (!_made.TryGetValue((set, name), out var page))
        {
            page = new ElementPage(TitleOf(set, name, parent), name.LocalName, name.NamespaceUri)
            {
                Path = $"{parent?.Path}/{name.LocalName}",
                Documentation = DocumentationOf(set),
            };
            _made.Add((set, name), page);
            _pages.Add(page);
            _pending.Enqueue(() => Fill(page, set));
        }
        if (parent is not null)
            page.AddParent(parent);
        return page;
    }

    /// <summary>What is said of all kinds together. What is said of each is said with the kinds.</summary>
    private string? DocumentationOf(ElementSet set)
    {
        if (_unions.Find(set) is { } union)
            return union.Annotations.Documentation;
        var texts = set.Members.Select(member => member.Documentation).Distinct().ToList();
        return texts.Count == 1 ? texts[0] : null;
    }

    private string TitleOf(ElementSet set, QualifiedName name, ElementPage? parent)
    {
        var wish =
            _unions.Find(set)?.Name
            ?? (
                set.Members.Count == 1
                    ? set.Members[0].TypeName
                    : parent?.Title + TypeNames.Pascal(name.LocalName)
            );
        var title = wish;
        for (var number = 2; !_titles.Add(title); number++)
            title = $"{wish}{number}";
        return title;
    }

    private void Fill(ElementPage page, ElementSet set)
    {
        // One that can never be has no part in what can be.
        var members = set
            .Members.Where(member => _reader.Attributes(member.Syntax.Content) is not null)
            .ToList();
        if (members.Count == 0)
            return;
        var possible = new ElementSet(members);
        var tables = possible
            .Members.Select(member => _reader.Attributes(member.Syntax.Content)!)
            .ToList();
        var labels = tables.Count == 1 ? [""] : KindLabels.Of(possible, tables, _values);
        if (tables.Count > 1)
            page.Kinds =
            [
                .. possible.Members.Select(
                    (member, i) => new ElementKind(labels[i], member.Documentation)
                ),
            ];
        FillAttributes(page, possible, tables, labels);
        FillText(page, possible);
        FillChildren(page, possible, labels);
    }

    private void FillAttributes(
        ElementPage page,
        ElementSet set,
        List<AttributeTable> tables,
        IReadOnlyList<string> labels
    )
    {
        // The only value of an attribute, which tells the kind, is described by what is said of the kind.
        var described =
            tables.Count == 1
                ? tables
                : [.. tables.Select((table, i) => table.Describe(set.Members[i].Documentation))];
        var all = described.Aggregate((left, right) => left.Or(right));
        page.AllowsOtherAttributes = all.Wildcards.Count > 0;
        page.Attributes =
        [
            .. all.Uses.Select(use => new AttributeEntry(
                use.Name.LocalName,
                use.Name.NamespaceUri,
                use.IsRequired,
                WithoutRepeats(use.Documentation),
                _values.Read(use.Patterns),
                Where(labels, i => tables[i].Uses.Any(other => other.Name == use.Name))
            )),
        ];
    }

    private void FillText(ElementPage page, ElementSet set)
    {
        var texts = set
            .Members.Select(member => _reader.Text(member.Syntax.Content))
            .OfType<TextContent>()
            .ToList();
        var patterns = texts
            .SelectMany(text => text.Values)
            .Select(value => new DescribedPattern(value))
            .ToList();
        if (patterns.Count == 0)
            return;
        var value = _values.Read(patterns);
        page.Text = value with
        {
            IsOptional = value.IsOptional || texts.Exists(text => text.IsOptional),
        };
    }

    private void FillChildren(ElementPage page, ElementSet set, IReadOnlyList<string> labels)
    {
        // One reader for all kinds, so that children of one name are one set.
        var reader = new ParticleReader(_schema, _index, page.NamespaceUri);
        var bags = set
            .Members.Select(member =>
                ElementBag.Of(reader.Read(member.Syntax.Content) ?? Particle.Empty)
            )
            .ToList();
        var leaves = bags.SelectMany(bag => bag.Leaves).Distinct().ToList();
        page.AllowsOtherElements = leaves.Exists(leaf => leaf is WildcardParticle);
        page.Children =
        [
            .. leaves
                .OfType<ElementParticle>()
                .Select(leaf => new ChildEntry(
                    PageOf(reader.ElementsNamed(leaf.Name), leaf.Name, page),
                    bags.TrueForAll(bag => Has(bag, leaf) && bag[leaf].IsRequired),
                    bags.Exists(bag => Has(bag, leaf) && bag[leaf].IsRepeated),
                    reader.DocumentationOf(leaf.Name),
                    Where(labels, i => Has(bags[i], leaf))
                )),
        ];
    }

    /// <summary>What is said for several kinds, without the lines that another one says and more.</summary>
    private static string? WithoutRepeats(string? text)
    {
        var lines = text?.Split('\n');
        return lines is null
            ? null
            : string.Join(
                "\n",
                lines.Where(line =>
                    !lines.Any(other =>
                        other.Length > line.Length
                        && other.StartsWith(line, StringComparison.Ordinal)
                    )
                )
            );
    }

    private static bool Has(ElementBag bag, Particle leaf) => bag.Leaves.Contains(leaf);

    /// <summary>The labels of the kinds for which something holds; none where it holds for all.</summary>
    private static List<string> Where(IReadOnlyList<string> labels, Func<int, bool> holds)
    {
        var found = labels.Where((_, i) => holds(i)).ToList();
        return found.Count == labels.Count ? [] : found;
    }
}
