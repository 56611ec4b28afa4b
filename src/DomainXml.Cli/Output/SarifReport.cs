using DomainXml.Cli.Explanations;
using DomainXml.Cli.Validation;

namespace DomainXml.Cli.Output;

/// <summary>A SARIF 2.1.0 log, with the members that GitHub's code scanning asks for.</summary>
internal sealed class SarifReport(ReportContext context) : IReport
{
    private readonly List<SarifResult> _results = [];
    private readonly List<SarifRule> _rules = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public void Write(CheckedDocument document)
    {
        var fingerprints = Fingerprints.Of(document.Source, document.Diagnostics);
        for (var i = 0; i < fingerprints.Count; i++)
            _results.Add(Result(document.Diagnostics[i], document, fingerprints[i]));
    }

    public void Complete(RunSummary summary)
    {
        var driver = new SarifDriver("domainxml", ProgramVersion.Text, _rules);
        var log = new SarifLog(
            "https://json.schemastore.org/sarif-2.1.0.json",
            "2.1.0",
            [
                new SarifRun(
                    new SarifTool(driver),
                    new SarifAutomationDetails("domainxml/"),
                    "utf16CodeUnits",
                    [new SarifInvocation(ExecutionSuccessful: !summary.IsIncomplete)],
                    _results
                ),
            ]
        );
        context.Writer.WriteLine(ReadableJson.Of(log, SarifJson.Default.SarifLog));
    }

    private SarifResult Result(Diagnostic diagnostic, CheckedDocument document, string fingerprint)
    {
        var artifact = Artifact(diagnostic.File ?? document.File);
        return new SarifResult(
            diagnostic.Id,
            RuleIndex(diagnostic),
            Level(diagnostic.Severity.Name()),
            new SarifMessage(Message(diagnostic)),
            [
                new SarifLocation(
                    new SarifPhysicalLocation(artifact, SarifRegion.From(diagnostic.Span))
                ),
            ],
            new Dictionary<string, string> { ["primaryLocationLineHash"] = fingerprint },
            diagnostic.Fix is { } fix && document.Source is { } source
                ? [Fix(fix, artifact, source)]
                : null
        );
    }

    /// <summary>The place of the rule in the log; the rule is added where it is new.</summary>
    private int RuleIndex(Diagnostic diagnostic)
    {
        if (_indexes.TryGetValue(diagnostic.Id, out var index))
            return index;
        var page = DiagnosticPages.Find(diagnostic.Id);
        var title = page?.Title ?? diagnostic.Id;
        _rules.Add(
            new SarifRule(
                diagnostic.Id,
                new SarifMessage(title),
                new SarifMessage(page?.Summary ?? title),
                new SarifMessage(page is null ? title : PlainText(page.Markdown), page?.Markdown),
                new SarifConfiguration(Level(page?.Severity ?? diagnostic.Severity.Name()))
            )
        );
        return _indexes[diagnostic.Id] = _rules.Count - 1;
    }

    private static string PlainText(string markdown)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new MarkdownText(text, TextStyle.Plain).Write(markdown);
        return text.ToString().TrimEnd();
    }

    private static string Message(Diagnostic diagnostic) =>
        diagnostic.Help is { } help ? $"{diagnostic.Message}\n{help}" : diagnostic.Message;

    private static string Level(string severity) => severity == "info" ? "note" : severity;

    private static SarifArtifact Artifact(string file)
    {
        var uri = ReportPaths.Uri(file);
        return new SarifArtifact(
            uri,
            uri.StartsWith("file:", StringComparison.Ordinal) ? null : "%SRCROOT%"
        );
    }

    private static SarifFix Fix(DiagnosticFix fix, SarifArtifact artifact, SourceText source) =>
        new(
            new SarifMessage(fix.Title),
            [
                new SarifArtifactChange(
                    artifact,
                    [
                        .. fix.Edits.Select(edit => new SarifReplacement(
                            SarifRegion.From(source.SpanAt(edit.Start, edit.Start + edit.Length)),
                            edit.NewText.Length > 0 ? new SarifContent(edit.NewText) : null
                        )),
                    ]
                ),
            ]
        );
}
