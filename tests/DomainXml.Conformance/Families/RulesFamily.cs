using System.Text.Json;

namespace DomainXml.Conformance.Families;

/// <summary>What a case of the rules asks.</summary>
internal enum RulesQuestion
{
    /// <summary>Whether a document that libvirt takes is free of errors.</summary>
    NoFalseError,

    /// <summary>Whether a document that libvirt takes is free of warnings: some are deserved.</summary>
    NoWarning,

    /// <summary>Whether something is found in a document that libvirt never takes; the schema may find it as well.</summary>
    FindsMistake,
}

/// <summary>
/// The rules over the corpus's documents. A document is good where libvirt makes something of it in any row of a manifest,
/// or where no row is about it and it follows its schema; it is bad where libvirt refuses it in every row, or as a new
/// definition: what was defined long ago may start with mistakes that are no longer let in.
/// </summary>
internal sealed class RulesFamily(string name, RulesQuestion question) : IFamily
{
    // Manifests of documents that stand for themselves, with the columns that name them.
    private static readonly (string Manifest, string[] Columns)[] s_manifests =
    [
        ("qemu-argv", ["inputXml", "expectedXml"]),
        ("qemu-hotplug", ["domainXml"]),
        ("bhyve-argv", ["inputXml"]),
        ("xml2xml", ["inputXml", "expectedXml"]),
        ("network-dnsmasq", ["inputXml"]),
        ("network-firewall", ["inputXml"]),
        ("storagepool-argv", ["inputXml"]),
        ("storagevol-argv", ["poolXml", "volXml"]),
    ];

    public string Name => name;

    public IEnumerable<Case>? FindCases(Inputs inputs)
    {
        if (inputs.FindManifest("schema-validity") is not { } validity)
            return null;
        var taken = new Dictionary<string, bool>();
        var isRefusedAsNew = new HashSet<string>();
        foreach (var (manifest, columns) in s_manifests)
        {
            foreach (var row in RowsOf(inputs.FindManifest(manifest)!))
            {
                var isRefused = IsRefused(row);
                foreach (var file in columns.Select(column => TextOf(row, column)).OfType<string>())
                {
                    taken[file] = taken.GetValueOrDefault(file) || !isRefused;
                    if (isRefused && IsNew(row))
                        isRefusedAsNew.Add(file);
                }
            }
        }
        foreach (var file in isRefusedAsNew)
            taken[file] = false;
        var valid = RowsOf(validity)
            .Where(row => row.GetProperty("expectedValid").GetBoolean())
            .Select(row => TextOf(row, "file")!)
            .ToHashSet();
        var files =
            question == RulesQuestion.FindsMistake
                ? taken.Where(item => !item.Value).Select(item => item.Key)
                : valid.Union(taken.Keys).Where(file => taken.GetValueOrDefault(file, true));
        return files
            .Where(file => File.Exists(Path.Combine(inputs.Corpus!, file)))
            .Order(StringComparer.Ordinal)
            .Select(file => new Case(file, () => Run(Path.Combine(inputs.Corpus!, file))));
    }

    private static IEnumerable<JsonElement> RowsOf(string path) =>
        File.ReadLines(path).Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    private static string? TextOf(JsonElement row, string column) =>
        row.TryGetProperty(column, out var value) ? value.GetString() : null;

    private static bool IsRefused(JsonElement row) =>
        TextOf(row, "outcome") is { } outcome
            ? outcome != "args"
            : row.TryGetProperty("expectFailure", out var failure)
                && failure.ValueKind == JsonValueKind.True;

    private static bool IsNew(JsonElement row) =>
        row.TryGetProperty("abiUpdate", out var isNew) && isNew.ValueKind == JsonValueKind.True;

    private Outcome Run(string path)
    {
        if (!SourceDocument.TryLoad(path, out var document, out _))
            return Outcome.Pass;
        var findings = DocumentRules.Check(document);
        if (question == RulesQuestion.FindsMistake)
        {
            return
                findings.Any(IsError)
                || DocumentValidator.Validate(SourceText.Load(path)).Any(IsError)
                ? Outcome.Pass
                : Outcome.Fail("nothing was found");
        }
        var severity =
            question == RulesQuestion.NoFalseError
                ? DiagnosticSeverity.Error
                : DiagnosticSeverity.Warning;
        var alarms = findings.Where(finding => finding.Severity == severity).ToList();
        return alarms.Count == 0
            ? Outcome.Pass
            : Outcome.Fail(
                string.Join(
                    " | ",
                    alarms.Select(alarm => $"{alarm.Span?.Start} {alarm.Id} {alarm.Message}")
                )
            );
    }

    private static bool IsError(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error;
}
