using System.Buffers;
using System.Collections.Concurrent;
using DomainXml.RelaxNg;

namespace DomainXml.Cli.Validation;

/// <summary>
/// Checks texts: against the schema that the root element tells, or a given one; then the rules beyond the schema; then
/// takes out what comments, the configuration and the baseline excuse. Safe for use by several threads.
/// </summary>
internal sealed class DocumentChecker
{
    private static readonly SearchValues<char> s_afterName = SearchValues.Create(" \t\r\n[>");

    private readonly Configuration _configuration;
    private readonly Baseline _baseline;
    private readonly Schema? _schema;
    private readonly ConcurrentDictionary<string, Lazy<Schema>> _schemas = new(
        StringComparer.Ordinal
    );

    /// <summary>Makes a checker.</summary>
    /// <param name="configuration">What counts.</param>
    /// <param name="baseline">What is known already.</param>
    /// <param name="schemaFile">A RELAX NG schema to check against; null to choose by root element.</param>
    /// <exception cref="DiagnosticException">The schema cannot be used.</exception>
    public DocumentChecker(
        Configuration configuration,
        Baseline baseline,
        string? schemaFile = null
    )
    {
        _configuration = configuration;
        _baseline = baseline;
        if (schemaFile is not null)
            _schema = Load(schemaFile);
    }

    /// <summary>Checks a text.</summary>
    /// <param name="text">The text; its file tells which settings hold for it.</param>
    /// <param name="mustBeKnown">Whether a document of unknown kind is a mistake, or none of our business.</param>
    /// <exception cref="DiagnosticException">A schema that the configuration names cannot be used.</exception>
    public CheckedText Check(SourceText text, bool mustBeKnown)
    {
        IReadOnlyList<Diagnostic> diagnostics;
        if ((_schema ?? FindOwnSchema(text)) is { } schema)
        {
            diagnostics = DocumentValidator.Validate(text, schema);
        }
        else
        {
            diagnostics = DocumentRules.CheckAll(text);
            if (!mustBeKnown && IsOfUnknownKind(diagnostics, text))
                return new CheckedText(text, []) { WasSkipped = true };
        }

        var judged = SuppressionComments.Apply(text, diagnostics);
        var counting = _configuration.Apply(judged.Remaining, text.File ?? "");
        var fresh = _baseline.Filter(text, counting);
        return new CheckedText(text, fresh)
        {
            Suppressed = judged.Suppressed.Count,
            InBaseline = counting.Count - fresh.Count,
        };
    }

    /// <summary>The schema that the configuration names for the document's root element.</summary>
    private Schema? FindOwnSchema(SourceText text)
    {
        if (_configuration.Schemas.Count == 0 || BuiltInSchemas.RootOf(text) is not { } root)
            return null;
        if (!_configuration.Schemas.TryGetValue(root, out var file))
            return null;
        return _schemas
            .GetOrAdd(root, _ => new Lazy<Schema>(() => Load(_configuration.Resolve(file))))
            .Value;
    }

    private static Schema Load(string file) => SchemaFileErrors.Told(() => Schema.LoadFile(file));

    private static bool IsOfUnknownKind(IReadOnlyList<Diagnostic> diagnostics, SourceText text) =>
        diagnostics switch
        {
            // Also where the name is nearly one of ours: <cpus>, <domains> and <host> are other programs' roots.
            [{ Id: "DX1001" }] => true,
            // Nothing behind a document type declaration is read.
            [{ Id: "DX0101" }] => DoctypeName(text.Text) is { } root
                && BuiltInSchemas.ForRoot(root) is null,
            _ => false,
        };

    /// <summary>The root element that a document type declaration announces: such a document is read no further.</summary>
    private static string? DoctypeName(ReadOnlySpan<char> text)
    {
        const string Start = "<!DOCTYPE";
        var at = text.IndexOf(Start, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var name = text[(at + Start.Length)..].TrimStart();
        var length = name.IndexOfAny(s_afterName);
        return length <= 0 ? null : name[..length].ToString();
    }
}

/// <summary>What came of checking one text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Diagnostics">What is wrong with it and not excused.</param>
internal sealed record CheckedText(SourceText Text, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether it is none of our documents.</summary>
    public bool WasSkipped { get; init; }

    /// <summary>How many diagnostics its comments switch off.</summary>
    public int Suppressed { get; init; }

    /// <summary>How many diagnostics the baseline excuses.</summary>
    public int InBaseline { get; init; }
}
