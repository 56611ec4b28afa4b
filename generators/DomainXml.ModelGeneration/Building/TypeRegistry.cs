using DomainXml.ModelGeneration.Model;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration.Building;

/// <summary>The types made so far, and which names are taken.</summary>
internal sealed class TypeRegistry(string @namespace, List<SchemaMistake> mistakes)
{
    private readonly SortedDictionary<string, TypeModel> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaLocation> _named = new(StringComparer.Ordinal);

    /// <summary>The C# namespace.</summary>
    public string Namespace { get; } = @namespace;

    /// <summary>The types, sorted by name.</summary>
    public IEnumerable<TypeModel> Types => _types.Values;

    /// <summary>Keeps the name for the type of a named pattern.</summary>
    public void Reserve(string name, SchemaLocation location)
    {
        if (_named.TryGetValue(name, out var first))
        {
            mistakes.Add(
                new SchemaMistake(
                    MistakeIds.DuplicateType,
                    location,
                    $"the pattern gives a second type called '{name}'; the first is at {first.File}:{first.Span.Start}; rename one"
                )
            );
            return;
        }
        _named.Add(name, location);
    }

    /// <summary>Keeps the name of a value pattern from being given to something that is written in place.</summary>
    public void ReserveValue(string name) => _values.Add(name);

    /// <summary>A free name for the type of something that is written in place.</summary>
    public string FreeName(string wanted)
    {
        var name = wanted;
        for (
            var i = 2;
            _named.ContainsKey(name) || _values.Contains(name) || _types.ContainsKey(name);
            i++
        )
            name = wanted + i.ToString(null, null);
        return name;
    }

    /// <summary>Adds a type.</summary>
    public void Add(TypeModel type) => _types[type.Name] = type;

    /// <summary>Adds an enumeration of literals, or finds the one that is the same.</summary>
    /// <param name="wanted">Its name.</param>
    /// <param name="isNamed">Whether the name is that of a pattern.</param>
    /// <param name="documentation">Its documentation.</param>
    /// <param name="literals">Its values.</param>
    public ValueModel AddEnum(
        string wanted,
        bool isNamed,
        string? documentation,
        IReadOnlyList<ValueSyntax> literals
    )
    {
        var values = new List<EnumValueModel>();
        var taken = new HashSet<string>(StringComparer.Ordinal) { UnrecognizedName };
        foreach (var literal in literals)
        {
            if (values.Any(value => value.Text == literal.Value))
                continue;
            var name = literal.ModelAnnotation("name") ?? Names.Pascal(literal.Value);
            var unique = name;
            for (var i = 2; !taken.Add(unique); i++)
                unique = $"{name}_{i}";
            values.Add(
                new EnumValueModel(unique, literal.Value, literal.Annotations.Documentation)
            );
        }
        var items = values.ToEquatableArray();
        if (
            _types.TryGetValue(wanted, out var known)
            && known is EnumModel same
            && same.Values.Equals(items)
        )
            return new ValueModel(ValueKind.Enumeration, wanted);
        var free = isNamed && !_named.ContainsKey(wanted) ? wanted : FreeName(wanted);
        Add(new EnumModel(Namespace, free, documentation, items));
        return new ValueModel(ValueKind.Enumeration, free);
    }

    /// <summary>The value of an enumeration that stands for texts that the schema does not know.</summary>
    public const string UnrecognizedName = "Unrecognized";
}
