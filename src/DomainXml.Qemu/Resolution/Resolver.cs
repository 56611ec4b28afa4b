using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>
/// Fills in what a definition leaves open: machine, controllers, models, places, names. Works on a copy; the
/// definition stays as it is.
/// </summary>
internal static class Resolver
{
    public static Guest Resolve(Domain definition, QemuCapabilities qemu, HostInventory host) =>
        Resolve(definition, qemu, host, new Aliases());

    /// <summary>Resolves the definition of a domain that runs: what its devices are called stays.</summary>
    public static Guest ResolveLive(Domain live, QemuCapabilities qemu, HostInventory host) =>
        Resolve(
            live,
            qemu,
            host,
            new Aliases(
                live.Devices.DeviceItems.OfType<IDeviceIdentity>()
                    .Select(device => device.Alias?.Name)
                    .OfType<string>()
            )
        );

    private static Guest Resolve(
        Domain definition,
        QemuCapabilities qemu,
        HostInventory host,
        Aliases aliases
    )
    {
        var domain = definition.CopyWithOrigins();
        if (domain.Devices.IsAbsent)
            domain.Devices = new Devices();
        var machine = CompletePlatform(domain, qemu);
        var guest = new Guest(domain, machine, qemu, host);
        var resolution = new Resolution(guest);
        GicOptions.Complete(guest);
        Consoles.AddSerialPort(guest.Devices);
        DefaultDevices.Add(resolution);
        foreach (var kind in DeviceKinds.InLaunchOrder)
            kind.Complete(resolution);
        UsbPorts.Assign(resolution);
        PlatformPlaces.Assign(guest);
        PciPlaces.Assign(resolution);
        ZpciFunctions.Assign(guest);
        foreach (var kind in DeviceKinds.InLaunchOrder)
            kind.Name(guest, aliases);
        return guest;
    }

    private static MachineType CompletePlatform(Domain domain, QemuCapabilities qemu)
    {
        var type =
            domain.Os?.Type
            ?? throw Problems.Missing(
                domain,
                "os",
                "a domain for QEMU needs <os><type>hvm</type></os>"
            );
        var machine = type.Machine is { } name
            ? qemu.FindMachine(name)
                ?? throw Problems.Unsupported(type, $"this QEMU has no machine type {name}")
            : qemu.DefaultMachine
                ?? throw Problems.Missing(
                    type,
                    "machine",
                    "this QEMU has no default machine type: name one"
                );
        type.Machine = machine.Name;
        domain.Vcpu ??= new Vcpu { Value = 1 };
        if (qemu.Architecture is "x86_64" or "i686")
            CompleteProcessor(domain, machine);
        // Nothing else said, the first hard disk is booted.
        var ownOrders =
            domain.Devices!.Disks.Any(disk => disk.Boot is not null)
            || domain.Devices.Interfaces.Any(nic => nic.Boot is not null)
            || domain.Devices.Redirdevs.Any(device => device.Boot is not null)
            || domain.Devices.Hostdevs.Any(device => HostDevices.BootOf(device) is not null);
        if (domain.Os.Boots.Count == 0 && !ownOrders)
            domain.Os.Boots.Add(new BootDevice { Device = BootDeviceKind.HardDisk });
        return machine;
    }

    /// <summary>What QEMU makes where no processor is named is written down: it must not change with QEMU's version.</summary>
    private static void CompleteProcessor(Domain domain, MachineType machine)
    {
        if (domain.Cpu is not null || machine.DefaultCpuModel is not { } model)
            return;
        domain.Cpu = new Cpu
        {
            Mode = CpuMode.Custom,
            Match = CpuMatch.Exact,
            Check = CpuCheck.None,
            Model = new CpuModel { Fallback = CpuFallback.Forbid, Value = model },
        };
    }
}
