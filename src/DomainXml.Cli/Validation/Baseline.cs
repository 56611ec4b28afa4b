using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using DomainXml.Documents;

namespace DomainXml.Cli.Validation;

/// <summary>
/// Problems that are known and excused, so that a check can be begun on files that have some. Safe for use by several
/// threads.
/// </summary>
internal sealed class Baseline
{
    private const int FormatVersion = 1;

    private readonly string _file;
    private readonly bool _takesAll;
    private readonly Dictionary<(string File, string Fingerprint), BaselineEntry> _known = [];
    private readonly ConcurrentDictionary<(string File, string Fingerprint), BaselineEntry> _met =
        new();
    private readonly ConcurrentDictionary<string, bool> _checkedFiles = new(StringComparer.Ordinal);

    private Baseline(string file, bool takesAll, IEnumerable<BaselineEntry> entries)
    {
        _file = file;
        _takesAll = takesAll;
        foreach (var entry in entries)
            _known[(entry.File, entry.Fingerprint)] = entry;
    }

    /// <summary>Excuses nothing.</summary>
    public static Baseline None { get; } = new("", takesAll: false, []);

    /// <summary>Excuses everything, and remembers it, to be written.</summary>
    public static Baseline Recording(string file) => new(file, takesAll: true, []);

    /// <summary>Loads a baseline.</summary>
    /// <exception cref="DiagnosticException">It cannot be read.</exception>
    public static Baseline Load(string file)
    {
        try
        {
            var content = JsonSerializer.Deserialize(
                File.ReadAllBytes(file),
                BaselineJson.Default.BaselineContent
            );
            if (content is { FormatVersion: FormatVersion, Problems: { } problems })
                return new Baseline(file, takesAll: false, problems);
            throw Unusable(file, $"{file} is not a baseline of version {FormatVersion}");
        }
        catch (JsonException)
        {
            throw Unusable(file, $"{file} is not a baseline: it is not JSON of that form");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(
                file,
                File.Exists(file) ? $"{file} can't be read" : $"{file} does not exist"
            );
        }
    }

    /// <summary>How many problems were met that it excuses.</summary>
    public int Count => _met.Count;

    /// <summary>The diagnostics of a document that it does not excuse.</summary>
    public IReadOnlyList<Diagnostic> Filter(SourceText text, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (ReferenceEquals(this, None) || text.File is null)
            return diagnostics;
        var file = Name(text.File);
        _checkedFiles[file] = true;
        var fingerprints = Fingerprints.Of(text, diagnostics);
        return [.. diagnostics.Where((d, i) => !Excuses(file, fingerprints[i], d))];
    }

    /// <summary>The problems that it knows in files that were checked, and that are no longer there.</summary>
    public IReadOnlyList<Diagnostic> Gone()
    {
        var gone = _known.Keys.Count(key =>
            _checkedFiles.ContainsKey(key.File) && !_met.ContainsKey(key)
        );
        if (gone == 0)
            return [];
        return
        [
            new Diagnostic(
                "DX0203",
                DiagnosticSeverity.Info,
                gone == 1
                    ? "A problem in the baseline is no longer there"
                    : $"{gone} problems in the baseline are no longer there"
            )
            {
                File = _file,
                Help = "Write the baseline anew with --write-baseline.",
            },
        ];
    }

    /// <summary>Writes what was recorded.</summary>
    /// <exception cref="DiagnosticException">The file cannot be written.</exception>
    public void Save()
    {
        var content = new BaselineContent(
            FormatVersion,
            [
                .. _met
                    .Values.OrderBy(entry => entry.File, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Line)
                    .ThenBy(entry => entry.Id, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal),
            ]
        );
        var bytes = JsonSerializer.SerializeToUtf8Bytes(
            content,
            BaselineJson.Default.BaselineContent
        );
        FileReplacement.Write(_file, [.. bytes, (byte)'\n']);
    }

    private bool Excuses(string file, string fingerprint, Diagnostic diagnostic)
    {
        // A file that cannot be read is never what one has got used to.
        if (diagnostic.Id.StartsWith("DX0", StringComparison.Ordinal))
            return false;
        var key = (file, fingerprint);
        if (_takesAll)
            _met[key] = new BaselineEntry(
                file,
                diagnostic.Id,
                fingerprint,
                diagnostic.Span?.Start.Line ?? 0
            );
        else if (_known.TryGetValue(key, out var entry))
            _met[key] = entry;
        else
            return false;
        return true;
    }

    /// <summary>A file's path, relative to the baseline's folder, with slashes.</summary>
    private string Name(string file) =>
        Path.GetRelativePath(
                Path.GetDirectoryName(Path.GetFullPath(_file))!,
                Path.GetFullPath(file)
            )
            .Replace('\\', '/');

    private static DiagnosticException Unusable(string file, string message) =>
        new(
            new Diagnostic("DX0204", DiagnosticSeverity.Error, message)
            {
                File = file,
                Help = "Write it with --write-baseline.",
            }
        );
}

/// <summary>The content of a baseline file.</summary>
internal sealed record BaselineContent(int FormatVersion, IReadOnlyList<BaselineEntry>? Problems);

/// <summary>One excused problem. The line is for people; it is not compared.</summary>
internal sealed record BaselineEntry(string File, string Id, string Fingerprint, int Line);

/// <summary>Serialization without reflection.</summary>
[JsonSerializable(typeof(BaselineContent))]
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NewLine = "\n"
)]
internal sealed partial class BaselineJson : JsonSerializerContext;
