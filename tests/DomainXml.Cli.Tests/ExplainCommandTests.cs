using System.Text.Json;

namespace DomainXml.Cli.Tests;

public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("DX1115")]
    [InlineData("dx1115")]
    public async Task An_id_gives_its_page(string id)
    {
        var run = await CliRun.RunAsync("explain", id);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("DX1115: Wrong value of an attribute\n", run.Output);
        Assert.Contains("    <boot dev='hdd'/>", run.Output);
        Assert.DoesNotContain("```", run.Output);
    }

    [Theory]
    [InlineData("RNG7011", "RNG: ")]
    [InlineData("DXG003", "DXG: ")]
    public async Task An_id_of_a_schema_gives_the_page_of_its_family(string id, string start) =>
        Assert.StartsWith(start, (await CliRun.RunAsync("explain", id)).Output);

    [Fact]
    public async Task Without_an_id_all_are_listed()
    {
        var run = await CliRun.RunAsync("explain");
        Assert.Contains("DX0201  warning A comment that switches nothing off\n", run.Output);
        Assert.Contains("DX1115  error   Wrong value of an attribute\n", run.Output);
    }

    [Fact]
    public async Task Json_is_for_programs()
    {
        using var page = JsonDocument.Parse(
            (await CliRun.RunAsync("explain", "DX1115", "--json")).Output
        );
        Assert.Equal("DX1115", page.RootElement.GetProperty("id").GetString());
        using var all = JsonDocument.Parse((await CliRun.RunAsync("explain", "--json")).Output);
        Assert.True(all.RootElement.GetArrayLength() > 50);
    }

    [Theory]
    [InlineData("DX9999")]
    [InlineData("X")]
    [InlineData("")]
    public async Task What_is_no_id_gives_exit_code_2(string id)
    {
        var run = await CliRun.RunAsync("explain", id);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("is no id of a diagnostic", run.Error);
    }
}
