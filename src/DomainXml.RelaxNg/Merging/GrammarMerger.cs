using DomainXml.RelaxNg.Simplification;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.Writing;

namespace DomainXml.RelaxNg.Merging;

/// <summary>
/// Makes one grammar out of all grammars of a schema. Definitions of nested grammars, and files that are patterns, get
/// names of their own in it.
/// </summary>
internal sealed class GrammarMerger(SchemaFiles files, List<SchemaError> errors)
{
    private readonly GrammarFlattener _flattener = new(files, errors);
    private readonly MergedNames _names = new();
    private readonly Queue<Definition> _pending = new();
    private readonly Dictionary<(PatternSyntax Pattern, GrammarScope Scope), string> _external = [];
    private readonly List<(SchemaFile File, DefineSyntax Define)> _merged = [];

    public MergedSchema Merge(SchemaFile root)
    {
        var none = new GrammarScope(null);
        PatternSyntax start = new NotAllowedSyntax();
        if (root.Pattern is not GrammarSyntax grammar)
        {
            start = new ReferenceRewriter(this, root, none).Rewrite(root.Pattern);
        }
        else if (CreateScope(grammar, root, none) is { Start: { } whole })
        {
            start = Combine(whole);
        }
        while (_pending.Count > 0)
            Add(_pending.Dequeue());
        return new MergedSchema(start, Sections(root));
    }

    /// <summary>The grammar's scope, all its definitions named and waiting to be merged.</summary>
    private GrammarScope CreateScope(GrammarSyntax grammar, SchemaFile file, GrammarScope parent)
    {
        var scope = _flattener.CreateScope(grammar, file, parent);
        foreach (var definition in scope.Definitions.Values)
        {
            _names.Name(definition, definition.Name!);
            _pending.Enqueue(definition);
        }
        return scope;
    }

    private void Add(Definition definition)
    {
        var pattern = Combine(definition);
        var (first, file) = definition.Components[0];
        var define = new DefineSyntax(_names.NameOf(definition), CombineMethod.None, pattern)
        {
            Location = first.Location,
            Annotations = MergedAnnotations.Of(
                definition.Components.Select(component => component.Define.Annotations)
            ),
        };
        _merged.Add((file, define));
    }

    private PatternSyntax Combine(Definition definition)
    {
        var parts = definition
            .Components.Select(component =>
                new ReferenceRewriter(this, component.File, definition.Scope).Rewrite(
                    component.Define.Pattern
                )
            )
            .ToList();
        if (parts.Count == 1)
            return parts[0];
        return new CompositeSyntax(
            definition.Combine == CombineMethod.Interleave
                ? CompositeKind.Interleave
                : CompositeKind.Choice,
            parts
        )
        {
            Location = parts[0].Location,
        };
    }

    private List<MergedSection> Sections(SchemaFile root)
    {
        var byFile = _merged.ToLookup(pair => pair.File.Uri, pair => pair.Define);
        var others = _merged
            .Select(pair => pair.File)
            .GroupBy(file => file.Uri)
            .Select(group => group.First())
            .Where(file => file.Uri != root.Uri);
        return
        [
            new MergedSection(root.Heading, [.. byFile[root.Uri]]),
            .. others.Select(file => new MergedSection(file.Heading, [.. byFile[file.Uri]])),
        ];
    }

    /// <summary>Replaces references by those of the merged grammar.</summary>
    private sealed class ReferenceRewriter(
        GrammarMerger merger,
        SchemaFile file,
        GrammarScope scope
    ) : SyntaxRewriter
    {
        public override PatternSyntax Rewrite(PatternSyntax pattern) =>
            pattern switch
            {
                RefSyntax reference => Annotated(Refer(reference), reference),
                GrammarSyntax grammar => Annotated(merger.Nest(grammar, file, scope), grammar),
                ExternalRefSyntax external => Annotated(
                    merger.Open(external, file, scope),
                    external
                ),
                _ => base.Rewrite(pattern),
            };

        private PatternSyntax Refer(RefSyntax reference)
        {
            var target = reference.IsParent ? scope.Parent : scope;
            if (
                target is not null
                && target.Definitions.TryGetValue(reference.Name, out var definition)
            )
                return new RefSyntax(merger._names.NameOf(definition), isParent: false);
            return merger.Undefined(reference);
        }
    }

    private NotAllowedSyntax Undefined(RefSyntax reference)
    {
        errors.Add(
            new SchemaError(
                SchemaErrorIds.Grammar,
                reference.Location,
                $"There is no definition of \"{reference.Name}\" (section 4.18)."
            )
        );
        return new NotAllowedSyntax();
    }

    private PatternSyntax Nest(GrammarSyntax grammar, SchemaFile file, GrammarScope outer)
    {
        if (CreateScope(grammar, file, outer).Start is not { } start)
            return new NotAllowedSyntax();
        var name = _names.Name(start, MergedNames.StemOf(file.Uri));
        _pending.Enqueue(start);
        return new RefSyntax(name, isParent: false);
    }

    private PatternSyntax Open(ExternalRefSyntax external, SchemaFile file, GrammarScope scope)
    {
        var target = files.Open(
            external.Href,
            external.BaseUri,
            external.NamespaceUri,
            file,
            external.Location,
            SchemaErrorIds.ExternalRef
        );
        if (target is null)
            return new NotAllowedSyntax();
        if (!_external.TryGetValue((target.Pattern, scope), out var name))
        {
            name = _names.New(MergedNames.StemOf(target.Uri));
            _external.Add((target.Pattern, scope), name);
            var pattern = new ReferenceRewriter(this, target, scope).Rewrite(target.Pattern);
            _merged.Add(
                (
                    target,
                    new DefineSyntax(name, CombineMethod.None, pattern)
                    {
                        Location = target.Pattern.Location,
                    }
                )
            );
        }
        return new RefSyntax(name, isParent: false);
    }
}
