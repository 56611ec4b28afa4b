using System.Text.Json;
using DomainXml.Qemu;

namespace DomainXml.Conformance.Families;

/// <summary>Checks the arguments of monitor commands against the schema that a QEMU gave of itself.</summary>
internal sealed class QmpArguments(QapiSchema schema)
{
    /// <summary>What is wrong with the arguments of a command; null where nothing is.</summary>
    public string? ProblemOf(string command, JsonElement arguments)
    {
        if (schema.Find(command) is not { } found)
            return $"{command} is not a command of this QEMU";
        // What devices there are, and their properties, is not part of the schema.
        var isOpen = command == "device_add";
        return OfObject(TypeOf(found.GetProperty("arg-type")), arguments, command, isOpen);
    }

    private JsonElement TypeOf(JsonElement name) => schema.Find(name.GetString()!)!.Value;

    private string? Of(JsonElement type, JsonElement value, string path) =>
        type.GetProperty("meta-type").GetString() switch
        {
            "builtin" => IsBuiltIn(type.GetProperty("json-type").GetString()!, value)
                ? null
                : $"{path} is no {type.GetProperty("json-type")}",
            "enum" => type.GetProperty("values")
                .EnumerateArray()
                .Any(item =>
                    value.ValueKind == JsonValueKind.String && item.ValueEquals(value.GetString())
                )
                ? null
                : $"{path} has a value that this QEMU does not know",
            "array" => OfArray(type, value, path),
            "alternate" => type.GetProperty("members")
                .EnumerateArray()
                .Any(member => Of(TypeOf(member.GetProperty("type")), value, path) is null)
                ? null
                : $"{path} fits none of its forms",
            _ => OfObject(type, value, path, isOpen: false),
        };

    private string? OfArray(JsonElement type, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return $"{path} is no list";
        var element = TypeOf(type.GetProperty("element-type"));
        return value
            .EnumerateArray()
            .Select(item => Of(element, item, path + "[]"))
            .FirstOrDefault(problem => problem is not null);
    }

    private string? OfObject(JsonElement type, JsonElement value, string path, bool isOpen)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return $"{path} is no object";
        var members = MembersOf(type, value).ToList();
        foreach (var member in members)
        {
            var name = member.GetProperty("name").GetString()!;
            if (!value.TryGetProperty(name, out var given))
            {
                if (!member.TryGetProperty("default", out _))
                    return $"{path} lacks {name}";
            }
            else if (Of(TypeOf(member.GetProperty("type")), given, $"{path}.{name}") is { } problem)
                return problem;
        }
        return isOpen
            ? null
            : value
                .EnumerateObject()
                .Where(given =>
                    !members.Any(member => member.GetProperty("name").ValueEquals(given.Name))
                )
                .Select(given => $"{path} has no {given.Name}")
                .FirstOrDefault();
    }

    // The members of the object, and those of the variant that its tag chooses.
    private IEnumerable<JsonElement> MembersOf(JsonElement type, JsonElement value)
    {
        foreach (var member in type.GetProperty("members").EnumerateArray())
            yield return member;
        if (
            !type.TryGetProperty("tag", out var tag)
            || !value.TryGetProperty(tag.GetString()!, out var chosen)
        )
            yield break;
        foreach (var variant in type.GetProperty("variants").EnumerateArray())
        {
            if (!variant.GetProperty("case").ValueEquals(chosen.GetString()))
                continue;
            foreach (var member in MembersOf(TypeOf(variant.GetProperty("type")), value))
                yield return member;
        }
    }

    private static bool IsBuiltIn(string kind, JsonElement value) =>
        kind switch
        {
            "string" => value.ValueKind == JsonValueKind.String,
            "int" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => true,
        };
}
