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
            target.Type ??= serial.Address switch
            {
                PciDeviceAddress => CharacterTargetType.PciSerial,
                UsbAddress => CharacterTargetType.UsbSerial,
                _ when resolution.Guest.Family == MachineFamily.Virt =>
                    CharacterTargetType.SystemSerial,
                _ => CharacterTargetType.IsaSerial,
            };
            target.Model ??= new SerialModel
            {
                Name = target.Type switch
                {
                    CharacterTargetType.PciSerial => SerialModelName.PciSerial,
                    CharacterTargetType.UsbSerial => SerialModelName.UsbSerial,
                    CharacterTargetType.SystemSerial => resolution.Qemu.Architecture
                        is "aarch64"
                            or "armv7l"
                        ? SerialModelName.Pl011
                        : SerialModelName.Uart16550A,
                    CharacterTargetType.IsaDebug => SerialModelName.IsaDebugConsole,
                    _ => SerialModelName.IsaSerial,
                },
            };
        }
    }

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
            if (serial.Target?.Type == CharacterTargetType.SystemSerial)
            {
                // The port is part of the machine.
                plan.Option("-serial", $"chardev:{chardev}");
                continue;
            }
            var driver = serial.Target?.Model?.Name switch
            {
                SerialModelName.PciSerial => "pci-serial",
                SerialModelName.UsbSerial => "usb-serial",
                SerialModelName.IsaDebugConsole => "isa-debugcon",
                _ => "isa-serial",
            };
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
}
