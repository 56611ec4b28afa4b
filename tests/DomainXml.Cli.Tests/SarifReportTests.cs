using System.Text.Json;

namespace DomainXml.Cli.Tests;

/// <summary>
/// What GitHub's code scanning asks of a SARIF file ("SARIF support for code scanning" in its documentation), and what the
/// standard (OASIS SARIF 2.1.0) asks of the members that we write.
/// </summary>
[Collection(nameof(CurrentFolderTests))]
public sealed class SarifReportTests : IDisposable
{
    private readonly CurrentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("$schema", "string")]
    [InlineData("version", "string")]
    [InlineData("runs[].tool.driver.name", "string")]
    [InlineData("runs[].tool.driver.semanticVersion", "string")]
    [InlineData("runs[].tool.driver.rules[].id", "string")]
    [InlineData("runs[].tool.driver.rules[].shortDescription.text", "string")]
    [InlineData("runs[].tool.driver.rules[].fullDescription.text", "string")]
    [InlineData("runs[].tool.driver.rules[].help.text", "string")]
    [InlineData("runs[].tool.driver.rules[].help.markdown", "string")]
    [InlineData("runs[].tool.driver.rules[].defaultConfiguration.level", "level")]
    [InlineData("runs[].automationDetails.id", "string")]
    [InlineData("runs[].invocations[].executionSuccessful", "bool")]
    [InlineData("runs[].results[].ruleId", "string")]
    [InlineData("runs[].results[].ruleIndex", "index")]
    [InlineData("runs[].results[].level", "level")]
    [InlineData("runs[].results[].message.text", "string")]
    [InlineData("runs[].results[].partialFingerprints.primaryLocationLineHash", "string")]
    [InlineData("runs[].results[].locations[].physicalLocation.artifactLocation.uri", "relative")]
    [InlineData(
        "runs[].results[].locations[].physicalLocation.artifactLocation.uriBaseId",
        "string"
    )]
    [InlineData("runs[].results[].locations[].physicalLocation.region.startLine", "number")]
    [InlineData("runs[].results[].locations[].physicalLocation.region.startColumn", "number")]
    [InlineData("runs[].results[].locations[].physicalLocation.region.endLine", "number")]
    [InlineData("runs[].results[].locations[].physicalLocation.region.endColumn", "number")]
    public async Task Every_required_member_is_there_with_its_type(string path, string type)
    {
        WriteProblems();
        using var log = await LogAsync(".");
        var values = Select(log.RootElement, path).ToList();
        Assert.NotEmpty(values);
        Assert.All(values, value => Assert.True(HasType(value, type), $"{path}: {value}"));
    }

    [Fact]
    public async Task Results_stand_at_their_rules_their_files_and_their_places()
    {
        WriteProblems();
        using var log = await LogAsync(".");
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(3, results.Count);
        foreach (var result in results)
            Assert.Equal(
                result.GetProperty("ruleId").GetString(),
                rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()
            );
        Assert.Equal(["a b/ü.xml", "empty.xml", "warning.xml"], results.Select(Uri));
        Assert.Equal("a%20b/%C3%BC.xml", RawUri(results[0]));

        var region = results[0]
            .GetProperty("locations")[0]
            .GetProperty("physicalLocation")
            .GetProperty("region");
        Assert.Equal(
            [6, 16, 6, 19],
            new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(name =>
                region.GetProperty(name).GetInt32()
            )
        );
        Assert.Equal(
            ["error", "error", "warning"],
            results.Select(r => r.GetProperty("level").GetString())
        );
    }

    [Fact]
    public async Task Fingerprints_stay_when_lines_before_them_come_and_differ_from_each_other()
    {
        var twice = Documents.WrongValue.Replace(
            "    <boot dev='hdd'/>\n",
            "    <boot dev='hdd'/>\n    <boot dev='hdd'/>\n"
        );
        CurrentFolder.Write("a.xml", twice);
        using var before = await LogAsync("a.xml");
        CurrentFolder.Write("a.xml", "<!-- new -->\n" + twice);
        using var after = await LogAsync("a.xml");
        const string Path = "runs[].results[].partialFingerprints.primaryLocationLineHash";
        var fingerprints = Select(before.RootElement, Path).Select(v => v.GetString()).ToList();
        Assert.Equal(2, fingerprints.Distinct().Count());
        Assert.Equal(fingerprints, Select(after.RootElement, Path).Select(v => v.GetString()));
    }

    [Fact]
    public async Task A_fix_replaces_what_it_says()
    {
        WriteProblems();
        using var log = await LogAsync("warning.xml");
        const string Path = "runs[].results[].fixes[].artifactChanges[].replacements[]";
        var replacement = Assert.Single(Select(log.RootElement, Path));
        Assert.Equal(
            3,
            replacement.GetProperty("deletedRegion").GetProperty("startLine").GetInt32()
        );
        Assert.Equal(
            "2",
            replacement.GetProperty("insertedContent").GetProperty("text").GetString()
        );
    }

    [Fact]
    public async Task A_run_without_problems_has_an_empty_list_of_results()
    {
        CurrentFolder.Write("a.xml", Documents.Right);
        using var log = await LogAsync("a.xml");
        Assert.Equal(
            0,
            log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength()
        );
    }

    [Fact]
    public async Task A_run_that_could_not_read_a_file_was_not_successful()
    {
        using var log = await LogAsync("none.xml");
        var invocation = Assert.Single(Select(log.RootElement, "runs[].invocations[]"));
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
    }

    /// <summary>An error, an error without a place, and a warning with a fix, in files with all sorts of names.</summary>
    private static void WriteProblems()
    {
        CurrentFolder.Write("a b/ü.xml", Documents.WrongValue);
        CurrentFolder.Write("empty.xml", "");
        CurrentFolder.Write("warning.xml", Documents.Right.Replace(">2<", "> 2 <"));
    }

    private static async Task<JsonDocument> LogAsync(string input) =>
        JsonDocument.Parse((await CliRun.RunAsync("validate", "-f", "sarif", input)).Output);

    /// <summary>All values at a path; <c>[]</c> stands for each item of an array. A member that is missing is undefined.</summary>
    private static IEnumerable<JsonElement> Select(JsonElement element, string path)
    {
        IEnumerable<JsonElement> values = [element];
        foreach (var step in path.Split('.'))
        {
            var name = step.TrimEnd('[', ']');
            values = values.Select(value =>
                value.TryGetProperty(name, out var member) ? member : default
            );
            if (step.EndsWith(']'))
                values = values
                    .Where(value => value.ValueKind == JsonValueKind.Array)
                    .SelectMany(value => value.EnumerateArray());
        }
        return values;
    }

    private static bool HasType(JsonElement value, string type) =>
        type switch
        {
            "bool" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "number" => value.ValueKind == JsonValueKind.Number && value.GetInt32() >= 1,
            "index" => value.ValueKind == JsonValueKind.Number && value.GetInt32() >= 0,
            "level" => IsText(value) && value.GetString() is "error" or "warning" or "note",
            "relative" => IsText(value)
                && System.Uri.TryCreate(value.GetString(), UriKind.Relative, out _)
                && !value.GetString()!.StartsWith('/'),
            _ => IsText(value),
        };

    private static bool IsText(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0;

    private static string Uri(JsonElement result) => System.Uri.UnescapeDataString(RawUri(result));

    private static string RawUri(JsonElement result) =>
        result
            .GetProperty("locations")[0]
            .GetProperty("physicalLocation")
            .GetProperty("artifactLocation")
            .GetProperty("uri")
            .GetString()!;
}
