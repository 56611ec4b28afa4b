using DomainXml.Commands;
using DomainXml.Models;
using DomainXml.TestSupport;
using DomainXml.Views;

namespace DomainXml.Qemu.Tests.Conversion;

public sealed class QemuConverterTests
{
    private static readonly HostInventory Host = HostInventory.ForUserSession(
        "/run/user/1000/domainxml/d",
        [new("LC_ALL", "C")],
        new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)
    );

    [Theory]
    [InlineData("modern")]
    [InlineData("classic")]
    public async Task A_definition_becomes_a_command_line(string name)
    {
        var plan = QemuConverter.Plan(Load(name), await Qemu(), Host);
        Golden.Verify(CommandLineFormatter.Format(plan.Command), $"{name}.args");
    }

    [Theory]
    [InlineData("modern")]
    [InlineData("classic")]
    public async Task Planning_changes_nothing_and_repeats_itself(string name)
    {
        var domain = Load(name);
        var before = domain.Element.ToString();
        var first = QemuConverter.Plan(domain, await Qemu(), Host);
        var second = QemuConverter.Plan(domain, await Qemu(), Host);
        Assert.Equal(before, domain.Element.ToString());
        Assert.Equal(first.Command.Arguments, second.Command.Arguments);
    }

    [Theory]
    [InlineData("modern")]
    [InlineData("classic")]
    public async Task Every_id_is_given_once_and_every_resolved_definition_resolves_to_the_same(
        string name
    )
    {
        var qemu = await Qemu();
        var plan = QemuConverter.Plan(Load(name), qemu, Host);
        var ids = plan.Objects.Select(item => item.Id).Where(id => id.Length > 0).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var resolved = QemuConverter.Resolve(Load(name), qemu, Host);
        Assert.Equal(
            plan.Command.Arguments,
            QemuConverter.Plan(resolved, qemu, Host).Command.Arguments
        );
    }

    [Fact]
    public async Task Terminals_become_sockets_that_can_be_connected_to()
    {
        var plan = QemuConverter.Plan(Load("modern"), await Qemu(), Host);
        Assert.Equal(
            [new PlannedConsole("serial0", "/run/user/1000/domainxml/d/serial0.sock")],
            plan.Consoles
        );
        Assert.Equal("/run/user/1000/domainxml/d/monitor.sock", plan.MonitorSocket);
    }

    [Theory]
    [InlineData("machine='pc'", "machine='toaster'", "toaster")]
    [InlineData("bus='ide'", "bus='sd'", "bus")]
    [InlineData("<sound model='ich6'/>", "<cpu mode='host-model'/>", null)]
    public async Task What_QEMU_can_not_do_is_said_with_its_place(
        string found,
        string put,
        string? word
    )
    {
        var text = File.ReadAllText(PathOf("classic"));
        if (word is null)
            text = text.Replace("<devices>", put + "<devices>", StringComparison.Ordinal);
        else
            text = text.Replace(found, put, StringComparison.Ordinal);
        var domain = SourceDocument.Parse(text, "attic.xml").RootAs<Domain>();
        var qemu = await Qemu();
        var error = Assert.Throws<DiagnosticException>(() =>
            QemuConverter.Plan(domain, qemu, Host)
        );
        var diagnostic = Assert.Single(error.Diagnostics);
        Assert.StartsWith("DX3", diagnostic.Id, StringComparison.Ordinal);
        Assert.Equal("attic.xml", diagnostic.File);
        Assert.NotNull(diagnostic.Span);
        Assert.Contains(word ?? "host-model", diagnostic.Message, StringComparison.Ordinal);
    }

    private static Domain Load(string name) => SourceDocument.Load(PathOf(name)).RootAs<Domain>();

    private static string PathOf(string name) =>
        Path.Combine(TestPaths.Project, "Definitions", name + ".xml");

    private static Task<QemuCapabilities> Qemu() =>
        CapabilityProfile.LoadBuiltInAsync(TestContext.Current.CancellationToken);
}
