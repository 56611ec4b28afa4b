using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>
/// Makes nodes out of syntax: opens external references, resolves names, and writes the short forms out
/// (4.6, 4.12 to 4.16, 4.18). Every definition is built, reachable or not, as each must be right.
/// </summary>
internal sealed class NodeBuilder(
    SchemaFiles files,
    GrammarFlattener flattener,
    DatatypeFactory datatypes,
    List<SchemaError> errors
)
{
    private readonly NameClassBuilder names = new(errors);
    private readonly Queue<Definition> pending = new();
    private readonly Dictionary<(PatternSyntax Pattern, GrammarScope? Scope), Node> external = [];
    private readonly GrammarScope none = new(null);
    private int level;

    // What the values of the definition that is being built look like, in words.
    private string? format;

    /// <summary>The node of a whole schema, all its definitions built.</summary>
    public Node BuildRoot(SchemaFile file)
    {
        var root = Build(file.Pattern, file, none);
        while (pending.Count > 0)
        {
            var definition = pending.Dequeue();
            definition.Pattern = BuildDefinition(definition);
        }
        return root;
    }

    private Node BuildDefinition(Definition definition)
    {
        format = null;
        if (definition.Components.Count == 1)
        {
            var (define, file) = definition.Components[0];
            format = ValueFormat.Of(define);
            return Build(define.Pattern, file, definition.Scope, definition.Name);
        }
        var kind =
            definition.Combine == CombineMethod.Interleave ? NodeKind.Interleave : NodeKind.Choice;
        var parts = definition
            .Components.Select(component =>
                Build(component.Define.Pattern, component.File, definition.Scope)
            )
            .ToArray();
        return new Node(kind, definition.Components[0].Define.Location, parts);
    }

    /// <summary>The node of a pattern.</summary>
    /// <param name="syntax">The pattern.</param>
    /// <param name="file">The file that it is written in.</param>
    /// <param name="scope">The grammar that its references mean.</param>
    /// <param name="definitionName">The definition that the pattern is the whole of, or null.</param>
    private Node Build(
        PatternSyntax syntax,
        SchemaFile file,
        GrammarScope scope,
        string? definitionName = null
    )
    {
        // Within a file the parsers bound the depth; this is for files that refer to each other.
        if (level >= SchemaLimits.MaxPatternDepth)
        {
            errors.Add(
                new SchemaError(
                    SchemaErrorIds.Limit,
                    syntax.Location,
                    $"The patterns of the files that lead here nest more than {SchemaLimits.MaxPatternDepth} deep, which is the limit."
                )
            );
            return new Node(NodeKind.NotAllowed, syntax.Location);
        }
        level++;
        var around = format;
        format = ValueFormat.Of(syntax) ?? around;
        var node = BuildInside(syntax, file, scope, definitionName);
        format = around;
        level--;
        return node;
    }

    private Node BuildInside(
        PatternSyntax syntax,
        SchemaFile file,
        GrammarScope scope,
        string? definitionName
    )
    {
        var place = syntax.Location;
        switch (syntax)
        {
            case EmptySyntax:
                return new Node(NodeKind.Empty, place);
            case NotAllowedSyntax:
                return new Node(NodeKind.NotAllowed, place);
            case TextSyntax:
                return new Node(NodeKind.Text, place);
            case ElementSyntax element:
                return new ElementNode(
                    names.Build(element.Name, isAttribute: false),
                    definitionName,
                    place,
                    Build(element.Content, file, scope)
                );
            case AttributeSyntax attribute:
                return new AttributeNode(
                    names.Build(attribute.Name, isAttribute: true),
                    place,
                    Build(attribute.Content, file, scope)
                );
            case CompositeSyntax composite:
                var parts = composite.Parts.Select(part => Build(part, file, scope)).ToArray();
                return new Node(KindOf(composite.Kind), place, parts);
            case QuantifiedSyntax quantified:
                return Quantify(
                    quantified.Quantifier,
                    place,
                    Build(quantified.Content, file, scope)
                );
            case RefSyntax reference:
                return Refer(reference, scope);
            case ValueSyntax value:
                return datatypes.Create(value) ?? new Node(NodeKind.Text, place);
            case DataSyntax data:
                return BuildData(data, file, scope);
            case GrammarSyntax grammar:
                return BuildGrammar(grammar, file, scope);
            case ExternalRefSyntax reference:
                return BuildExternal(reference, file, scope);
            default:
                throw new InvalidOperationException($"{syntax.GetType().Name} is no pattern.");
        }
    }

    private static NodeKind KindOf(CompositeKind kind) =>
        kind switch
        {
            CompositeKind.Group => NodeKind.Group,
            CompositeKind.Interleave => NodeKind.Interleave,
            _ => NodeKind.Choice,
        };

    private static Node Quantify(Quantifier quantifier, SchemaLocation place, Node content)
    {
        return quantifier switch
        {
            Quantifier.Optional => OrEmpty(content),
            Quantifier.ZeroOrMore => OrEmpty(new Node(NodeKind.OneOrMore, place, content)),
            Quantifier.OneOrMore => new Node(NodeKind.OneOrMore, place, content),
            Quantifier.List => new Node(NodeKind.List, place, content),
            _ => new Node(NodeKind.Interleave, place, content, new Node(NodeKind.Text, place)),
        };

        Node OrEmpty(Node node) =>
            new(NodeKind.Choice, place, node, new Node(NodeKind.Empty, place));
    }

    private Node BuildData(DataSyntax data, SchemaFile file, GrammarScope scope)
    {
        var except = data.Except is null ? null : Build(data.Except, file, scope);
        if (datatypes.Create(data, format) is not { } datatype)
            return new Node(NodeKind.Text, data.Location);
        return except is null
            ? new DataNode(data.Type, datatype, data.Location)
            : new DataNode(data.Type, datatype, data.Location, except);
    }

    private Node BuildGrammar(GrammarSyntax grammar, SchemaFile file, GrammarScope scope)
    {
        var inner = flattener.CreateScope(grammar, file, scope);
        foreach (var definition in inner.Definitions.Values)
            pending.Enqueue(definition);
        if (inner.Start is null)
            return new Node(NodeKind.NotAllowed, grammar.Location);
        pending.Enqueue(inner.Start);
        return new ReferenceNode(inner.Start, grammar.Location);
    }

    private Node BuildExternal(ExternalRefSyntax reference, SchemaFile file, GrammarScope scope)
    {
        var target = files.Open(
            reference.Href,
            reference.BaseUri,
            reference.NamespaceUri,
            file,
            reference.Location,
            SchemaErrorIds.ExternalRef
        );
        if (target is null)
            return new Node(NodeKind.NotAllowed, reference.Location);
        // The same file in the same grammar is the same pattern: files that refer to each other twice cannot explode.
        var key = (target.Pattern, scope);
        if (!external.TryGetValue(key, out var node))
            external.Add(key, node = Build(target.Pattern, target, scope));
        return node;
    }

    private Node Refer(RefSyntax reference, GrammarScope scope)
    {
        var target = reference.IsParent ? scope.Parent : scope;
        if (target is null || ReferenceEquals(target, none))
        {
            var message =
                reference.IsParent && !ReferenceEquals(scope, none)
                    ? "has no grammar around its own to look in"
                    : "stands outside any grammar";
            Report(reference, $"The reference to \"{reference.Name}\" {message}");
        }
        else if (target.Definitions.TryGetValue(reference.Name, out var definition))
        {
            return new ReferenceNode(definition, reference.Location);
        }
        else
        {
            var where = reference.IsParent ? "The grammar around this one" : "This grammar";
            Report(reference, $"{where} does not define \"{reference.Name}\"");
        }
        return new Node(NodeKind.NotAllowed, reference.Location);
    }

    private void Report(RefSyntax reference, string message) =>
        errors.Add(
            new SchemaError(
                SchemaErrorIds.Grammar,
                reference.Location,
                message + " (section 4.18)."
            )
        );
}
