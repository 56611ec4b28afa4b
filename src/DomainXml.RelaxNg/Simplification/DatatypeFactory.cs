using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>How a datatype was made, so that it can be made again.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters, in order; the one without a name says in words what values look like.</param>
/// <param name="Prefixes">The prefixes that the only value of this datatype depends on; mostly none.</param>
internal sealed record DatatypeRecipe(
    DatatypeName Name,
    IReadOnlyList<DatatypeParameter> Parameters,
    IReadOnlyList<KeyValuePair<string, string>> Prefixes
)
{
    /// <summary>The name, which no real parameter has, of the one that describes values in words.</summary>
    public const string Description = "";
}

/// <summary>Makes the datatypes of a schema, equal ones once (4.16).</summary>
internal sealed class DatatypeFactory(
    IReadOnlyDictionary<string, IDatatypeLibrary> libraries,
    List<SchemaError> errors
)
{
    private readonly Dictionary<string, Datatype?> made = new(StringComparer.Ordinal);

    /// <summary>How each datatype was made.</summary>
    public Dictionary<Datatype, DatatypeRecipe> Recipes { get; } = [];

    /// <summary>The datatype of a data pattern; null, with the mistake reported, where there is none.</summary>
    /// <param name="data">The pattern.</param>
    /// <param name="format">What values look like, in words; null to leave that to the datatype.</param>
    public Datatype? Create(DataSyntax data, string? format)
    {
        var parameters = data
            .Parameters.Select(parameter => new DatatypeParameter(parameter.Name, parameter.Value))
            .ToList();
        if (format is not null)
            parameters.Add(new DatatypeParameter(DatatypeRecipe.Description, format));
        return Create(data.Type, parameters, data.NamespaceUri, data.Location);
    }

    /// <summary>A value with its datatype; null, with the mistake reported, where there is none.</summary>
    public ValueNode? Create(ValueSyntax value)
    {
        var datatype = Create(value.Type, [], value.NamespaceUri, value.Location);
        if (datatype is null)
            return null;
        var context = new SchemaDatatypeContext(value.NamespaceUri, value.Prefixes);
        if (datatype.ParseValue(value.Value, context) is not { } parsed)
        {
            Report(
                value.Location,
                $"\"{value.Value}\" is not a value of \"{value.Type.Name}\"; expected {datatype.Description}"
            );
            return null;
        }
        if (context.Used.Count > 0)
        {
            datatype = new ContextualDatatype(datatype);
            Recipes[datatype] = new DatatypeRecipe(value.Type, [], [.. context.Used]);
        }
        return new ValueNode(value.Type, datatype, value.Value, parsed, value.Location);
    }

    private Datatype? Create(
        DatatypeName name,
        List<DatatypeParameter> parameters,
        string namespaceUri,
        SchemaLocation place
    )
    {
        // Lengths keep texts apart that would run together otherwise.
        var key = string.Concat(
            parameters
                .Select(p => $"{p.Name.Length}:{p.Name}{p.Value.Length}:{p.Value}")
                .Prepend($"{name.Library} {name.Name} ")
        );
        if (made.TryGetValue(key, out var datatype) && datatype is not null)
            return datatype;
        var context = new SchemaDatatypeContext(namespaceUri, SchemaDatatypeContext.NoPrefixes);
        datatype = Make(name, parameters, context, out var error);
        if (datatype is null)
            Report(place, error!);
        return made[key] = datatype;
    }

    private Datatype? Make(
        DatatypeName name,
        List<DatatypeParameter> parameters,
        SchemaDatatypeContext context,
        out string? error
    )
    {
        if (!libraries.TryGetValue(name.Library, out var library))
        {
            error = $"There is no datatype library \"{name.Library}\"";
            return null;
        }
        var datatype = DatatypeMaker.Make(library, name.Name, parameters, context, out error);
        if (datatype is null)
        {
            error ??= $"There is no datatype \"{name.Name}\"";
            return null;
        }
        Recipes[datatype] = new DatatypeRecipe(name, parameters, []);
        return datatype;
    }

    private void Report(SchemaLocation place, string message) =>
        errors.Add(
            new SchemaError(
                SchemaErrorIds.Constraint,
                place,
                $"{message.TrimEnd('.')} (section 4.16)."
            )
        );
}

/// <summary>Makes datatypes of recipes.</summary>
internal static class DatatypeMaker
{
    /// <summary>The datatype; null where the library has none with these parameters.</summary>
    public static Datatype? Make(
        IDatatypeLibrary library,
        string typeName,
        IReadOnlyList<DatatypeParameter> parameters,
        DatatypeContext context,
        out string? error
    )
    {
        string? description = null;
        if (parameters.Count > 0 && parameters[parameters.Count - 1] is { Name: "" } last)
        {
            description = last.Value;
            parameters = [.. parameters.Take(parameters.Count - 1)];
        }
        if (!library.TryCreate(typeName, parameters, context, out var datatype, out error))
            return null;
        return description is null ? datatype : datatype?.WithDescription(description);
    }
}

/// <summary>The prefixes in scope at a place of a schema; remembers which of them were asked for.</summary>
internal sealed class SchemaDatatypeContext(
    string defaultNamespace,
    IReadOnlyDictionary<string, string> prefixes
) : DatatypeContext
{
    public static readonly IReadOnlyDictionary<string, string> NoPrefixes =
        new Dictionary<string, string>();

    /// <summary>What was asked for and found.</summary>
    public Dictionary<string, string> Used { get; } = new(StringComparer.Ordinal);

    public override string? ResolvePrefix(string prefix)
    {
        var found =
            prefix.Length == 0 ? defaultNamespace
            : prefixes.TryGetValue(prefix, out var declared) ? declared
            : Empty.ResolvePrefix(prefix);
        if (found is not null)
            Used[prefix] = found;
        return found;
    }
}

/// <summary>
/// The datatype of one value whose meaning depends on the prefixes in scope. Each is equal only to itself, so the same
/// text in another scope is another value.
/// </summary>
internal sealed class ContextualDatatype(Datatype datatype) : Datatype
{
    public override string Description => datatype.Description;

    public override bool Allows(string text, DatatypeContext context) =>
        datatype.Allows(text, context);

#if NET
    public override bool Allows(ReadOnlySpan<char> text, DatatypeContext context) =>
        datatype.Allows(text, context);
#endif

    public override object? ParseValue(string text, DatatypeContext context) =>
        datatype.ParseValue(text, context);

    public override bool ValuesEqual(object left, object right) =>
        datatype.ValuesEqual(left, right);
}
