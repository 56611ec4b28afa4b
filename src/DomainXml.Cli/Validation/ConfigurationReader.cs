using System.Text.Json;
using DomainXml.Cli.Explanations;

namespace DomainXml.Cli.Validation;

/// <summary>Reads a configuration file, and tells every mistake with its place.</summary>
internal sealed class ConfigurationReader(byte[] bytes, string path)
{
    private delegate void Setting(ref Utf8JsonReader reader);

    private Configuration _result = new() { File = path };

    /// <summary>Reads it.</summary>
    /// <exception cref="DiagnosticException">It has a mistake.</exception>
    public Configuration Read()
    {
        var reader = new Utf8JsonReader(
            bytes,
            new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
            }
        );
        try
        {
            reader.Read();
            ReadObject(ref reader, Settings());
            while (reader.Read())
                continue;
        }
        catch (JsonException)
        {
            throw Error(
                "DX0211",
                $"{path} is not JSON from here on",
                (int)reader.BytesConsumed,
                0,
                []
            );
        }
        return _result;
    }

    private Dictionary<string, Setting> Settings()
    {
        var disabled = new HashSet<string>();
        var severities = new Dictionary<string, DiagnosticSeverity>();
        _result = _result with { Severities = new SeveritySettings(disabled, severities) };
        return new()
        {
            ["$schema"] = (ref reader) => ReadString(ref reader),
            ["include"] = (ref reader) =>
                _result = _result with { Include = ReadGlobs(ref reader) },
            ["exclude"] = (ref reader) =>
                _result = _result with { Exclude = ReadGlobs(ref reader) },
            ["failOn"] = (ref reader) =>
                _result = _result with { FailOn = ReadEnum<FailOn>(ref reader) },
            ["baseline"] = (ref reader) =>
                _result = _result with { Baseline = ReadString(ref reader) },
            ["schemas"] = (ref reader) =>
                _result = _result with { Schemas = ReadSchemas(ref reader) },
            ["disabled"] = (ref reader) => ReadIds(ref reader, disabled),
            ["severity"] = (ref reader) => ReadSeverities(ref reader, severities),
            ["overrides"] = (ref reader) =>
                _result = _result with { Overrides = ReadOverrides(ref reader) },
        };
    }

    private List<FileOverride> ReadOverrides(ref Utf8JsonReader reader)
    {
        var overrides = new List<FileOverride>();
        ReadArray(
            ref reader,
            (ref reader) =>
            {
                IReadOnlyList<Glob> files = [];
                var disabled = new HashSet<string>();
                var severities = new Dictionary<string, DiagnosticSeverity>();
                ReadObject(
                    ref reader,
                    new()
                    {
                        ["files"] = (ref reader) => files = ReadGlobs(ref reader),
                        ["disabled"] = (ref reader) => ReadIds(ref reader, disabled),
                        ["severity"] = (ref reader) => ReadSeverities(ref reader, severities),
                    }
                );
                overrides.Add(new FileOverride(files, new SeveritySettings(disabled, severities)));
            }
        );
        return overrides;
    }

    private Dictionary<string, string> ReadSchemas(ref Utf8JsonReader reader)
    {
        var schemas = new Dictionary<string, string>(StringComparer.Ordinal);
        ReadMembers(ref reader, (root, ref reader) => schemas[root] = ReadString(ref reader));
        return schemas;
    }

    private List<Glob> ReadGlobs(ref Utf8JsonReader reader)
    {
        var globs = new List<Glob>();
        ReadArray(ref reader, (ref reader) => globs.Add(new Glob(ReadString(ref reader))));
        return globs;
    }

    private void ReadIds(ref Utf8JsonReader reader, HashSet<string> ids) =>
        ReadArray(
            ref reader,
            (ref reader) =>
            {
                var id = ReadString(ref reader);
                RequireId(id, ref reader);
                ids.Add(id);
            }
        );

    private void ReadSeverities(
        ref Utf8JsonReader reader,
        Dictionary<string, DiagnosticSeverity> severities
    ) =>
        ReadMembers(
            ref reader,
            (id, ref reader) => severities[id] = ReadEnum<DiagnosticSeverity>(ref reader),
            (id, ref reader) => RequireId(id, ref reader)
        );

    private void RequireId(string id, ref Utf8JsonReader reader)
    {
        if (DiagnosticPages.Find(id)?.Id != id)
            throw Wrong(ref reader, $"'{id}' is no id of a diagnostic", ["DX1115"]);
    }

    private T ReadEnum<T>(ref Utf8JsonReader reader)
        where T : struct, Enum
    {
        var text = ReadString(ref reader);
        var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToList();
        var index = names.IndexOf(text);
        return index >= 0
            ? Enum.GetValues<T>()[index]
            : throw Wrong(ref reader, $"'{text}' is not a value of this setting", names);
    }

    private string ReadString(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : throw Wrong(ref reader, "A text has to stand here", ["\"...\""]);

    private void ReadArray(ref Utf8JsonReader reader, Setting item)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Wrong(ref reader, "A list has to stand here", ["[ ... ]"]);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            item(ref reader);
    }

    private delegate void Member(string name, ref Utf8JsonReader reader);

    private void ReadMembers(ref Utf8JsonReader reader, Member value, Member? checkName = null)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Wrong(ref reader, "An object has to stand here", ["{ ... }"]);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            checkName?.Invoke(name, ref reader);
            reader.Read();
            value(name, ref reader);
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, Dictionary<string, Setting> settings) =>
        ReadMembers(
            ref reader,
            (name, ref reader) => settings[name](ref reader),
            (name, ref reader) =>
            {
                if (!settings.ContainsKey(name))
                    throw Error(
                        "DX0212",
                        $"'{name}' is not a setting",
                        (int)reader.TokenStartIndex,
                        (int)(reader.BytesConsumed - reader.TokenStartIndex) - 1,
                        [.. settings.Keys.Where(key => key[0] != '$')]
                    );
            }
        );

    private DiagnosticException Wrong(
        ref Utf8JsonReader reader,
        string message,
        IReadOnlyList<string> expected
    ) =>
        Error(
            "DX0213",
            message,
            (int)reader.TokenStartIndex,
            reader.ValueSpan.Length + (reader.TokenType == JsonTokenType.String ? 2 : 0),
            expected
        );

    private DiagnosticException Error(
        string id,
        string message,
        int start,
        int length,
        IReadOnlyList<string> expected
    ) =>
        new(
            new Diagnostic(id, DiagnosticSeverity.Error, message)
            {
                File = path,
                Span = ConfigurationFiles.SpanAt(bytes, start, length),
                Expected = expected,
            }
        );
}
