using System.Text.Json;
using DomainXml.TestSupport;

namespace DomainXml.Cli.Tests;

[Collection(nameof(CurrentFolderTests))]
public sealed class ConfigurationTests : IDisposable
{
    private readonly CurrentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("domainxml.json")]
    [InlineData(".domainxml.json")]
    public async Task The_nearest_file_upward_holds(string name)
    {
        CurrentFolder.Write("domainxml.json", """{ "disabled": [] }""");
        CurrentFolder.Write("team/" + name, """{ "disabled": ["DX1115"] }""");
        CurrentFolder.Write("team/vms/web.xml", Documents.WrongValue);
        Assert.Equal(1, (await CliRun.RunAsync("validate", "team")).ExitCode);

        Directory.SetCurrentDirectory("team/vms");
        Assert.Equal("1 file, 0 problems\n", (await CliRun.RunAsync("validate", ".")).Output);
    }

    [Fact]
    public async Task A_file_above_the_repository_does_not_count()
    {
        CurrentFolder.Write("domainxml.json", """{ "disabled": ["DX1115"] }""");
        CurrentFolder.Write("repository/.git/HEAD", "");
        CurrentFolder.Write("repository/web.xml", Documents.WrongValue);
        Directory.SetCurrentDirectory("repository");
        Assert.Equal(1, (await CliRun.RunAsync("validate", ".")).ExitCode);
    }

    [Fact]
    public async Task The_schema_for_editors_has_the_settings_that_are_read()
    {
        CurrentFolder.Write("domainxml.json", """{ "none": 1 }""");
        var run = await CliRun.RunAsync("validate", "--format", "text");
        var file = Path.Combine(TestPaths.Repository, "docs", "domainxml.schema.json");
        using var schema = JsonDocument.Parse(
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)
        );
        var settings = schema
            .RootElement.GetProperty("properties")
            .EnumerateObject()
            .Select(property => property.Name)
            .Where(name => name[0] != '$');
        Assert.Contains(
            $"expected: {string.Join(", ", settings)}\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Another_file_or_none_can_be_chosen()
    {
        CurrentFolder.Write("domainxml.json", """{ "disabled": ["DX1115"] }""");
        CurrentFolder.Write("strict.json", "{}");
        CurrentFolder.Write("web.xml", Documents.WrongValue);
        Assert.Equal(0, (await CliRun.RunAsync("validate", "web.xml")).ExitCode);
        Assert.Equal(
            1,
            (await CliRun.RunAsync("validate", "web.xml", "--config", "strict.json")).ExitCode
        );
        Assert.Equal(1, (await CliRun.RunAsync("validate", "web.xml", "--no-config")).ExitCode);
    }

    [Fact]
    public async Task It_says_what_is_checked_where_no_file_is_named()
    {
        CurrentFolder.Write(
            "domainxml.json",
            """
            {
              // Comments and trailing commas are fine.
              "include": ["vms/**/*.{xml,vm}"],
              "exclude": ["**/old"],
            }
            """
        );
        CurrentFolder.Write("vms/web.xml", Documents.WrongValue);
        CurrentFolder.Write("vms/mail.vm", Documents.WrongValue);
        CurrentFolder.Write("vms/old/web.xml", Documents.WrongValue);
        CurrentFolder.Write("other.xml", Documents.WrongValue);
        var expected = new[] { "vms/mail.vm", "vms/web.xml" };
        Assert.Equal(expected, Files(await CliRun.RunAsync("validate", "-f", "compact")));

        Directory.SetCurrentDirectory("vms/old");
        expected = ["../mail.vm", "../web.xml"];
        Assert.Equal(expected, Files(await CliRun.RunAsync("validate", "-f", "compact")));
    }

    [Fact]
    public async Task Without_files_and_without_include_there_is_nothing_to_do()
    {
        var run = await CliRun.RunAsync("validate");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("domainxml: Name the files to check", run.Error);
    }

    [Fact]
    public async Task Severities_can_be_changed_for_all_files_and_for_some()
    {
        CurrentFolder.Write(
            "domainxml.json",
            """
            {
              "severity": { "DX1115": "warning" },
              "overrides": [
                { "files": ["prod/**"], "severity": { "DX1115": "error" } },
                { "files": ["lab/**"], "disabled": ["DX1115"] }
              ]
            }
            """
        );
        foreach (var folder in new[] { "dev", "prod", "lab" })
            CurrentFolder.Write(folder + "/web.xml", Documents.WrongValue);
        var run = await CliRun.RunAsync("validate", "-f", "compact", ".");
        Assert.Equal(
            ["dev/web.xml:6:16: warning", "prod/web.xml:6:16: error"],
            Lines(run).Select(line => line[..line.IndexOf(" DX1115", StringComparison.Ordinal)])
        );
    }

    [Theory]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    [InlineData("error", 0)]
    [InlineData("never", 0)]
    public async Task It_says_what_a_run_fails_on(string failOn, int exitCode)
    {
        CurrentFolder.Write(
            "domainxml.json",
            $$"""{ "failOn": "{{failOn}}", "severity": { "DX1115": "warning" } }"""
        );
        CurrentFolder.Write("web.xml", Documents.WrongValue);
        Assert.Equal(exitCode, (await CliRun.RunAsync("validate", "web.xml")).ExitCode);
        Assert.Equal(
            0,
            (await CliRun.RunAsync("validate", "web.xml", "--fail-on", "error")).ExitCode
        );
    }

    [Fact]
    public async Task It_names_schemas_for_further_documents()
    {
        CurrentFolder.Write(
            "domainxml.json",
            """{ "schemas": { "note": "schemas/note.rnc", "{urn:a}list": "schemas/list.rnc" } }"""
        );
        CurrentFolder.Write("schemas/note.rnc", "element note { text }");
        CurrentFolder.Write(
            "schemas/list.rnc",
            "default namespace = 'urn:a' element list { empty }"
        );
        CurrentFolder.Write("all/a.xml", "<note lang='en'>x</note>");
        CurrentFolder.Write("all/b.xml", "<list xmlns='urn:a'>x</list>");
        CurrentFolder.Write("all/c.xml", Documents.Foreign);
        CurrentFolder.Write("all/d.xml", Documents.WrongValue);
        var run = await CliRun.RunAsync("validate", "-f", "compact", "all");
        Assert.Equal(["all/a.xml", "all/b.xml", "all/d.xml"], Files(run));
    }

    [Theory]
    [InlineData("{ \"failOn\": \"warning\"", 1, 22, "DX0211")]
    [InlineData("{\n  \"fail-on\": \"warning\"\n}", 2, 3, "DX0212")]
    [InlineData("{\n  \"failOn\": \"warnings\"\n}", 2, 13, "DX0213")]
    [InlineData("{ \"disabled\": \"DX1115\" }", 1, 15, "DX0213")]
    [InlineData("{ \"disabled\": [\"DX9999\"] }", 1, 16, "DX0213")]
    [InlineData("{ \"severity\": { \"DX111\": \"info\" } }", 1, 17, "DX0213")]
    [InlineData("[]", 1, 1, "DX0213")]
    [InlineData("", 1, 1, "DX0211")]
    public async Task A_mistake_in_it_is_told_with_its_place(
        string text,
        int line,
        int column,
        string id
    )
    {
        CurrentFolder.Write("domainxml.json", text);
        var run = await CliRun.RunAsync("validate", CurrentFolder.Write("a.xml", Documents.Right));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"domainxml.json:{line}:{column}: error {id}: ", run.Error);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        var run = await CliRun.RunAsync("validate", "--config", "none.json", "a.xml");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("none.json: error DX0001: none.json does not exist", run.Error);
    }

    private static string[] Lines(CliRun run) => run.Output.TrimEnd('\n').Split('\n');

    private static IEnumerable<string> Files(CliRun run) =>
        Lines(run).Select(line => line.Split(':')[0]);
}
