using DomainXml.ModelGeneration.Model;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration.Building;

/// <summary>Finds the C# type of a value, and gathers the enumerations that are needed.</summary>
internal sealed class ValueResolver(GrammarTable grammar, TypeRegistry types)
{
    private static readonly (string True, string False)[] s_flags =
    [
        ("yes", "no"),
        ("on", "off"),
        ("true", "false"),
    ];

    private readonly Dictionary<string, ValueModel> _named = new(StringComparer.Ordinal);

    /// <summary>The type of a value that is written in place.</summary>
    /// <param name="contents">The alternatives of the value.</param>
    /// <param name="typeName">The C# type that the schema asks for, or null.</param>
    /// <param name="enumName">The name of an enumeration of the values.</param>
    /// <param name="documentation">The documentation of such an enumeration.</param>
    public ValueModel Resolve(
        IReadOnlyList<PatternSyntax> contents,
        string? typeName,
        string enumName,
        string? documentation
    )
    {
        if (typeName is null && contents.Count == 1)
            typeName = Unwrap(contents[0]).ModelAnnotation("type");
        if (typeName is not null)
            return ByTypeName(typeName, Format(contents));
        if (contents.Count == 1 && Unwrap(contents[0]) is RefSyntax reference)
            return Named(grammar.Find(reference.Name)!);
        var leaves = new List<Leaf>();
        foreach (var content in contents)
            Flatten(content, leaves);
        return FromLeaves(leaves, enumName, isNamed: false, documentation, Format(contents));
    }

    /// <summary>The only value that a pattern allows; null where it allows others.</summary>
    public string? SingleValue(IReadOnlyList<PatternSyntax> contents) =>
        Values(contents) is { Count: 1 } texts ? texts[0] : null;

    /// <summary>The values that a pattern lists; null where it allows others.</summary>
    public IReadOnlyList<string>? Values(IReadOnlyList<PatternSyntax> contents)
    {
        var leaves = new List<Leaf>();
        foreach (var content in contents)
            Flatten(content, leaves);
        return leaves.Count > 0 && leaves.All(leaf => leaf.Literal is not null)
            ? [.. leaves.Select(leaf => leaf.Literal!.Value).Distinct()]
            : null;
    }

    private ValueModel Named(Definition definition)
    {
        if (_named.TryGetValue(definition.Name, out var known))
            return known;
        // Guards against a definition that stands for itself, which the schema's own check reports.
        _named[definition.Name] = ValueModel.String;
        var format = definition.Annotation("format");
        ValueModel result;
        if (definition.Annotation("type") is { } typeName)
        {
            result = ByTypeName(typeName, format);
        }
        else if (
            Unwrap(definition.Pattern) is RefSyntax reference
            && grammar.Find(reference.Name) is { } target
        )
        {
            result = Named(target);
        }
        else
        {
            var leaves = new List<Leaf>();
            Flatten(definition.Pattern, leaves);
            result = FromLeaves(
                leaves,
                Names.Pascal(definition.Name),
                isNamed: true,
                definition.Documentation,
                format
            );
        }
        return _named[definition.Name] = result;
    }

    private ValueModel ByTypeName(string typeName, string? format)
    {
        if (grammar.Find(typeName) is { } definition && definition.Annotation("type") is null)
            return Named(definition);
        return DatatypeMap.Keyword(typeName) switch
        {
            "string" => ValueModel.String with { Format = format },
            "bool" => new ValueModel(ValueKind.Flag, "bool", "true", "false"),
            "byte"
            or "sbyte"
            or "short"
            or "ushort"
            or "int"
            or "uint"
            or "long"
            or "ulong"
            or "decimal"
            or "double"
            or "float" => new ValueModel(ValueKind.Parsed, typeName, Format: format),
            "Guid" => new ValueModel(ValueKind.Parsed, "global::System.Guid", Format: format),
            _ when typeName.IndexOf('.') >= 0 => new ValueModel(
                ValueKind.Parsed,
                "global::" + typeName,
                Format: format
            ),
            _ => new ValueModel(ValueKind.Parsed, "global::DomainXml." + typeName, Format: format),
        };
    }

    private ValueModel FromLeaves(
        List<Leaf> leaves,
        string enumName,
        bool isNamed,
        string? documentation,
        string? format
    )
    {
        var literals = leaves
            .Where(leaf => leaf.Literal is not null)
            .Select(leaf => leaf.Literal!)
            .ToArray();
        if (literals.Length == leaves.Count && literals.Length > 0)
        {
            var texts = literals.Select(literal => literal.Value).Distinct().ToArray();
            foreach (var (yes, no) in s_flags)
            {
                if (texts.All(text => text == yes || text == no) && texts.Contains(yes))
                    return new ValueModel(ValueKind.Flag, "bool", yes, no);
            }
            return texts.Length == 1
                ? ValueModel.String
                : types.AddEnum(enumName, isNamed, documentation, literals);
        }
        var kinds = leaves.Select(leaf => leaf.Type).Distinct().ToArray();
        if (kinds.Length == 1 && kinds[0] is { } only)
            return format is null ? only : only with { Format = format };
        return ValueModel.String with { Format = format };
    }

    /// <summary>The values and datatypes that a pattern comes down to.</summary>
    private void Flatten(PatternSyntax pattern, List<Leaf> leaves, int depth = 0)
    {
        if (depth > MaximumDepth)
            return;
        switch (pattern)
        {
            case ValueSyntax value when DatatypeMap.TypeOf(value.Type).Kind == ValueKind.Text:
                leaves.Add(new Leaf(value, null));
                break;
            case ValueSyntax value:
                leaves.Add(new Leaf(null, DatatypeMap.TypeOf(value.Type)));
                break;
            case DataSyntax data:
                leaves.Add(new Leaf(null, DatatypeMap.TypeOf(data.Type)));
                break;
            case CompositeSyntax composite:
                foreach (var part in composite.Parts)
                    Flatten(part, leaves, depth + 1);
                break;
            case RefSyntax reference when grammar.Find(reference.Name) is { } definition:
                if (definition.Annotation("type") is null)
                    Flatten(definition.Pattern, leaves, depth + 1);
                else
                    leaves.Add(new Leaf(null, Named(definition) with { Format = null }));
                break;
            default:
                leaves.Add(new Leaf(null, ValueModel.String));
                break;
        }
    }

    private const int MaximumDepth = 64;

    private static PatternSyntax Unwrap(PatternSyntax pattern)
    {
        while (pattern is CompositeSyntax { Parts.Count: 1 } single)
            pattern = single.Parts[0];
        return pattern;
    }

    private string? Format(IReadOnlyList<PatternSyntax> contents)
    {
        if (contents.Count != 1)
            return null;
        var pattern = Unwrap(contents[0]);
        return pattern.ModelAnnotation("format")
            ?? (
                pattern is RefSyntax reference
                    ? grammar.Find(reference.Name)?.Annotation("format")
                    : null
            );
    }

    /// <summary>One alternative of a value: a literal, or a type.</summary>
    private sealed record Leaf(ValueSyntax? Literal, ValueModel? Type);
}
