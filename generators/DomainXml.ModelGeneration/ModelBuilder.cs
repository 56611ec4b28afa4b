using DomainXml.ModelGeneration.Building;
using DomainXml.ModelGeneration.Model;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration;

/// <summary>The types that a root schema gives, and what is wrong with it.</summary>
/// <param name="RootPath">The root file's path.</param>
/// <param name="Types">The types, sorted by name.</param>
/// <param name="Mistakes">The mistakes, in the order found.</param>
public sealed record SchemaModel(
    string RootPath,
    EquatableArray<TypeModel> Types,
    EquatableArray<SchemaMistake> Mistakes
)
{
    /// <summary>Whether the root took its definitions from another one, whose types they are.</summary>
    public bool ReplacesRoot { get; init; }
}

/// <summary>Makes models from schemas. The same files always give the same models.</summary>
public static class ModelBuilder
{
    /// <summary>Makes the types of one root schema.</summary>
    /// <param name="root">The root file, which has a <c>start</c>.</param>
    /// <param name="files">All files that it may include, by path.</param>
    /// <param name="targetNamespace">The C# namespace of the types.</param>
    public static SchemaModel Build(
        SchemaFile root,
        IReadOnlyDictionary<string, SchemaFile> files,
        string targetNamespace
    )
    {
        var mistakes = new List<SchemaMistake>();
        var grammar = GrammarTable.Load(root, files, mistakes);
        var types = new TypeRegistry(targetNamespace, mistakes);
        var classifier = new Classifier(grammar);
        var collector = new ContentCollector(grammar, classifier, mistakes);
        var values = new ValueResolver(grammar, types);
        var kinds = new KindFinder(grammar, classifier, collector, values, mistakes);
        var members = new MemberBuilder(
            grammar,
            classifier,
            collector,
            kinds,
            values,
            types,
            mistakes
        );

        foreach (var definition in grammar.Definitions)
            ReserveNames(definition, classifier, types);
        kinds.FindBases();
        var drafts = new SortedDictionary<string, ElementDraft>(StringComparer.Ordinal);
        BuildElements(grammar, classifier, kinds, members, drafts);
        BuildVariants(grammar, classifier, kinds, drafts);
        foreach (var definition in grammar.Definitions)
        {
            if (members.KindsWithoutBase.TryGetValue(definition.Name, out var kind))
                drafts[Names.Pascal(definition.Name)].Kind ??= kind;
        }
        foreach (var inline in members.Inline)
            drafts[inline.Name] = inline;
        // What only some kinds know is unknown to an element of no known kind.
        foreach (var variants in drafts.Values.Where(draft => draft.Alternatives.Count > 0))
            variants.KeepKnown();
        MarkRoots(grammar.Start, grammar, drafts, []);
        IReadOnlyList<ElementDraft> basesFirst =
        [
            .. drafts.Values.OrderBy(draft =>
                draft.Base is null ? 0 : 1 + Depth(draft.Base, kinds)
            ),
        ];
        new InterfaceBuilder(grammar, classifier, collector, members, types).Build(basesFirst);
        foreach (var draft in drafts.Values.Concat(members.Inline))
            types.Add(draft.ToModel(targetNamespace));
        var inlineNames = new HashSet<string>(
            members.Inline.Select(inline => inline.Name),
            StringComparer.Ordinal
        );
        string[] named = [.. drafts.Keys.Where(name => !inlineNames.Contains(name))];
        return new SchemaModel(
            root.Path,
            ContainerMarker.Mark(TypePruner.Prune([.. types.Types], named)).ToEquatableArray(),
            mistakes.Distinct().ToEquatableArray()
        )
        {
            ReplacesRoot = root.ReplacesRoot,
        };
    }

    private static void ReserveNames(
        Definition definition,
        Classifier classifier,
        TypeRegistry types
    )
    {
        var name = Names.Pascal(definition.Name);
        switch (classifier.RoleOf(definition))
        {
            case Role.Element or Role.Variants:
                types.Reserve(name, definition.Location);
                break;
            case Role.Fragment or Role.ElementChoice:
                types.Reserve("I" + name, definition.Location);
                break;
            case Role.Value:
                types.ReserveValue(name);
                break;
        }
    }

    private static void BuildElements(
        GrammarTable grammar,
        Classifier classifier,
        KindFinder kinds,
        MemberBuilder members,
        SortedDictionary<string, ElementDraft> drafts
    )
    {
        foreach (var definition in grammar.Definitions)
        {
            if (
                classifier.RoleOf(definition) != Role.Element
                || definition.Annotation("type") is not null
            )
                continue;
            var draft = new ElementDraft(
                Names.Pascal(definition.Name),
                classifier.ElementName(definition)!,
                definition.Documentation
            )
            {
                Keys = definition.Keys,
                IsContainer = definition.IsContainer,
            };
            var discriminators = Discriminators(definition, kinds);
            string[] taken =
            [
                draft.Name,
                .. BaseNames(definition, kinds),
                .. discriminators
                    .Where(name => name.Length > 0)
                    .Select(name => Names.Pascal(Names.Local(name))),
            ];
            members.Fill(
                kinds.ContentsOf(definition),
                draft,
                new MemberNames(taken),
                discriminators
            );
            drafts[draft.Name] = draft;
        }
    }

    private static IEnumerable<string> BaseNames(Definition definition, KindFinder kinds)
    {
        for (
            var current = kinds.BaseOf(definition);
            current is not null;
            current = kinds.BaseOf(current)
        )
            yield return Names.Pascal(current.Name);
    }

    private static List<string> Discriminators(Definition definition, KindFinder kinds)
    {
        var result = new List<string>();
        for (
            var current = kinds.BaseOf(definition);
            current is not null;
            current = kinds.BaseOf(current)
        )
        {
            if (kinds.TellApart(kinds.Alternatives(current), current.Location) is { } found)
                result.Add(found[0].Discriminator);
        }
        return result;
    }

    /// <summary>Inner choices first, because the outer ones take over what they share.</summary>
    private static void BuildVariants(
        GrammarTable grammar,
        Classifier classifier,
        KindFinder kinds,
        SortedDictionary<string, ElementDraft> drafts
    )
    {
        var builder = new VariantBuilder(classifier, kinds, drafts);
        var waiting = grammar
            .Definitions.Where(definition => classifier.RoleOf(definition) == Role.Variants)
            .OrderByDescending(definition => Depth(definition, kinds))
            .ToArray();
        foreach (var definition in waiting)
        {
            if (builder.Build(definition) is { } draft)
                drafts[draft.Name] = draft;
        }
    }

    private static int Depth(Definition definition, KindFinder kinds)
    {
        var depth = 0;
        for (
            var current = kinds.BaseOf(definition);
            current is not null;
            current = kinds.BaseOf(current)
        )
            depth++;
        return depth;
    }

    private static void MarkRoots(
        PatternSyntax? start,
        GrammarTable grammar,
        SortedDictionary<string, ElementDraft> drafts,
        HashSet<string> followed
    )
    {
        switch (start)
        {
            case CompositeSyntax composite:
                foreach (var part in composite.Parts)
                    MarkRoots(part, grammar, drafts, followed);
                break;
            case RefSyntax reference
                when drafts.TryGetValue(Names.Pascal(reference.Name), out var draft):
                draft.IsRoot = true;
                break;
            case RefSyntax reference
                when followed.Add(reference.Name) && grammar.Find(reference.Name) is { } fragment:
                MarkRoots(fragment.Pattern, grammar, drafts, followed);
                break;
        }
    }
}
