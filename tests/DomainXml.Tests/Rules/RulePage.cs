using System.Text.RegularExpressions;
using DomainXml.TestSupport;

namespace DomainXml.Tests.Rules;

/// <summary>The page of a rule in <c>docs/diagnostics</c>, whose example and its mended form are what the tests go by.</summary>
internal sealed partial record RulePage(string Id, string Severity, string Example, string Right)
{
    public static string Folder => Path.Combine(TestPaths.Repository, "docs", "diagnostics");

    public static IEnumerable<string> Ids =>
        Directory
            .EnumerateFiles(Folder, "DX4*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Order(StringComparer.Ordinal);

    public static RulePage Load(string id)
    {
        var text = File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");
        return new RulePage(
            id,
            SeverityLine().Match(text).Groups[1].Value,
            Block(text, "Example"),
            Block(text, "Right")
        );
    }

    private static string Block(string text, string heading)
    {
        var match = Regex.Match(
            text,
            $"^## {heading}\n\n```xml\n(.*?)```",
            RegexOptions.Multiline | RegexOptions.Singleline
        );
        Assert.True(match.Success, $"The page has no XML under '## {heading}'.");
        return match.Groups[1].Value;
    }

    [GeneratedRegex("^Severity: (.*)$", RegexOptions.Multiline)]
    private static partial Regex SeverityLine();
}
