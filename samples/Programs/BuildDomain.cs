using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Samples;

/// <summary>A domain from nothing. It is written in the format's usual order, whatever the order here.</summary>
internal static class BuildDomain
{
    public static void Run(string file)
    {
        var domain = new Domain
        {
            Type = HypervisorType.Kvm,
            Name = "web",
            Memory = ByteSize.FromGiB(4),
            Vcpu = 2,
            Os = new()
            {
                Type = new()
                {
                    Value = OsKind.FullMachine,
                    Arch = Architecture.X86_64,
                    Machine = "q35",
                },
                Boots = { new() { Device = BootDeviceKind.HardDisk } },
            },
            Features = new() { Acpi = true, Apic = new() },
            Devices =
            {
                new FileDisk
                {
                    Device = DiskDevice.Disk,
                    Driver = new() { Name = "qemu", Type = DiskDriverType.Qcow2 },
                    Source = new() { File = "/var/lib/images/web.qcow2" },
                    Target = new() { Device = "vda", Bus = DiskBus.Virtio },
                },
                new NetworkAttachedInterface
                {
                    Source = new() { Network = "default" },
                    Model = new() { Type = "virtio" },
                },
            },
        };
        foreach (var mistake in domain.Validate())
            Console.Error.WriteLine(mistake);
        domain.ToDocument().Save(file);
    }
}
