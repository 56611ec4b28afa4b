using System.Collections;
using DomainXml.Drivers;
using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Qemu.Driver;

/// <summary>Plans for the QEMU that a definition names, or that is installed; its capabilities are asked of the binary.</summary>
internal sealed class QemuPlanner : IQemuPlanner
{
    // What QEMU may need of our environment; nothing else of it is handed on.
    private static readonly string[] HandedOn =
    [
        "PATH",
        "HOME",
        "USER",
        "LOGNAME",
        "LANG",
        "TMPDIR",
        "XDG_RUNTIME_DIR",
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "XAUTHORITY",
    ];

    /// <inheritdoc/>
    public DomainHandle Identify(SourceDocument definition)
    {
        var domain = DeviceNames.ReadDomain(definition);
        return new DomainHandle(domain.Uuid ?? Guid.NewGuid(), domain.Name);
    }

    /// <inheritdoc/>
    public async Task<PlannedStart> PlanStartAsync(
        SourceDocument definition,
        DomainHandle domain,
        DomainFolder folder,
        CancellationToken cancellationToken
    )
    {
        var wanted = DeviceNames.ReadDomain(definition).Copy();
        wanted.Uuid = domain.Uuid;
        var devices = wanted.Devices;
        foreach (var nic in devices.Interfaces)
            GiveAddress(nic);
        var qemu = await ProbeAsync(wanted, cancellationToken).ConfigureAwait(false);
        devices.Emulator ??= qemu.Emulator;
        var host = InventoryFor(folder);
        var resolved = QemuConverter.Resolve(wanted, qemu, host);
        QemuConverter.NumberImages(resolved);
        return new PlannedStart(QemuConverter.Plan(resolved, qemu, host), ToDocument(resolved));
    }

    /// <inheritdoc/>
    public async Task<PlannedChange> PlanAttachAsync(
        SourceDocument live,
        SourceDocument device,
        DomainFolder folder,
        CancellationToken cancellationToken
    )
    {
        var domain = live.RootAs<Domain>();
        var plugged = DeviceNames.Read(device);
        DeviceNames.RequireUnused(domain, plugged);
        if (plugged is NetworkInterface nic)
            GiveAddress(nic);
        var qemu = await ProbeAsync(domain, cancellationToken).ConfigureAwait(false);
        var host = InventoryFor(folder);
        var change = QemuConverter.PlanAttach(domain, plugged, qemu, host);
        QemuConverter.NumberImages(change.Domain);
        return new PlannedChange(change.Plan, ToDocument(change.Domain));
    }

    /// <inheritdoc/>
    public async Task<PlannedChange> PlanDetachAsync(
        SourceDocument live,
        string device,
        DomainFolder folder,
        CancellationToken cancellationToken
    )
    {
        var domain = live.RootAs<Domain>();
        var found = DeviceNames.Find(domain, device);
        var qemu = await ProbeAsync(domain, cancellationToken).ConfigureAwait(false);
        var change = QemuConverter.PlanDetach(domain, found, qemu, InventoryFor(folder));
        return new PlannedChange(change.Plan, ToDocument(change.Domain));
    }

    private static async Task<QemuCapabilities> ProbeAsync(
        Domain domain,
        CancellationToken cancellationToken
    )
    {
        var architecture = domain.Os?.Type?.Arch?.ToText() ?? HostArchitecture();
        var program =
            domain.Devices.Emulator
            ?? QemuBinary.Find(architecture)
            ?? throw QemuDriverDiagnostics.ProgramNotFound(
                $"qemu-system-{architecture}",
                "it is not installed"
            );
        return await QemuBinary.ProbeAsync(program, cancellationToken).ConfigureAwait(false);
    }

    private static string HostArchitecture() =>
        System.Runtime.InteropServices.RuntimeInformation.OSArchitecture switch
        {
            System.Runtime.InteropServices.Architecture.Arm64 => "aarch64",
            System.Runtime.InteropServices.Architecture.S390x => "s390x",
            System.Runtime.InteropServices.Architecture.Ppc64le => "ppc64le",
            System.Runtime.InteropServices.Architecture.RiscV64 => "riscv64",
            _ => "x86_64",
        };

    private static HostInventory InventoryFor(DomainFolder folder)
    {
        var environment = Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .Where(entry => HandedOn.Contains((string)entry.Key))
            .OrderBy(entry => Array.IndexOf(HandedOn, (string)entry.Key))
            .Select(entry => new KeyValuePair<string, string>(
                (string)entry.Key,
                (string?)entry.Value ?? ""
            ));
        return HostInventory.ForUserSession(folder.Path, [.. environment], DateTimeOffset.Now);
    }

    /// <summary>Gives a network interface a random address in QEMU's range where it has none.</summary>
    private static void GiveAddress(NetworkInterface nic) =>
        nic.Mac ??= new InterfaceMac
        {
            Address = new MacAddress(0x525400_000000UL + (uint)Random.Shared.Next(1 << 24)),
        };

    private static SourceDocument ToDocument(Domain domain) =>
        SourceDocument.Parse(domain.Element.ToString());
}
