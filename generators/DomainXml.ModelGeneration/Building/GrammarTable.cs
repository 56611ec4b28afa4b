using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration.Building;

/// <summary>The definitions of a root schema and of all that it includes.</summary>
internal sealed class GrammarTable
{
    private const string StartName = "";
    private readonly SortedDictionary<string, Definition> _definitions = new(
        StringComparer.Ordinal
    );
    private readonly List<SchemaMistake> _mistakes;
    private HashSet<string>? _roots;

    private GrammarTable(List<SchemaMistake> mistakes)
    {
        _mistakes = mistakes;
    }

    /// <summary>The definitions by name, sorted.</summary>
    public IEnumerable<Definition> Definitions =>
        _definitions.Values.Where(definition => definition.Name != StartName);

    /// <summary>The start; null where there is none.</summary>
    public PatternSyntax? Start => Find(StartName)?.Pattern;

    /// <summary>The definition of a name, or null.</summary>
    public Definition? Find(string name) =>
        _definitions.TryGetValue(name, out var found) ? found : null;

    /// <summary>Whether the start names a definition: documents can begin with it, however its name is written.</summary>
    public bool IsRoot(Definition definition)
    {
        if (_roots is null)
        {
            _roots = new HashSet<string>(StringComparer.Ordinal);
            FindRoots(Start);
        }
        return _roots.Contains(definition.Name);
    }

    /// <summary>Collects the definitions of a root file.</summary>
    /// <param name="root">The root file.</param>
    /// <param name="files">All files, by path.</param>
    /// <param name="mistakes">Takes what is wrong.</param>
    public static GrammarTable Load(
        SchemaFile root,
        IReadOnlyDictionary<string, SchemaFile> files,
        List<SchemaMistake> mistakes
    )
    {
        var table = new GrammarTable(mistakes);
        foreach (var define in table.Collect(root, files, [root.Path]))
            table.Add(define);
        table.NameRoots();
        return table;
    }

    private void FindRoots(PatternSyntax? start)
    {
        switch (start)
        {
            case CompositeSyntax { Kind: CompositeKind.Choice } choice:
                foreach (var part in choice.Parts)
                    FindRoots(part);
                break;
            case CompositeSyntax { Parts.Count: 1 } single:
                FindRoots(single.Parts[0]);
                break;
            case RefSyntax reference when _roots!.Add(reference.Name):
                FindRoots(Find(reference.Name)?.Pattern);
                break;
        }
    }

    /// <summary>An element that the start has in place becomes a definition, so that it has a class.</summary>
    private void NameRoots()
    {
        if (
            Find(StartName) is not { Parts.Count: 1 } start
            || start.Pattern.Core() is not ElementSyntax { Name: NameSyntax name } element
        )
            return;
        var definition = Names.Pascal(name.LocalName);
        while (Find(definition) is not null)
            definition += "Document";
        _definitions.Add(
            definition,
            new Definition(
                definition,
                new DefineSyntax(definition, CombineMethod.None, element)
                {
                    Location = element.Location,
                    Annotations = element.Annotations,
                }
            )
        );
        var reference = new RefSyntax(definition, isParent: false) { Location = element.Location };
        _definitions[StartName] = new Definition(
            StartName,
            new DefineSyntax(null, CombineMethod.None, reference)
            {
                Location = start.Parts[0].Location,
            }
        );
    }

    private List<DefineSyntax> Collect(
        SchemaFile file,
        IReadOnlyDictionary<string, SchemaFile> files,
        List<string> path
    )
    {
        var result = new List<DefineSyntax>();
        switch (file.Syntax)
        {
            case GrammarSyntax grammar:
                Collect(grammar.Contents, file, files, path, result);
                break;
            case { } pattern:
                result.Add(
                    new DefineSyntax(null, CombineMethod.None, pattern)
                    {
                        Location = pattern.Location,
                    }
                );
                break;
        }
        return result;
    }

    private void Collect(
        IReadOnlyList<GrammarContentSyntax> contents,
        SchemaFile file,
        IReadOnlyDictionary<string, SchemaFile> files,
        List<string> path,
        List<DefineSyntax> result
    )
    {
        foreach (var content in contents)
        {
            switch (content)
            {
                case DefineSyntax define:
                    result.Add(define);
                    break;
                case DivSyntax div:
                    Collect(div.Contents, file, files, path, result);
                    break;
                case IncludeSyntax include:
                    Include(include, file, files, path, result);
                    break;
            }
        }
    }

    private void Include(
        IncludeSyntax include,
        SchemaFile file,
        IReadOnlyDictionary<string, SchemaFile> files,
        List<string> path,
        List<DefineSyntax> result
    )
    {
        var target = SchemaPath.Resolve(include.Href, file.Path);
        if (path.Contains(target))
        {
            _mistakes.Add(
                new SchemaMistake(
                    MistakeIds.CircularInclude,
                    include.Location,
                    $"'{include.Href}' includes the file that it is included from; remove one of the two"
                )
            );
            return;
        }
        if (!files.TryGetValue(target, out var included))
        {
            _mistakes.Add(
                new SchemaMistake(
                    MistakeIds.MissingInclude,
                    include.Location,
                    $"'{include.Href}' is not among the schema files; add it to the project's AdditionalFiles"
                )
            );
            return;
        }
        var replacements = new List<DefineSyntax>();
        Collect(include.Replacements, file, files, path, replacements);
        var replaced = new HashSet<string>(replacements.Select(define => define.Name ?? StartName));
        path.Add(target);
        result.AddRange(
            Collect(included, files, path)
                .Where(define => !replaced.Contains(define.Name ?? StartName))
        );
        path.RemoveAt(path.Count - 1);
        result.AddRange(replacements);
    }

    private void Add(DefineSyntax define)
    {
        var name = define.Name ?? StartName;
        if (Find(name) is not { } known)
        {
            _definitions.Add(name, new Definition(name, define));
            return;
        }
        if (
            define.Combine == CombineMethod.None
            && known.Parts.Any(part => part.Combine == CombineMethod.None)
        )
        {
            var what = name == StartName ? "the start" : $"'{name}'";
            _mistakes.Add(
                new SchemaMistake(
                    MistakeIds.DuplicateDefinition,
                    define.Location,
                    $"{what} is already defined at {known.Location.File}:{known.Location.Span.Start}; rename one, or combine them with |= or &="
                )
            );
            return;
        }
        known.Add(define);
    }
}
