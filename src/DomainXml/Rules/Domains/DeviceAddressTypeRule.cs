using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4132: a device has an address of a kind that its bus does not have.</summary>
internal sealed class DeviceAddressTypeRule()
    : Rule<DomainFacts>("DX4132", DiagnosticSeverity.Error, "address")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu)
            yield break;
        foreach (var device in domain.Devices)
        {
            if (
                device.Address is not { Type: { } type } address
                || type == "unassigned"
                || AllowedFor(device, domain) is not var (what, allowed)
                || allowed.Contains(type)
            )
                continue;
            yield return Report(
                Place.Of(address, "type"),
                allowed.Length == 0
                    ? $"{what} has no address"
                    : $"{what} has an address of type {Listed(allowed)}, not '{type}'",
                "Leave the address out: a free one is then chosen."
            ) with
            {
                Expected = allowed,
                Fix = Fixes.Remove(address.Element, isSafe: false),
            };
        }
    }

    private static (string What, string[] Allowed)? AllowedFor(
        IDeviceIdentity device,
        DomainFacts domain
    ) =>
        device switch
        {
            Disk disk => DriveFacts.BusOf(disk) switch
            {
                DiskBus.Ide => ("An IDE disk", ["drive"]),
                DiskBus.Sata => ("A SATA disk", ["drive"]),
                DiskBus.Scsi => ("A SCSI disk", ["drive"]),
                DiskBus.Floppy => ("A floppy drive", ["drive"]),
                DiskBus.Usb => ("A USB disk", ["usb"]),
                DiskBus.Virtio => ("A virtio disk", ["pci", "ccw", "virtio-mmio"]),
                _ => null,
            },
            Hub or UsbHostDevice => ("A USB device", ["usb"]),
            PciHostDevice => ("A PCI host device", ["pci", "ccw"]),
            ScsiHostDevice => ("A SCSI host device", ["drive"]),
            MediatedHostDevice { Model: MediatedDeviceModel.VfioPci } => (
                "A mediated device of model 'vfio-pci'",
                ["pci"]
            ),
            MediatedHostDevice { Model: MediatedDeviceModel.VfioCcw } => (
                "A mediated device of model 'vfio-ccw'",
                ["ccw"]
            ),
            SharedMemory => ("A shared memory device", ["pci"]),
            Video { Model.Type: VideoModelType.RamFrameBuffer } => (
                "A graphics card of type 'ramfb'",
                []
            ),
            Panic { Model: PanicModel.Pseries or PanicModel.S390 } => (
                "The panic device of this machine",
                []
            ),
            Panic { Model: PanicModel.PvPanic } => ("A panic device of model 'pvpanic'", ["pci"]),
            Iommu { Model: IommuModel.Virtio } => ("A virtio IOMMU", ["pci"]),
            Panic { Model: null } when domain.Hardware.HasPanic => (
                "The panic device of this machine",
                []
            ),
            _ => null,
        };

    private static string Listed(string[] types) =>
        string.Join(" or ", types.Select(static type => $"'{type}'"));
}
