using DomainXml.Models;

namespace DomainXml.Cli.NewDocuments;

/// <summary>Makes the disks and CD-ROM drives of a new domain, named in the order of their buses.</summary>
internal static class NewDisks
{
    /// <summary>Adds the disks. The first is what the guest boots; as long as that is empty, it boots the first CD-ROM.</summary>
    public static void Add(Devices devices, DomainRequest request)
    {
        var names = new TargetNames();
        var platform = request.Platform;
        var order = 0UL;
        foreach (var (i, wanted) in request.Disks.Index())
        {
            var bus =
                wanted.Bus ?? (request.HasVirtioDrivers ? DiskBus.Virtio : platform.PlainDiskBus);
            var disk = wanted.Create(names.Next(bus), bus);
            if (i == 0)
                disk.Boot = new BootOrder { Order = ++order };
            devices.Disks.Add(disk);
        }
        foreach (var (i, image) in request.CdRoms.Index())
        {
            var drive = CreateCdRom(image, names, platform.CdRomBus);
            if (i == 0)
                drive.Boot = new BootOrder { Order = ++order };
            devices.Disks.Add(drive);
        }
        if (request.CloudInit is { } seed)
            devices.Disks.Add(CreateCdRom(seed, names, platform.CdRomBus));
    }

    private static FileDisk CreateCdRom(string image, TargetNames names, DiskBus bus) =>
        new()
        {
            Device = DiskDevice.CdRom,
            Driver = new DiskDriver { Name = "qemu", Type = DiskDriverType.Raw },
            Source = new FileDiskSource { File = Paths.Full(image) },
            Target = new DiskTarget { Device = names.Next(bus), Bus = bus },
            Readonly = true,
        };

    /// <summary>Hands out names; SCSI, SATA and USB disks share theirs.</summary>
    private sealed class TargetNames
    {
        private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

        public string Next(DiskBus bus)
        {
            var prefix = bus switch
            {
                DiskBus.Virtio => "vd",
                DiskBus.Ide => "hd",
                DiskBus.Floppy => "fd",
                DiskBus.Xen => "xvd",
                _ => "sd",
            };
            var index = _next.GetValueOrDefault(prefix);
            _next[prefix] = index + 1;
            return new DiskTargetName(prefix, index).ToString();
        }
    }
}
