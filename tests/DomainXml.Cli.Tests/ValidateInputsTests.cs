namespace DomainXml.Cli.Tests;

[Collection(nameof(CurrentFolderTests))]
public sealed class ValidateInputsTests : IDisposable
{
    private readonly CurrentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_stands_for_the_documents_in_it_and_below()
    {
        CurrentFolder.Write("vms/web.xml", Documents.WrongValue);
        CurrentFolder.Write("vms/old/mail.xml", Documents.WrongValue);
        CurrentFolder.Write("vms/.git/hidden.xml", Documents.WrongValue);
        CurrentFolder.Write("vms/notes.txt", "not XML");
        Assert.Equal(["vms/old/mail.xml", "vms/web.xml"], await FilesWithProblemsAsync("vms"));
        Assert.Equal(["vms/old/mail.xml", "vms/web.xml"], await FilesWithProblemsAsync("."));
    }

    [Fact]
    public async Task A_pattern_is_expanded_where_the_shell_did_not()
    {
        CurrentFolder.Write("vms/web.xml", Documents.WrongValue);
        CurrentFolder.Write("vms/a/b/mail.xml", Documents.WrongValue);
        CurrentFolder.Write("vms/a/b/mail.bak", Documents.WrongValue);
        Assert.Equal(["vms/web.xml"], await FilesWithProblemsAsync("vms/*.xml"));
        Assert.Equal(
            ["vms/a/b/mail.xml", "vms/web.xml"],
            await FilesWithProblemsAsync("vms/**/*.xml")
        );
        Assert.Equal(["vms/a/b/mail.bak"], await FilesWithProblemsAsync("vms/**/m*.{bak,old}"));
    }

    [Fact]
    public async Task Other_documents_in_a_folder_are_passed_over()
    {
        CurrentFolder.Write("all/web.xml", Documents.Right);
        CurrentFolder.Write("all/pom.xml", Documents.Foreign);
        CurrentFolder.Write("all/cpus.xml", "<cpus><arch name='x86'/></cpus>");
        CurrentFolder.Write("all/page.xml", "<!DOCTYPE html>\n<html/>\n");
        var run = await CliRun.RunAsync("validate", "all");
        Assert.Equal(
            (0, "1 file, 0 problems, 3 skipped\n", ""),
            (run.ExitCode, run.Output, run.Error)
        );

        var verbose = await CliRun.RunAsync("validate", "--verbose", "all");
        Assert.Contains("all/pom.xml: skipped: not a libvirt document\n", verbose.Error);
        Assert.Contains("all/web.xml: fine\n", verbose.Error);
    }

    [Theory]
    [InlineData(Documents.Foreign, "DX1001")]
    [InlineData("<!DOCTYPE html>\n<html/>\n", "DX0101")]
    public async Task Another_document_that_is_named_is_a_mistake(string text, string id)
    {
        var run = await CliRun.RunAsync("validate", CurrentFolder.Write("pom.xml", text));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($" error {id}: ", run.Output);
    }

    [Fact]
    public async Task Another_document_that_is_named_is_passed_over_where_that_is_asked_for()
    {
        CurrentFolder.Write("pom.xml", Documents.Foreign);
        CurrentFolder.Write("web.xml", Documents.WrongValue);
        var run = await CliRun.RunAsync("validate", "--skip-unknown", "pom.xml", "web.xml");
        Assert.EndsWith("1 file, 1 problem (1 error), 1 skipped\n", run.Output);
    }

    [Theory]
    [InlineData("<domain type='kvm'>\n  <name>web</nam>\n</domain>", "DX0103")]
    [InlineData("<!DOCTYPE domain>\n<domain/>", "DX0101")]
    [InlineData("no markup at all", "DX0106")]
    public async Task A_document_in_a_folder_that_cannot_be_read_is_told(string text, string id)
    {
        CurrentFolder.Write("vms/web.xml", text);
        var run = await CliRun.RunAsync("validate", "vms");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($" error {id}: ", run.Output);
    }

    [Theory]
    [InlineData("vms/*.xml")]
    [InlineData("empty")]
    public async Task Nothing_to_check_gives_exit_code_2(string input)
    {
        Directory.CreateDirectory("empty");
        var run = await CliRun.RunAsync("validate", input);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{input}: error DX0012: {input} ", run.Output);
    }

    [Fact]
    public async Task A_file_that_is_meant_twice_is_checked_once()
    {
        CurrentFolder.Write("vms/web.xml", Documents.Right);
        var run = await CliRun.RunAsync("validate", "vms/web.xml", "vms", "./vms/web.xml", "vms/*");
        Assert.Equal("1 file, 0 problems\n", run.Output);
    }

    [Fact]
    public async Task Standard_input_gets_the_name_that_is_given()
    {
        var run = await CliRun.RunWithInputAsync(
            Documents.WrongValue,
            "validate",
            "-",
            "--stdin-name",
            "vms/web.xml"
        );
        Assert.StartsWith("vms/web.xml:6:16: error DX1115: ", run.Output);
    }

    [Fact]
    public async Task Many_files_are_reported_in_order()
    {
        for (var i = 0; i < 300; i++)
            CurrentFolder.Write(
                $"vms/{i:000}.xml",
                i % 3 == 0 ? Documents.WrongValue : Documents.Right
            );
        var files = await FilesWithProblemsAsync("vms");
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"vms/{i * 3:000}.xml"), files);
    }

    private static async Task<IEnumerable<string>> FilesWithProblemsAsync(string input)
    {
        var run = await CliRun.RunAsync("validate", "-f", "compact", input);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        return run.Output.TrimEnd('\n').Split('\n').Select(line => line.Split(':')[0]);
    }
}
