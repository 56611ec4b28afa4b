using System.Text.Json;
using System.Text.RegularExpressions;

namespace DomainXml.Cli.Tests;

public sealed partial class DocsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_path_it_lists_the_documents_that_there_are()
    {
        var run = await CliRun.RunAsync("docs");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("  <domain> ", run.Output);
        Assert.Matches("(?m)^  <volume> +A volume", run.Output);
    }

    [Fact]
    public async Task An_element_is_shown_with_its_kinds_attributes_values_and_children()
    {
        var run = await CliRun.RunAsync("docs", "disk");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("<disk>  /domain/devices/disk", run.Output);
        Assert.Matches(
            "(?m)^  type='network' +A disk whose data is on another machine",
            run.Output
        );
        Assert.Matches("(?m)^      cdrom +A CD-ROM or DVD drive", run.Output);
        Assert.Matches(@"(?m)^  <target> .*\(required\)", run.Output);
        Assert.Contains("  /domainbackup/disks/disk", run.Output);
    }

    [Theory]
    [InlineData("disk/target/@bus")]
    [InlineData("/domain/devices/disk[2]/target/@bus")]
    [InlineData("/domain/devices/disk[@type='file']/target/@bus")]
    public async Task An_attribute_is_shown_alone(string path)
    {
        var run = await CliRun.RunAsync("docs", path);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("/domain/devices/disk/target/@bus", run.Output);
        Assert.Contains("virtio block device", run.Output);
        Assert.DoesNotContain("Children", run.Output);
    }

    [Fact]
    public async Task Programs_get_the_pages_as_json()
    {
        var pages = await PagesAsync("docs", "--json", "disk/driver");
        var driver = pages[0];
        Assert.Equal("/domain/devices/disk/driver", driver.GetProperty("path").GetString());
        Assert.Equal("domain", driver.GetProperty("schema").GetString());
        var cache = driver
            .GetProperty("attributes")
            .EnumerateArray()
            .Single(attribute => attribute.GetProperty("name").GetString() == "cache");
        Assert.False(cache.GetProperty("isRequired").GetBoolean());
        Assert.Contains(
            "writeback",
            cache
                .GetProperty("value")
                .GetProperty("choices")
                .EnumerateArray()
                .Select(choice => choice.GetProperty("text").GetString())
        );
        Assert.Contains(
            "/domain/devices/disk/driver/metadata_cache",
            driver
                .GetProperty("children")
                .EnumerateArray()
                .Select(child => child.GetProperty("path").GetString())
        );
    }

    [Fact]
    public async Task An_attribute_as_json_stands_alone_on_its_page()
    {
        var page = Assert.Single(await PagesAsync("docs", "--json", "disk/driver/@io"));
        Assert.Equal(1, page.GetProperty("attributes").GetArrayLength());
        Assert.False(page.TryGetProperty("children", out _));
    }

    [Fact]
    public async Task Without_a_path_the_json_has_the_roots()
    {
        var roots = (await PagesAsync("docs", "--json")).ConvertAll(page =>
            page.GetProperty("element").GetString()
        );
        Assert.Equal("domain", roots[0]);
        Assert.Contains("volume", roots);
    }

    [Fact]
    public async Task What_is_not_there_is_no_json()
    {
        var run = await CliRun.RunAsync("docs", "--json", "disk/drver");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Did you mean driver?", run.Error, StringComparison.Ordinal);
    }

    private static async Task<List<JsonElement>> PagesAsync(params string[] arguments)
    {
        var run = await CliRun.RunAsync(arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return [.. JsonElement.Parse(run.Output).EnumerateArray()];
    }

    [Fact]
    public async Task An_attribute_alone_is_looked_for_everywhere()
    {
        var run = await CliRun.RunAsync("docs", "@rotation_rate");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("/domain/devices/disk/target/@rotation_rate", run.Output);
    }

    [Fact]
    public async Task A_name_of_several_elements_lists_them()
    {
        var run = await CliRun.RunAsync("docs", "source");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("/domain/devices/interface/source", run.Output);
        Assert.Contains("/volume/source", run.Output);
    }

    [Fact]
    public async Task A_schema_narrows_the_search()
    {
        var run = await CliRun.RunAsync("docs", "--schema", "volume", "source");
        Assert.StartsWith("<source>  /volume/source", run.Output);
    }

    [Fact]
    public async Task A_schema_of_ones_own_is_shown_as_well()
    {
        var file = _folder.Write("own.rnc", "## A note.\nstart = element note { text }");
        var run = await CliRun.RunAsync("docs", "--schema", file, "note");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("<note>  /note", run.Output);
        Assert.Contains("any text", run.Output);
    }

    [Theory]
    [InlineData("dsk", "Did you mean disk?")]
    [InlineData("network/disk", "There is /domain/devices/disk")]
    [InlineData("disk/target/@buss", "Did you mean bus?")]
    [InlineData("@rotationrate", "Did you mean @rotation_rate?")]
    public async Task What_is_not_there_is_said_with_what_is(string path, string hint)
    {
        var run = await CliRun.RunAsync("docs", path);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(hint, run.Error);
    }

    [Fact]
    public async Task The_web_site_has_no_broken_links()
    {
        await WriteSiteAsync();
        var pages = Directory.GetFiles(_folder.Path, "*.html", SearchOption.AllDirectories);
        Assert.True(pages.Length > 500, $"{pages.Length} pages");
        var broken = pages.SelectMany(page =>
            Link()
                .Matches(File.ReadAllText(page))
                .Select(match => Path.Combine(Path.GetDirectoryName(page)!, match.Groups[1].Value))
                .Where(target => !File.Exists(target))
                .Select(target => $"{page} -> {target}")
        );
        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("?q=iothread", "/domain/iothreadids/iothread")]
    [InlineData("?q=disk+rotation_rate", "/domain/devices/disk/target/@rotation_rate")]
    [InlineData("?q=no-such-thing-anywhere", "Nothing found.")]
    public async Task The_web_site_is_searched_in_a_browser(string query, string found)
    {
        await WriteSiteAsync();
        var results = Results().Match(await Browser.DomOfAsync(SiteUri + query)).Groups[1].Value;
        Assert.Contains(found, results);
    }

    [Fact]
    public async Task Search_results_lead_to_pages_from_every_page()
    {
        await WriteSiteAsync();
        var page = new Uri(Path.Combine(_folder.Path, "elements", "DiskTarget.html")).AbsoluteUri;
        var dom = await Browser.DomOfAsync(page + "?q=clock");
        Assert.Contains(
            "<a href=\"../elements/Clock.html\">",
            Results().Match(dom).Groups[1].Value
        );
    }

    private string SiteUri => new Uri(Path.Combine(_folder.Path, "index.html")).AbsoluteUri;

    private async Task WriteSiteAsync()
    {
        var run = await CliRun.RunAsync("docs", "--html", _folder.Path);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("^[0-9]+ files written; open ", run.Output);
    }

    [GeneratedRegex("(?:href|src)=\"([^\"#?:]+)")]
    private static partial Regex Link();

    [GeneratedRegex("<ul id=\"results\"[^>]*>(.*?)</ul>", RegexOptions.Singleline)]
    private static partial Regex Results();
}
