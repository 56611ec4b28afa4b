namespace DomainXml.Cli.Tests;

public sealed class MergeCommandTests : IDisposable
{
    private const string Base = """
        <domain type='kvm'>
          <name>base</name>
          <memory unit='GiB'>4</memory>
          <os><type>hvm</type></os>
        </domain>

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _base;

    public MergeCommandTests() => _base = _folder.Write("base.xml", Base);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Overlays_are_applied_in_order_and_the_base_stays_as_it_is()
    {
        var run = await CliRun.RunAsync(
            "merge",
            _base,
            _folder.Write("site.xml", "<domain><name>site</name><vcpu>2</vcpu></domain>"),
            _folder.Write("host.xml", "<domain><name>web</name></domain>")
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            Base.Replace("base", "web", StringComparison.Ordinal)
                .Replace("</memory>\n", "</memory>\n  <vcpu>2</vcpu>\n", StringComparison.Ordinal),
            run.Output
        );
        Assert.Equal(Base, await File.ReadAllTextAsync(_base));
    }

    [Fact]
    public async Task The_result_goes_where_the_user_says()
    {
        var file = Path.Combine(_folder.Path, "web.xml");
        var run = await CliRun.RunWithInputAsync(
            "<domain><name>web</name></domain>",
            ["merge", _base, "-", "-o", file]
        );
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(
            Base.Replace("base", "web", StringComparison.Ordinal),
            await File.ReadAllTextAsync(file)
        );
    }

    [Fact]
    public async Task What_would_break_the_document_is_refused()
    {
        var run = await CliRun.RunWithInputAsync(
            "<domain><vcpu>many</vcpu></domain>",
            ["merge", _base, "-"]
        );
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("DX6008", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_an_overlay_is_shown_there()
    {
        var overlay = _folder.Write(
            "host.xml",
            "<domain xmlns:merge='urn:domainxml:merge'>\n  <name merge:action='repalce'>x</name>\n</domain>"
        );
        var run = await CliRun.RunAsync("merge", _base, overlay);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("host.xml:2:9: error DX6010", run.Error, StringComparison.Ordinal);
        Assert.Contains("<name merge:action='repalce'>", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean: replace?", run.Error, StringComparison.Ordinal);
    }
}
