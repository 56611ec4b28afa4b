using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>
/// Makes scopes out of grammars: takes divisions apart, puts included files in, replaces what an inclusion replaces
/// (4.7, 4.11), and decides how definitions of one name are combined (4.17).
/// </summary>
internal sealed class GrammarFlattener(SchemaFiles files, List<SchemaError> errors)
{
    /// <summary>The scope of a grammar.</summary>
    public GrammarScope CreateScope(GrammarSyntax grammar, SchemaFile file, GrammarScope? parent)
    {
        var components = new List<Component>();
        var before = errors.Count;
        Flatten(grammar.Contents, file, components);
        var isComplete = errors.Count == before;
        var scope = new GrammarScope(parent);
        foreach (var component in components)
            Find(scope, component.Define.Name).Components.Add(component);
        foreach (var definition in scope.Definitions.Values)
            definition.Combine = DecideCombination(definition);
        if (scope.Start is not null)
        {
            scope.Start.Combine = DecideCombination(scope.Start);
        }
        else if (isComplete)
        {
            var place = grammar.Location with { Span = FirstLine(grammar.Location.Span) };
            Report(SchemaErrorIds.Grammar, place, "The grammar has no start (section 4.18).");
        }
        return scope;
    }

    private static Definition Find(GrammarScope scope, string? name)
    {
        if (name is null)
            return scope.Start ??= new Definition(null, scope);
        if (!scope.Definitions.TryGetValue(name, out var definition))
            scope.Definitions.Add(name, definition = new Definition(name, scope));
        return definition;
    }

    private void Flatten(
        IReadOnlyList<GrammarContentSyntax> contents,
        SchemaFile file,
        List<Component> components
    )
    {
        foreach (var content in contents)
        {
            switch (content)
            {
                case DefineSyntax define:
                    components.Add(new Component(define, file));
                    break;
                case DivSyntax div:
                    Flatten(div.Contents, file, components);
                    break;
                case IncludeSyntax include:
                    Include(include, file, components);
                    break;
            }
        }
    }

    private void Include(IncludeSyntax include, SchemaFile file, List<Component> components)
    {
        var included = files.Open(
            include.Href,
            include.BaseUri,
            include.NamespaceUri,
            file,
            include.Location,
            SchemaErrorIds.Include
        );
        if (included is null)
            return;
        if (included.Pattern is not GrammarSyntax grammar)
        {
            Report(
                SchemaErrorIds.Include,
                include.Location,
                $"\"{include.Href}\" is not a grammar, so it cannot be included; use an external reference (section 4.7)."
            );
            return;
        }
        var theirs = new List<Component>();
        Flatten(grammar.Contents, included, theirs);
        var replacements = new List<Component>();
        Flatten(include.Replacements, file, replacements);

        var present = new HashSet<string>(theirs.Select(Key), StringComparer.Ordinal);
        foreach (var replacement in replacements)
        {
            if (present.Contains(Key(replacement)))
                continue;
            var what = replacement.Define.Name is { } name ? $"\"{name}\"" : "The start";
            Report(
                SchemaErrorIds.Include,
                replacement.Define.Location,
                $"{what} replaces nothing: \"{include.Href}\" does not define it; move it out of the include (section 4.7)."
            );
        }
        components.AddRange(replacements);
        var replaced = new HashSet<string>(replacements.Select(Key), StringComparer.Ordinal);
        components.AddRange(theirs.Where(component => !replaced.Contains(Key(component))));
    }

    // No definition has an empty name, so that can stand for the start.
    private static string Key(Component component) => component.Define.Name ?? "";

    private CombineMethod DecideCombination(Definition definition)
    {
        var method = CombineMethod.None;
        Component? plain = null;
        foreach (var component in definition.Components)
        {
            var define = component.Define;
            if (define.Combine == CombineMethod.None)
            {
                if (plain is { } first)
                {
                    Report(
                        SchemaErrorIds.Combine,
                        define.Location,
                        $"{Capitalized(definition)} is defined already, at {Place(first)}; say how to combine the two, or remove one (section 4.17)."
                    );
                }
                plain ??= component;
            }
            else if (method == CombineMethod.None)
            {
                method = define.Combine;
            }
            else if (method != define.Combine)
            {
                Report(
                    SchemaErrorIds.Combine,
                    define.Location,
                    $"{Capitalized(definition)} is combined as a choice in one place and as an interleave in another; make them the same (section 4.17)."
                );
            }
        }
        return method;
    }

    private static string Capitalized(Definition definition) =>
        definition.Name is null ? "The start" : definition.Describe();

    private static string Place(Component component) =>
        $"{component.Define.Location.File}:{component.Define.Location.Span.Start}";

    private static SourceSpan FirstLine(SourceSpan span) =>
        span.Start.Line == span.End.Line ? span : new SourceSpan(span.Start, span.Start);

    private void Report(string id, SchemaLocation place, string message) =>
        errors.Add(new SchemaError(id, place, message));
}
