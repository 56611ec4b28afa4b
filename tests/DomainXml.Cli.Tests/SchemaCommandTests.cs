using System.Text.Json;
using System.Xml.Linq;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Syntax;
using DomainXml.TestSupport;

namespace DomainXml.Cli.Tests;

public sealed class SchemaCommandTests : IDisposable
{
    private const string OwnSchema = """
        start = element note { attribute lang { text }?, text }
        """;

    private const string MixedSchema = """
        namespace x = "urn:x"
        start = element note { element x:extra { text } }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_list_names_each_schema_its_root_elements_and_what_it_describes()
    {
        var run = await CliRun.RunAsync("schema", "list");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(
            @"(?m)^NAME +ROOT ELEMENTS +DESCRIPTION$",
            run.Output.ReplaceLineEndings("\n")
        );
        Assert.Matches("(?m)^snapshot +domainsnapshot +A snapshot of a domain", run.Output);
        Assert.Matches("(?m)^device +disk, controller, lease and [0-9]+ more", run.Output);
    }

    [Fact]
    public async Task The_list_as_json_has_all_root_elements()
    {
        var run = await CliRun.RunAsync("schema", "list", "--json");
        using var json = JsonDocument.Parse(run.Output);
        var device = json
            .RootElement.EnumerateArray()
            .Single(row => row.GetProperty("name").GetString() == "device");
        Assert.Contains(
            "watchdog",
            device.GetProperty("roots").EnumerateArray().Select(root => root.GetString())
        );
    }

    [Theory]
    [InlineData("rng", false)]
    [InlineData("rnc", true)]
    public async Task A_schema_goes_to_standard_output_as_one_file_that_needs_no_other(
        string format,
        bool isCompact
    )
    {
        var run = await CliRun.RunAsync("schema", "export", "--format", format, "volume");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("A volume: storage", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("urn:domainxml:model", run.Output, StringComparison.Ordinal);
        _ = Schema.Load(new SchemaSource("volume", run.Output, isCompact));
    }

    [Fact]
    public async Task A_root_element_names_its_schema_too()
    {
        var byName = await CliRun.RunAsync("schema", "export", "-f", "xsd", "backup");
        var byRoot = await CliRun.RunAsync("schema", "export", "-f", "xsd", "domainbackup");
        Assert.Equal(byName.Output, byRoot.Output);
        Assert.Equal("schema", XDocument.Parse(byName.Output).Root!.Name.LocalName);
    }

    [Fact]
    public async Task A_file_for_output_is_written_instead_of_standard_output()
    {
        var path = Path.Combine(_folder.Path, "mine.rng");
        var run = await CliRun.RunAsync("schema", "export", "-f", "rng", "secret", "-o", path);
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        _ = Schema.LoadFile(path);
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task All_schemas_go_to_a_folder_where_none_is_named()
    {
        var folder = Path.Combine(_folder.Path, "all");
        var run = await CliRun.RunAsync("schema", "export", "-f", "rng", "--output", folder);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            $"{SchemaLibrary.Entries.Count} files written to {folder}",
            run.Output.TrimEnd()
        );
        Assert.Equal(
            SchemaLibrary
                .Entries.Select(entry => entry.Name + ".rng")
                .Order(StringComparer.Ordinal),
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Each_further_namespace_is_a_file_beside_the_first()
    {
        var path = Path.Combine(_folder.Path, "vm.xsd");
        var run = await CliRun.RunAsync("schema", "export", "-f", "xsd", "domain", "-o", path);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var imported = XDocument
            .Load(path)
            .Root!.Elements()
            .Where(element => element.Name.LocalName == "import")
            .Select(element => element.Attribute("schemaLocation")!.Value);
        Assert.Equal(
            imported.Append("vm.xsd").Order(StringComparer.Ordinal),
            Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)!
        );
        Assert.Contains("vm-qemu.xsd", imported);
    }

    [Fact]
    public async Task Several_files_do_not_go_to_standard_output()
    {
        var run = await CliRun.RunAsync("schema", "export", "-f", "xsd", "domain");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("--output", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_there_is_not_is_told_with_those_that_there_are()
    {
        var run = await CliRun.RunAsync("schema", "export", "--format", "relax", "pool");
        Assert.Equal(2, run.ExitCode);
        Assert.All(
            ["'relax'", "'rng'", "'rnc'", "'xsd'"],
            word => Assert.Contains(word, run.Error, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Schemas_of_ones_own_are_exported_too()
    {
        var file = _folder.Write("note.rnc", OwnSchema);
        var run = await CliRun.RunAsync("schema", "export", "-f", "xsd", file);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Golden.Verify(run.Output, "note.xsd");
    }

    [Fact]
    public async Task Files_are_named_by_the_schema_in_a_folder_that_is_there()
    {
        var file = _folder.Write("note.rnc", MixedSchema);
        var run = await CliRun.RunAsync("schema", "export", "-f", "xsd", file, "-o", _folder.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "note.xsd")));
        Assert.True(File.Exists(Path.Combine(_folder.Path, "note-x.xsd")));
    }

    [Fact]
    public async Task A_mistake_in_ones_own_schema_is_told_at_its_place()
    {
        var file = _folder.Write("note.rnc", "start = element note { missing }");
        var run = await CliRun.RunAsync("schema", "export", "-f", "rng", file);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("note.rnc:1:24: error RNG", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("domian", "There is no schema 'domian'")]
    [InlineData("missing.rnc", "missing.rnc")]
    public async Task A_schema_that_is_not_there_gives_exit_code_2(string name, string message)
    {
        var run = await CliRun.RunAsync("schema", "export", "-f", "rng", name);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_gives_exit_code_2()
    {
        var file = _folder.Write("file", "");
        var run = await CliRun.RunAsync(
            "schema",
            "export",
            "-f",
            "rng",
            "secret",
            "-o",
            Path.Combine(file, "secret.rng")
        );
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error DX", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema", "export", "-f", "rng")]
    [InlineData("schema", "export", "domain")]
    [InlineData("schema", "export", "-f", "dtd", "domain")]
    [InlineData("schema", "export", "-f", "rng", "--ouptut", "x")]
    public async Task A_wrong_command_line_is_explained(params string[] arguments)
    {
        var run = await CliRun.RunAsync(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("domainxml: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_names_are_completed()
    {
        var run = await CliRun.RunAsync("[suggest:30]", "domainxml schema export sec");
        Assert.Contains("secret", run.Output, StringComparison.Ordinal);
    }
}
