using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Disks of all buses: hard disks, CD-ROM drives, floppy drives.</summary>
internal sealed class Disks : DeviceKind
{
    public override void Complete(Resolution resolution)
    {
        foreach (var disk in resolution.Devices.Disks)
        {
            disk.Device ??= DiskDevice.Disk;
            if (disk.Target is not { } target)
                throw Problems.Missing(disk, "target", "a disk needs <target dev='...'/>");
            target.Bus ??= DiskTargets.DefaultBus(target.Device, disk.Device.Value);
            disk.Driver ??= new DiskDriver();
            disk.Driver.Name ??= "qemu";
            disk.Driver.Type ??= DiskDriverType.Raw;
            if (disk.Device == DiskDevice.CdRom)
                disk.Readonly = true;
            disk.Address ??= DriveAddressOf(resolution, disk);
            EnsureController(resolution, disk);
        }
    }

    public override IEnumerable<PciNeed> PciNeeds(Guest guest) =>
        guest
            .Devices.Disks.Where(disk => disk.Target?.Bus == DiskBus.Virtio)
            .Select(disk => new PciNeed(
                disk,
                DeviceProperties.VirtioConnection(guest, disk.Model)
            ));

    public override IEnumerable<IDeviceIdentity> UsbDevices(Guest guest) =>
        guest.Devices.Disks.Where(disk => disk.Target?.Bus == DiskBus.Usb);

    public override IEnumerable<PlatformNeed> PlatformNeeds(Guest guest) =>
        guest
            .Devices.Disks.Where(disk => disk.Target?.Bus == DiskBus.Virtio)
            .Select(PlatformNeed.Virtio);

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var disk in guest.Devices.Disks)
            aliases.Give(disk, NameOf(guest, disk));
    }

    /// <summary>An image whose format knows no backing has none: that is known once somebody uses it.</summary>
    public override void CompletePlugged(Guest guest, IDevice device)
    {
        if (device is not Disk disk)
            return;
        DiskReservations.Complete(guest, disk);
        if (
            DiskImage.ChainOf(disk) is not [{ CanHaveBacking: false }]
            || disk.BackingStore is not null
        )
            return;
        // Nothing at all is said of what is not there: not even its kind.
        var nothing = new FileBackingStore();
        nothing.Element.RemoveAttributes();
        disk.BackingStore = nothing;
    }

    /// <summary>Whether its tray is open and a medium in it is up to the drive.</summary>
    public override IEnumerable<QmpCall> QuestionsAbout(IDevice device) =>
        device is Disk ? [new QmpCall("query-block", [])] : [];

    public override void Plan(PlanBuilder plan)
    {
        var nodes = new DiskNodes(plan.Guest);
        var boot = new BootOrders(plan.Guest);
        foreach (
            var floppy in plan.Guest.Devices.Disks.Where(disk => disk.Target?.Bus == DiskBus.Floppy)
        )
        {
            // The drives belong to a controller that the machine has already: it is told their boot order.
            if (boot.Of(floppy) is { } order)
                plan.Option(
                    "-global",
                    $"isa-fdc.bootindex{(UnitOf(floppy) == 0 ? 'A' : 'B')}={order}"
                );
        }
        foreach (var disk in plan.Guest.Devices.Disks)
        {
            foreach (var item in nodes.ObjectsOf(disk))
                plan.Add(item);
            if (disk.Target?.Bus == DiskBus.Floppy)
            {
                PlanFloppy(plan, disk, nodes);
                continue;
            }
            plan.Device(DiskFrontends.Describe(plan.Guest, disk, nodes.TopOf(disk), boot.Of(disk)));
        }
    }

    private static uint UnitOf(Disk disk) => (disk.Address as DriveAddress)?.Unit ?? 0;

    private static void PlanFloppy(PlanBuilder plan, Disk disk, DiskNodes nodes) =>
        plan.Device(
            new QemuMap
            {
                { "driver", "floppy" },
                { "unit", (long)UnitOf(disk) },
                { "drive", nodes.TopOf(disk) },
                { "id", Guest.AliasOf(disk) },
            }.Add("write-cache", DiskCaches.WriteCache(DiskCaches.ModeOf(disk)))
        );

    private static string NameOf(Guest guest, Disk disk)
    {
        var target = disk.Target!;
        var index = DiskTargets.IndexOf(target.Device) ?? 0;
        if (disk.Address is not DriveAddress drive || target.Bus is DiskBus.Virtio or DiskBus.Usb)
        {
            return target.Bus switch
            {
                DiskBus.Virtio => $"virtio-disk{index}",
                DiskBus.Usb => $"usb-disk{index}",
                DiskBus.Sd => $"sd-disk{index}",
                _ => $"disk{index}",
            };
        }
        var prefix = target.Bus switch
        {
            DiskBus.Ide => "ide",
            DiskBus.Floppy => "fdc",
            DiskBus.Sata => "sata",
            _ => "scsi",
        };
        var place =
            target.Bus == DiskBus.Scsi && ScsiControllers.HasUnits(ScsiModel(guest, drive))
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{drive.Controller ?? 0}-{drive.Bus ?? 0}-{drive.Target ?? 0}-{drive.Unit ?? 0}"
                )
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{drive.Controller ?? 0}-{drive.Bus ?? 0}-{drive.Unit ?? 0}"
                );
        return prefix + place;
    }

    /// <summary>The model of the SCSI adapter that a disk is connected to.</summary>
    public static ScsiControllerModel? ScsiModel(Guest guest, DriveAddress drive) =>
        guest
            .Devices.Controllers.OfType<ScsiController>()
            .FirstOrDefault(scsi => scsi.Index == (drive.Controller ?? 0))
            ?.Model;

    // The place that the disk's name stands for; null for buses that have no such places.
    private static DriveAddress? DriveAddressOf(Resolution resolution, Disk disk)
    {
        var index = DiskTargets.IndexOf(disk.Target!.Device) ?? 0;
        switch (disk.Target.Bus)
        {
            case DiskBus.Ide:
                return Drive(index / 4, index / 2 % 2, 0, index % 2);
            case DiskBus.Sata:
                return Drive(index / 6, 0, 0, index % 6);
            case DiskBus.Floppy:
                return Drive(index / 2, 0, 0, index % 2);
            case DiskBus.Scsi:
                var first = resolution
                    .Controllers<ScsiController>()
                    .FirstOrDefault(scsi => scsi.Index == 0);
                // Old adapters have seven targets and no units behind them.
                return Drive(index / 7, 0, 0, index % 7);
            default:
                return null;
        }

        static DriveAddress Drive(int controller, int bus, int target, int unit) =>
            new()
            {
                Controller = (uint)controller,
                Bus = (uint)bus,
                Target = (uint)target,
                Unit = (uint)unit,
            };
    }

    private static void EnsureController(Resolution resolution, Disk disk)
    {
        if (disk.Address is not DriveAddress drive)
            return;
        var index = (int)(drive.Controller ?? 0);
        switch (disk.Target!.Bus)
        {
            case DiskBus.Ide:
                resolution.Ensure(index, () => new IdeController());
                break;
            case DiskBus.Sata:
                resolution.Ensure(index, () => new SataController());
                break;
            case DiskBus.Floppy:
                resolution.Ensure(index, () => new FloppyController());
                break;
            case DiskBus.Scsi:
                for (var i = 0; i <= index; i++)
                {
                    var (scsi, added) = resolution.Ensure(i, () => new ScsiController());
                    if (added)
                        ScsiControllers.Complete(resolution.Guest, scsi);
                }
                break;
        }
    }
}
