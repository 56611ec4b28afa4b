using DomainXml.ModelGeneration.Model;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration.Building;

/// <summary>Finds what tells element types of one name apart: an attribute with a fixed value in each, or a fixed text.</summary>
internal sealed class KindFinder(
    GrammarTable grammar,
    Classifier classifier,
    ContentCollector collector,
    ValueResolver values,
    List<SchemaMistake> mistakes
)
{
    private readonly Dictionary<string, Definition> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Contents> _contents = new(StringComparer.Ordinal);

    /// <summary>Notes which definitions are kinds of which.</summary>
    public void FindBases()
    {
        foreach (var definition in grammar.Definitions)
        {
            if (classifier.RoleOf(definition) != Role.Variants)
                continue;
            foreach (var kind in Alternatives(definition))
            {
                if (_bases.TryGetValue(kind.Name, out var first))
                {
                    mistakes.Add(
                        new SchemaMistake(
                            MistakeIds.TwoBases,
                            definition.Location,
                            $"'{kind.Name}' is already a kind of '{first.Name}' and can't be one of '{definition.Name}' too; write this choice in camelCase, which gives an interface"
                        )
                    );
                }
                else
                {
                    _bases.Add(kind.Name, definition);
                }
            }
        }
    }

    /// <summary>The alternatives of an abstract type.</summary>
    public IReadOnlyList<Definition> Alternatives(Definition variants) =>
        [.. classifier.Alternatives(variants.Pattern)!.Distinct()];

    /// <summary>The abstract type that a definition is a kind of, or null.</summary>
    public Definition? BaseOf(Definition definition) =>
        _bases.TryGetValue(definition.Name, out var found) ? found : null;

    /// <summary>What an element definition may contain.</summary>
    public Contents ContentsOf(Definition element)
    {
        if (!_contents.TryGetValue(element.Name, out var contents))
        {
            contents = collector.Collect(
                ((ElementSyntax)element.Pattern).Content,
                Names.Pascal(element.Name)
            );
            _contents.Add(element.Name, contents);
        }
        return contents;
    }

    /// <summary>The nearest type that all definitions are kinds of, or null.</summary>
    public Definition? CommonBase(IReadOnlyList<Definition> definitions) =>
        Chain(definitions[0])
            .FirstOrDefault(candidate =>
                definitions.All(definition => Chain(definition).Contains(candidate))
            );

    /// <summary>What tells the definitions apart, in their order; null (and a mistake) where nothing does.</summary>
    public IReadOnlyList<KindModel>? TellApart(
        IReadOnlyList<Definition> definitions,
        SchemaLocation location
    )
    {
        foreach (
            var name in definitions
                .SelectMany(Candidates)
                .Distinct()
                .OrderBy(name => name.Length == 0)
        )
        {
            var kinds = definitions.Select(definition => KindOf(definition, name)).ToArray();
            if (kinds.Any(kind => kind is null) || kinds.Count(kind => kind!.AcceptsAbsent) > 1)
                continue;
            if (kinds.All(kind => kind!.Values.Count == 0))
                continue;
            var all = kinds.SelectMany(kind => kind!.Values).ToArray();
            if (all.Distinct().Count() == all.Length)
                return kinds!;
        }
        var list = string.Join(", ", definitions.Select(definition => definition.Name));
        mistakes.Add(
            new SchemaMistake(
                MistakeIds.IndistinctAlternatives,
                location,
                $"no attribute tells these apart by a fixed value in each of them: {list}; give them one, or make them a single pattern"
            )
        );
        return null;
    }

    private IEnumerable<Definition> Chain(Definition definition)
    {
        for (var current = definition; current is not null; current = BaseOf(current))
            yield return current;
    }

    private IEnumerable<string> Candidates(Definition definition) =>
        classifier.RoleOf(definition) == Role.Variants
            ? Alternatives(definition).SelectMany(Candidates)
            : ContentsOf(definition)
                .Parts.Where(part => part.Kind is OccurrenceKind.Attribute or OccurrenceKind.Text)
                .Select(part => part.Name);

    private KindModel? KindOf(Definition definition, string name)
    {
        if (classifier.RoleOf(definition) == Role.Variants)
        {
            var kinds = Alternatives(definition)
                .Select(alternative => KindOf(alternative, name))
                .ToArray();
            return kinds.Any(kind => kind is null)
                ? null
                : new KindModel(
                    name,
                    kinds.SelectMany(kind => kind!.Values).Distinct().ToEquatableArray(),
                    kinds.Any(kind => kind!.AcceptsAbsent)
                );
        }
        var part = ContentsOf(definition)
            .Parts.FirstOrDefault(part =>
                part.Kind is OccurrenceKind.Attribute or OccurrenceKind.Text && part.Name == name
            );
        // An element without the attribute at all can be told from those that demand it.
        if (part is null && name.Length > 0)
            return new KindModel(name, default, AcceptsAbsent: true);
        return part is not null && values.Values(part.Contents) is { } texts
            ? new KindModel(name, texts.ToEquatableArray(), !part.IsRequired)
            : null;
    }
}
