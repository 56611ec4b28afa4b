using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Serial ports.</summary>
internal sealed class SerialPorts : DeviceKind
{
    public override void Complete(Resolution resolution)
    {
        CharacterPorts.Number(
            resolution.Devices.Serials.Select(serial => serial.Target ??= new CharacterTarget())
        );
        foreach (var serial in resolution.Devices.Serials)
        {
            var target = serial.Target!;
            // A plain port was always written as an ISA port, whatever the machine has.
            if (target.Type == CharacterTargetType.IsaSerial && target.Model is null)
                target.Type = null;
            target.Type ??= serial.Address switch
            {
                PciDeviceAddress => CharacterTargetType.PciSerial,
                UsbAddress => CharacterTargetType.UsbSerial,
                _ => resolution.Guest.Traits.SerialType,
            };
            if (target.Model is null && ModelOf(resolution.Guest, target.Type) is { } model)
                target.Model = new SerialModel { Name = model };
        }
    }

    private static SerialModelName? ModelOf(Guest guest, CharacterTargetType? type) =>
        type switch
        {
            CharacterTargetType.IsaSerial => SerialModelName.IsaSerial,
            CharacterTargetType.PciSerial => SerialModelName.PciSerial,
            CharacterTargetType.UsbSerial => SerialModelName.UsbSerial,
            CharacterTargetType.IsaDebug => SerialModelName.IsaDebugConsole,
            CharacterTargetType.SpaprVioSerial => SerialModelName.SpaprVty,
            CharacterTargetType.SclpSerial => SerialModelName.SclpConsole,
            CharacterTargetType.SystemSerial => guest.Traits.SystemSerial,
            _ => null,
        };

    public override IEnumerable<PciNeed> PciNeeds(Guest guest) =>
        guest
            .Devices.Serials.Where(serial =>
                serial.Target?.Model?.Name == SerialModelName.PciSerial
            )
            .Select(serial => new PciNeed(serial, DeviceProperties.Legacy));

    public override IEnumerable<IDeviceIdentity> UsbDevices(Guest guest) =>
        guest.Devices.Serials.Where(serial =>
            serial.Target?.Model?.Name == SerialModelName.UsbSerial
        );

    public override IEnumerable<PlatformNeed> PlatformNeeds(Guest guest) =>
        guest
            .Devices.Serials.Where(serial => serial.Target?.Model?.Name == SerialModelName.SpaprVty)
            .Select(serial => PlatformNeed.SpaprVio(serial, firstRegister: 0x30000000));

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var serial in guest.Devices.Serials)
            aliases.Number(serial, "serial");
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var serial in plan.Guest.Devices.Serials)
        {
            var alias = Guest.AliasOf(serial);
            var chardev = CharacterBackends.Plan(plan, serial.Type, serial, alias);
            if (DriverOf(serial.Target?.Model?.Name) is not { } driver)
            {
                // The port is part of the machine, which takes its back ends in order.
                plan.Option("-serial", $"chardev:{chardev}");
                continue;
            }
            var map = new QemuMap
            {
                { "driver", driver },
                { "chardev", chardev },
                { "id", alias },
            };
            if (driver == "isa-serial")
                map.Add(
                    "index",
                    long.Parse(serial.Target?.Port ?? "0", CultureInfo.InvariantCulture)
                );
            plan.Device(map.AddPlace(plan.Guest, serial));
        }
    }

    private static string? DriverOf(SerialModelName? model) =>
        model switch
        {
            SerialModelName.IsaSerial => "isa-serial",
            SerialModelName.PciSerial => "pci-serial",
            SerialModelName.UsbSerial => "usb-serial",
            SerialModelName.IsaDebugConsole => "isa-debugcon",
            SerialModelName.SpaprVty => "spapr-vty",
            SerialModelName.SclpConsole => "sclpconsole",
            SerialModelName.SclpLineModeConsole => "sclplmconsole",
            _ => null,
        };
}
