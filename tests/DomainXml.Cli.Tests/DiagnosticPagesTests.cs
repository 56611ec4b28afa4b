using System.Text.Json;
using System.Text.RegularExpressions;
using DomainXml.Cli.Explanations;
using DomainXml.RelaxNg.Validation;
using DomainXml.TestSupport;

namespace DomainXml.Cli.Tests;

/// <summary>Every diagnostic has a page, and what the page shows is true.</summary>
public sealed partial class DiagnosticPagesTests : IDisposable
{
    // Too long for a page, or only with --schema.
    private static readonly HashSet<string> s_withoutExample =
    [
        "DX0112",
        "DX0127",
        "DX0128",
        "DX0129",
        "DX1107",
    ];

    private readonly TemporaryFolder _folder = new();

    private static string Pages => Path.Combine(TestPaths.Repository, "docs", "diagnostics");

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Names =>
        [
            .. Directory
                .GetFiles(Pages, "*.md")
                .Select(Path.GetFileNameWithoutExtension)
                .OfType<string>()
                .Where(name => name != "README"),
        ];

    [Fact]
    public void Every_id_in_the_code_has_a_page_and_every_page_an_id()
    {
        var ids = Directory
            .EnumerateFiles(
                Path.Combine(TestPaths.Repository, "src"),
                "*.cs",
                SearchOption.AllDirectories
            )
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Id().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            // The schema's ids are made of numbers.
            .Concat(Enum.GetValues<ValidationErrorKind>().Select(kind => $"DX{1000 + (int)kind}"))
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(ids, DiagnosticPages.Names().Where(name => char.IsAsciiDigit(name[2])));
    }

    [Theory]
    [InlineData("DXG", "generators")]
    [InlineData("RNG", "src/DomainXml.RelaxNg")]
    [InlineData("RNC", "src/DomainXml.RelaxNg")]
    [InlineData("XSD", "src/DomainXml.RelaxNg")]
    public void A_familys_page_lists_every_id_of_it(string family, string folder)
    {
        var ids = Directory
            .EnumerateFiles(
                Path.Combine(TestPaths.Repository, folder),
                "*.cs",
                SearchOption.AllDirectories
            )
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), $"\"({family}\\d+)\""))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);
        var page = DiagnosticPages.Find(family)!.Markdown;
        var listed = Regex.Matches(page, $@"^\| ({family}\d+) \|", RegexOptions.Multiline);
        Assert.Equal(ids, listed.Select(match => match.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_has_its_form(string name)
    {
        var page = DiagnosticPages.Find(name)!;
        Assert.Equal(name, page.Id);
        Assert.InRange(page.Title.Length, 5, 80);
        Assert.InRange(page.Summary.Length, 20, 1024);
        Assert.Contains(page.Severity, new[] { "error", "warning", "info" });
        Assert.Contains("\n## What to do\n", page.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_example_gives_the_pages_id_and_what_is_right_does_not(string name)
    {
        var markdown = DiagnosticPages.Find(name)!.Markdown;
        var example = Block(markdown, "Example");
        if (name[..3] is "DX1" or "DX4" || name.StartsWith("DX01", StringComparison.Ordinal))
            Assert.True(
                example is not null || s_withoutExample.Contains(name),
                $"{name}.md needs an example"
            );
        if (example is ("xml", var wrong))
            Assert.Contains(name, await IdsOfAsync(wrong));
        if (example is ("text", ['d', ..] command) && command.Contains(" validate "))
            Assert.Contains(
                $" {name}: ",
                (await CliRun.RunAsync(command.Replace("\"", "").Split(' ')[1..])).Output
            );
        if (Block(markdown, "Right") is ("xml", var right))
            Assert.Empty(await IdsOfAsync(right));
    }

    private async Task<IReadOnlyList<string>> IdsOfAsync(string document)
    {
        var file = _folder.Write("example.xml", document);
        var run = await CliRun.RunAsync("validate", "--no-config", "-f", "json", file);
        using var report = JsonDocument.Parse(run.Output);
        return
        [
            .. report
                .RootElement.GetProperty("diagnostics")
                .EnumerateArray()
                .Select(entry => entry.GetProperty("id").GetString()!),
        ];
    }

    private static (string Language, string Text)? Block(string markdown, string heading)
    {
        var match = Regex.Match(
            markdown,
            $@"^## {heading}\n\n(?:[^#`][^\n]*\n+)*```(\w+)\n(.*?)\n```",
            RegexOptions.Multiline | RegexOptions.Singleline
        );
        return match.Success ? (match.Groups[1].Value, match.Groups[2].Value) : null;
    }

    [GeneratedRegex("\"(DX\\d{4})\"")]
    private static partial Regex Id();
}
