using System.Reflection;
using System.Text.RegularExpressions;
using DomainXml.ModelGeneration;
using DomainXml.TestSupport;

namespace DomainXml.ModelGenerator.Tests;

/// <summary>Every id is documented, and tracked as the compiler's own analyzers track theirs.</summary>
public sealed partial class DiagnosticListTests
{
    private static string Root => Path.Combine(TestPaths.Project, "../..");

    private static IEnumerable<string> Ids =>
        typeof(MistakeIds)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(constant => (string)constant.GetRawConstantValue()!)
            .Order();

    [Fact]
    public void Every_id_has_a_row_on_the_documentation_page()
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs/diagnostics/DXG.md"));
        Assert.Equal(Ids, Row().Matches(page).Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void Every_id_belongs_to_a_release()
    {
        var lines = new[] { "Shipped", "Unshipped" }.SelectMany(name =>
            File.ReadLines(
                Path.Combine(
                    Root,
                    $"generators/DomainXml.ModelGenerator/AnalyzerReleases.{name}.md"
                )
            )
        );
        Assert.Equal(
            Ids,
            lines
                .Where(line => line.StartsWith("DXG", StringComparison.Ordinal))
                .Select(line => line.Split('|')[0].Trim())
                .Order()
        );
    }

    [GeneratedRegex(@"^\| (DXG\d{3}) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
