using System.Collections.Frozen;
using System.Text.Json;

namespace DomainXml.Qemu;

/// <summary>
/// QEMU's own description of its monitor commands (<c>query-qmp-schema</c>). Questions that lead nowhere
/// simply answer no, so that they can be chained. Immutable, thread-safe.
/// </summary>
public sealed class QapiSchema
{
    private readonly FrozenDictionary<string, JsonElement> _types;

    private QapiSchema(FrozenDictionary<string, JsonElement> types) => _types = types;

    /// <summary>Knows nothing.</summary>
    public static QapiSchema Empty { get; } = new(FrozenDictionary<string, JsonElement>.Empty);

    /// <summary>Reads the reply of <c>query-qmp-schema</c>.</summary>
    public static QapiSchema Parse(JsonElement reply) =>
        new(
            reply.EnumerateArray().ToFrozenDictionary(type => type.GetProperty("name").GetString()!)
        );

    /// <summary>Whether there is a command of that name.</summary>
    public bool HasCommand(string name) => IsOfKind(name, "command");

    /// <summary>Whether there is an event of that name.</summary>
    public bool HasEvent(string name) => IsOfKind(name, "event");

    /// <summary>The arguments of a command.</summary>
    public QapiType Arguments(string command) => Follow(Find(command), "arg-type");

    /// <summary>What a command returns.</summary>
    public QapiType Returns(string command) => Follow(Find(command), "ret-type");

    /// <summary>Whether a command is marked with a feature.</summary>
    public bool CommandHasFeature(string command, string feature) =>
        Find(command) is { } found && HasFeature(found, feature);

    internal QapiType Follow(JsonElement? type, string property) =>
        type is { } found && found.TryGetProperty(property, out var name)
            ? new QapiType(this, Find(name.GetString()!))
            : default;

    internal static bool HasFeature(JsonElement element, string feature) =>
        element.TryGetProperty("features", out var features)
        && features.EnumerateArray().Any(item => item.ValueEquals(feature));

    private bool IsOfKind(string name, string kind) =>
        Find(name) is { } found && found.GetProperty("meta-type").ValueEquals(kind);

    internal JsonElement? Find(string name) => _types.TryGetValue(name, out var type) ? type : null;
}

/// <summary>A type of the <see cref="QapiSchema"/>; the default value is one that does not exist.</summary>
public readonly struct QapiType
{
    private readonly QapiSchema? _schema;
    private readonly JsonElement? _type;

    internal QapiType(QapiSchema schema, JsonElement? type)
    {
        _schema = schema;
        _type = type;
    }

    /// <summary>Whether the schema has it.</summary>
    public bool Exists => _type is not null;

    /// <summary>The type of a member, of the object itself or of its elements where it is a list.</summary>
    public QapiType Member(string name) =>
        FindIn("members", "name", name) is { } member && _schema is { } schema
            ? schema.Follow(member, "type").OrElement()
            : default;

    /// <summary>Whether there is a member of that name, of any type.</summary>
    public bool HasMember(string name) => FindIn("members", "name", name) is not null;

    /// <summary>The members that are there only where the object is of a variant.</summary>
    public QapiType Variant(string tag) =>
        FindIn("variants", "case", tag) is { } variant && _schema is { } schema
            ? schema.Follow(variant, "type")
            : default;

    /// <summary>Whether an enumeration has a value.</summary>
    public bool HasValue(string value)
    {
        if (_type is not { } type)
            return false;
        return type.TryGetProperty("values", out var values)
            && values.EnumerateArray().Any(item => item.ValueEquals(value));
    }

    /// <summary>Whether the type is marked with a feature.</summary>
    public bool HasFeature(string feature) =>
        _type is { } type && QapiSchema.HasFeature(type, feature);

    private QapiType OrElement() =>
        _type is { } type && type.TryGetProperty("element-type", out _)
            ? _schema!.Follow(type, "element-type")
            : this;

    private JsonElement? FindIn(string list, string key, string value)
    {
        if (_type is { } type && type.TryGetProperty(list, out var items))
        {
            foreach (var item in items.EnumerateArray())
            {
                if (item.GetProperty(key).ValueEquals(value))
                    return item;
            }
        }
        return null;
    }
}
