using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Samples;

/// <summary>One more disk, at the first target that is free. Nothing else in the file changes.</summary>
internal static class AddDisk
{
    public static void Run(string file, string image)
    {
        var document = SourceDocument.Load(file);
        var devices = document.RootAs<Domain>().Devices;
        devices.Add(
            new FileDisk
            {
                Device = DiskDevice.Disk,
                Driver = new() { Name = "qemu", Type = DiskDriverType.Qcow2 },
                Source = new() { File = image },
                Target = new() { Device = FreeTarget(devices), Bus = DiskBus.Virtio },
            }
        );
        document.Save(file);
    }

    private static string FreeTarget(Devices devices) =>
        "abcdefghijklmnopqrstuvwxyz"
            .Select(letter => $"vd{letter}")
            .First(target => devices.FindByTarget(target) is null);
}
