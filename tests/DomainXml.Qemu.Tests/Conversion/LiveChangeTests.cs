using DomainXml.Drivers;
using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Qemu.Tests.Conversion;

/// <summary>Changes to running domains, as plans.</summary>
public sealed class LiveChangeTests
{
    private static readonly HostInventory Host = HostInventory.ForUserSession(
        "/run/user/1000/domainxml/d",
        [],
        new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)
    );

    private const string Machine = """
        <domain type='qemu' id='3'>
          <name>attic</name>
          <uuid>5f0cbd39-2a8e-4ae8-a4a5-1b21d3fc8d6d</uuid>
          <memory unit='KiB'>65536</memory>
          <os>
            <type arch='x86_64' machine='pc'>hvm</type>
          </os>
          <devices>
            <graphics type='spice' port='5907' passwd='old'/>
          </devices>
        </domain>
        """;

    [Fact]
    public async Task A_watchdog_sets_the_machines_action_and_is_plugged_then()
    {
        var change = QemuConverter.PlanAttach(
            await LiveAsync(),
            Device("<watchdog model='i6300esb' action='pause'/>"),
            await QemuAsync(),
            Host
        );
        Assert.Equal(
            ["set-action", "device_add"],
            change.Plan.Steps.Select(step => step.Do.Command)
        );
        Assert.Equal(["device_del"], change.Plan.Unplug.Select(call => call.Command));
        Assert.Equal("pause", change.Plan.Steps[0].Do.Arguments.TextOf("watchdog"));
    }

    [Fact]
    public async Task A_watchdog_that_acts_otherwise_than_the_one_there_is_refused()
    {
        var qemu = await QemuAsync();
        var one = QemuConverter.PlanAttach(
            await LiveAsync(),
            Device("<watchdog model='i6300esb' action='pause'/>"),
            qemu,
            Host
        );
        var error = Assert.Throws<DiagnosticException>(() =>
            QemuConverter.PlanAttach(
                one.Domain,
                Device("<watchdog model='i6300esb' action='reset'/>"),
                qemu,
                Host
            )
        );
        Assert.Contains("pause", error.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("passwd='old'", "")]
    [InlineData("passwd='new'", "set_password never")]
    [InlineData("passwd='old' passwdValidTo='2024-01-02T00:00:00'", "set_password 1704153600")]
    [InlineData("passwd='old' passwdValidTo='2023-01-02T00:00:00'", "set_password now")]
    public async Task A_displays_password_changes_where_it_differs_or_expires(
        string attributes,
        string calls
    )
    {
        var change = QemuConverter.PlanUpdate(
            await LiveAsync(),
            Device($"<graphics type='spice' port='5907' {attributes}/>"),
            await QemuAsync(),
            Host
        );
        var made = change.Plan.Steps.Select(step => step.Do).ToList();
        var told = made.Count == 0 ? "" : $"{made[0].Command} {made[^1].Arguments.TextOf("time")}";
        Assert.Equal(calls, told);
        Assert.DoesNotContain("new", string.Concat(made), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_device_in_use_cannot_change_is_named()
    {
        var live = await LiveAsync();
        var qemu = await QemuAsync();
        var error = Assert.Throws<DiagnosticException>(() =>
            QemuConverter.PlanUpdate(
                live,
                Device("<graphics type='spice' port='5908' passwd='old'/>"),
                qemu,
                Host
            )
        );
        Assert.Contains("'port'", error.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugged_disk_is_found_by_its_target_and_leaves_nothing_behind()
    {
        var qemu = await QemuAsync();
        var live = await LiveAsync();
        var before = CanonicalText.Format(live);
        var disk = Device("<disk type='file'><source file='/a.img'/><target dev='vdb'/></disk>");
        var plugged = QemuConverter.PlanAttach(live, disk, qemu, Host).Domain;
        Assert.NotEqual(before, CanonicalText.Format(plugged));
        var found = DeviceNames.Find(plugged, disk);
        var after = QemuConverter.PlanDetach(plugged, found, qemu, Host).Domain;
        Assert.Equal(before, CanonicalText.Format(after));
    }

    private static async Task<Domain> LiveAsync() =>
        QemuConverter.Resolve(
            SourceDocument.Parse(Machine).RootAs<Domain>(),
            await QemuAsync(),
            Host
        );

    private static IDevice Device(string xml) => DeviceNames.Read(SourceDocument.Parse(xml));

    private static Task<QemuCapabilities> QemuAsync() =>
        CapabilityProfile.LoadBuiltInAsync(TestContext.Current.CancellationToken);
}
