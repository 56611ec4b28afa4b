namespace DomainXml.Cli.Output;

/// <summary>A format of reports.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="Description">Whom it is for.</param>
/// <param name="Create">Begins a report.</param>
internal sealed record ReportFormat(
    string Name,
    string Description,
    Func<ReportContext, IReport> Create
);

/// <summary>The formats that there are.</summary>
internal static class ReportFormats
{
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("text", "for people, with the place in its line", c => new TextReport(c)),
        new("compact", "one line each, for editors", c => new CompactReport(c)),
        new("json", "for programs", c => new JsonReport(c)),
        new("sarif", "for code scanning", c => new SarifReport(c)),
        new("github", "annotations of GitHub Actions", c => new GitHubReport(c)),
        new("junit", "a test report, for CI", c => new JUnitReport(c)),
    ];

    public static ReportFormat Find(string name) => All.First(format => format.Name == name);
}
