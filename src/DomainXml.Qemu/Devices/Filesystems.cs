using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Folders of the host that the guest mounts.</summary>
internal sealed class Filesystems : DeviceKind
{
    public override IEnumerable<PciNeed> PciNeeds(Guest guest) =>
        guest
            .Devices.Filesystems.Where(item => item.Driver?.Type != FileSystemDriverType.Mtp)
            .Select(item => new PciNeed(
                item,
                DeviceProperties.VirtioConnection(guest, item.Model)
            ));

    public override IEnumerable<IDeviceIdentity> UsbDevices(Guest guest) =>
        guest.Devices.Filesystems.Where(item => item.Driver?.Type == FileSystemDriverType.Mtp);

    public override IEnumerable<PlatformNeed> PlatformNeeds(Guest guest) =>
        guest
            .Devices.Filesystems.Where(item => item.Driver?.Type != FileSystemDriverType.Mtp)
            .Select(PlatformNeed.Virtio);

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var item in guest.Devices.Filesystems)
            aliases.Number(item, "fs");
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var item in plan.Guest.Devices.Filesystems)
        {
            if (item is not MountFileSystem mount)
                throw Problems.Unsupported(item, "QEMU has no file systems of this type");
            switch (mount.Driver?.Type)
            {
                case FileSystemDriverType.Virtiofs:
                    PlanVirtiofs(plan, mount);
                    break;
                case FileSystemDriverType.Mtp:
                    PlanMtp(plan, mount);
                    break;
                default:
                    PlanNinep(plan, mount);
                    break;
            }
        }
    }

    private static void PlanNinep(PlanBuilder plan, MountFileSystem mount)
    {
        var alias = Guest.AliasOf(mount);
        var isHandle = mount.Driver?.Type == FileSystemDriverType.Handle;
        var map = new QemuMap { { "backend", isHandle ? "handle" : "local" } };
        if (!isHandle)
        {
            map.Add(
                    "security_model",
                    mount.AccessMode switch
                    {
                        FileSystemAccess.Mapped => "mapped",
                        FileSystemAccess.Squash => "none",
                        _ => "passthrough",
                    }
                )
                .Add(
                    "multidevs",
                    mount.MultipleDevices switch
                    {
                        MultipleDevicesPolicy.Remap => "remap",
                        MultipleDevicesPolicy.Forbid => "forbid",
                        MultipleDevicesPolicy.Warn => "warn",
                        _ => null,
                    }
                )
                .Add("fmode", Octal(mount.FileMode))
                .Add("dmode", Octal(mount.DirectoryMode));
        }
        map.Add("writeout", mount.Driver?.WritePolicy == "immediate" ? "immediate" : null)
            .Add("id", $"fsdev-{alias}")
            .Add("path", mount.Source?.Directory)
            .AddIf("readonly", mount.Readonly);
        plan.Option("-fsdev", KeyValuePrinter.Print(map, "backend"));
        plan.Device(
            new QemuMap
            {
                {
                    "driver",
                    DeviceProperties.VirtioDriverName("virtio-9p", mount.Address, mount.Model)
                },
            }
                .AddVirtioOptions(mount.Driver)
                .Add("id", alias)
                .Add("fsdev", $"fsdev-{alias}")
                .Add("mount_tag", mount.Target?.Directory)
                .AddPlace(plan.Guest, mount)
        );
    }

    private static void PlanVirtiofs(PlanBuilder plan, MountFileSystem mount)
    {
        var alias = Guest.AliasOf(mount);
        var chardev = $"chr-vu-{alias}";
        plan.Add(
            new QemuObject(
                QemuObjectKind.Chardev,
                new QemuMap
                {
                    { "backend", "socket" },
                    { "id", chardev },
                    {
                        "path",
                        mount.Source?.Socket ?? $"{plan.Guest.Host.DomainFolder}/{alias}-fs.sock"
                    },
                }
            )
        );
        plan.Device(
            new QemuMap
            {
                {
                    "driver",
                    DeviceProperties.VirtioDriverName("vhost-user-fs", mount.Address, mount.Model)
                },
            }
                .AddVirtioOptions(mount.Driver)
                .Add("id", alias)
                .Add("chardev", chardev)
                .Add("queue-size", (long?)mount.Driver?.Queue)
                .Add("tag", mount.Target?.Directory)
                .Add("bootindex", (long?)mount.Boot?.Order)
                .AddPlace(plan.Guest, mount)
        );
    }

    private static void PlanMtp(PlanBuilder plan, MountFileSystem mount) =>
        plan.Device(
            new QemuMap
            {
                { "driver", "usb-mtp" },
                { "id", Guest.AliasOf(mount) },
                { "rootdir", mount.Source?.Directory },
                { "desc", mount.Target?.Directory },
            }
                .Add("readonly", mount.Readonly)
                .AddPlace(plan.Guest, mount)
        );

    private static string? Octal(string? mode) => mode?.PadLeft(4, '0');
}
