using System.Text;
using System.Text.RegularExpressions;
using DomainXml.TestSupport;

namespace DomainXml.Tests.Rules;

/// <summary>Every rule has a page; what the page shows is wrong, and what it shows as right is right.</summary>
public sealed partial class RulePageTests
{
    public static TheoryData<string> Ids => [.. RulePage.Ids];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule()
    {
        var ids = Directory
            .EnumerateFiles(
                Path.Combine(TestPaths.Repository, "src", "DomainXml", "Rules"),
                "*.cs",
                SearchOption.AllDirectories
            )
            .SelectMany(file => Id().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(ids, RulePage.Ids);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_example_breaks_the_rule_and_nothing_else(string id)
    {
        var page = RulePage.Load(id);
        Assert.Empty(
            DocumentValidator.Validate(SourceText.From(Encoding.UTF8.GetBytes(page.Example)))
        );
        var findings = Check(page.Example);
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(id, finding.Id));
        Assert.All(
            findings,
            finding => Assert.Equal(page.Severity, finding.Severity.ToString().ToLowerInvariant())
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_right_breaks_no_rule(string id)
    {
        var page = RulePage.Load(id);
        Assert.Empty(
            DocumentValidator.Validate(SourceText.From(Encoding.UTF8.GetBytes(page.Right)))
        );
        Assert.Empty(Check(page.Right));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_fix_leaves_a_document_that_breaks_no_rule(string id)
    {
        var text = RulePage.Load(id).Example;
        while (Check(text).FirstOrDefault(finding => finding.Fix is not null) is { Fix: { } fix })
        {
            foreach (var edit in fix.Edits.Reverse())
                text = text.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.NewText);
            Assert.DoesNotContain(Check(text), finding => finding.Fix == fix);
            Assert.Empty(DocumentValidator.Validate(SourceText.From(Encoding.UTF8.GetBytes(text))));
        }
    }

    /// <summary>The whole catalogue at a glance: place, message and help of every example.</summary>
    [Fact]
    public void Messages_name_the_exact_place_what_was_found_and_what_to_do()
    {
        var catalogue = new StringBuilder();
        foreach (var page in RulePage.Ids.Select(RulePage.Load))
        {
            foreach (var finding in Check(page.Example))
                Describe(finding, page.Example, catalogue);
        }
        Golden.Verify(catalogue.ToString(), "rule-messages.txt");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Messages_are_short(string id) =>
        Assert.All(
            Check(RulePage.Load(id).Example),
            finding => Assert.InRange(finding.Message.Length, 10, 160)
        );

    private static void Describe(Diagnostic finding, string text, StringBuilder catalogue)
    {
        var span = finding.Span!.Value;
        var line = text.Split('\n')[span.Start.Line - 1];
        catalogue.Append(finding).Append('\n');
        catalogue.Append("    ").Append(line).Append('\n');
        var length = span.End.Line == span.Start.Line ? span.End.Column - span.Start.Column : 1;
        catalogue
            .Append("    ")
            .Append(' ', span.Start.Column - 1)
            .Append('^', Math.Max(length, 1))
            .Append('\n');
        foreach (var expected in finding.Expected)
            catalogue.Append("  expected: ").Append(expected).Append('\n');
        if (finding.Help is { } help)
            catalogue.Append("  help: ").Append(help).Append('\n');
        if (finding.Fix is { } fix)
            catalogue
                .Append(fix.IsSafe ? "  fix: " : "  unsafe fix: ")
                .Append(fix.Title)
                .Append('\n');
        catalogue.Append('\n');
    }

    private static IReadOnlyList<Diagnostic> Check(string text) =>
        DocumentRules.Check(SourceDocument.Parse(text));

    [GeneratedRegex("\"(DX4\\d{3})\"")]
    private static partial Regex Id();
}
