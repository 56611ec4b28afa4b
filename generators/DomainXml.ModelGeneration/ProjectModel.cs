using DomainXml.ModelGeneration.Model;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration;

/// <summary>The types of all root schemas of a project.</summary>
/// <param name="Types">The types, sorted by namespace and name, each once.</param>
/// <param name="Grammars">The compiled grammars, one for each root.</param>
/// <param name="Mistakes">What is wrong with the schemas.</param>
public sealed record ProjectModel(
    EquatableArray<TypeModel> Types,
    EquatableArray<GrammarModel> Grammars,
    EquatableArray<SchemaMistake> Mistakes
)
{
    /// <summary>Puts the types of several roots together. Roots that share files share the types.</summary>
    /// <param name="models">The models of the roots, in a fixed order.</param>
    /// <param name="grammars">The compiled grammars of the roots.</param>
    /// <param name="mistakes">Mistakes known already.</param>
    public static ProjectModel Merge(
        IEnumerable<SchemaModel> models,
        IEnumerable<GrammarModel> grammars,
        IEnumerable<SchemaMistake> mistakes
    )
    {
        var all = new List<SchemaMistake>(mistakes);
        var types = new SortedDictionary<string, (TypeModel Type, string Root)>(
            StringComparer.Ordinal
        );

        // What a file takes from another root is that root's: its own types come first.
        foreach (var model in models.OrderBy(model => model.ReplacesRoot))
        {
            all.AddRange(model.Mistakes);
            foreach (var type in model.Types)
            {
                var key = $"{type.Namespace}.{type.Name}";
                if (!types.TryGetValue(key, out var known))
                    types.Add(key, (type, model.RootPath));
                else if (!model.ReplacesRoot && !Rootless(known.Type).Equals(Rootless(type)))
                    all.Add(Conflict(type, known.Root, model.RootPath));
                else if (type is ElementModel { IsRoot: true } && !model.ReplacesRoot)
                    types[key] = (type, known.Root);
            }
        }
        return new ProjectModel(
            types.Values.Select(entry => entry.Type).ToEquatableArray(),
            Distinct(grammars).ToEquatableArray(),
            all.Distinct().ToEquatableArray()
        );
    }

    // One schema's root can be a part of another's documents.
    private static TypeModel Rootless(TypeModel type) =>
        type is ElementModel element ? element with { IsRoot = false } : type;

    /// <summary>Grammars of files with one name in one namespace get numbers.</summary>
    private static IEnumerable<GrammarModel> Distinct(IEnumerable<GrammarModel> grammars)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var grammar in grammars)
        {
            var name = grammar.Name;
            for (var i = 2; !taken.Add($"{grammar.Namespace}.{name}"); i++)
                name = grammar.Name + i.ToString(null, null);
            yield return grammar with
            {
                Name = name,
            };
        }
    }

    private static SchemaMistake Conflict(TypeModel type, string first, string second) =>
        new(
            MistakeIds.DuplicateType,
            new SchemaLocation(second, default),
            $"'{type.Name}' is another type here than in {first}; rename one, or give the roots different namespaces"
        );
}
