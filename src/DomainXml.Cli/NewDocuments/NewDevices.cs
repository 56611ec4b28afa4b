using DomainXml.Models;

namespace DomainXml.Cli.NewDocuments;

/// <summary>Makes the devices of a new domain.</summary>
internal static class NewDevices
{
    /// <summary>Makes the devices.</summary>
    public static Devices Create(DomainRequest request)
    {
        var devices = new Devices();
        NewDisks.Add(devices, request);
        AddControllers(devices, request.Platform, request.PciePorts);
        foreach (var network in request.Networks)
            devices.Interfaces.Add(network.Create(request.HasVirtioDrivers ? "virtio" : "e1000e"));
        AddConsole(devices, request.Platform);
        AddChannels(devices, request);
        AddDisplay(devices, request);
        if (request.HasTpm ?? (request is { System: GuestSystem.Windows, Platform.IsPc: true }))
            devices.Tpms.Add(
                new Tpm
                {
                    Model = request.Platform.IsPc ? TpmModel.TpmCrb : null,
                    Backend = new TpmEmulatorBackend { Version = TpmVersion.V20 },
                }
            );
        devices.Memballoon = new MemoryBalloon { Model = BalloonModel.Virtio };
        devices.Rngs.Add(
            new RandomDevice
            {
                Model = VirtioModel.Virtio,
                Backend = new RandomFileBackend { Value = "/dev/urandom" },
            }
        );
        return devices;
    }

    private static void AddControllers(Devices devices, Platform platform, int pciePorts)
    {
        var scsi = devices.Disks.Any(disk => disk.Target.Bus == DiskBus.Scsi);
        if (scsi)
            devices.Controllers.Add(
                new ScsiController { Index = 0, Model = ScsiControllerModel.VirtioScsi }
            );
        if (platform.HasUsb)
            devices.Controllers.Add(
                new UsbController { Model = UsbControllerModel.QemuXhci, Ports = 15 }
            );
        if (!platform.HasPciExpress || pciePorts == 0)
            return;
        devices.Controllers.Add(new PciController { Model = PciControllerModel.PcieRoot });
        for (var i = 0; i < pciePorts; i++)
            devices.Controllers.Add(new PciController { Model = PciControllerModel.PcieRootPort });
    }

    private static void AddConsole(Devices devices, Platform platform)
    {
        // The first console of an IBM Z machine is no serial port.
        if (platform.Architecture != Architecture.S390x)
            devices.Serials.Add(new SerialDevice { Type = CharacterBackend.PseudoTerminal });
        devices.Consoles.Add(new ConsoleDevice { Type = CharacterBackend.PseudoTerminal });
    }

    private static void AddChannels(Devices devices, DomainRequest request)
    {
        if (request.HasAgent)
            devices.Channels.Add(
                new ChannelDevice
                {
                    Type = CharacterBackend.Unix,
                    Target = new VirtioChannelTarget { Name = "org.qemu.guest_agent.0" },
                }
            );
        if (request.Display == GuestDisplay.Spice)
            devices.Channels.Add(
                new ChannelDevice
                {
                    Type = CharacterBackend.SpiceChannel,
                    Target = new VirtioChannelTarget { Name = "com.redhat.spice.0" },
                }
            );
    }

    private static void AddDisplay(Devices devices, DomainRequest request)
    {
        if (request.Display == GuestDisplay.None)
            return;
        var platform = request.Platform;
        // A tablet knows where the pointer is, without catching the mouse.
        var bus = platform.HasUsb ? InputBus.Usb : InputBus.Virtio;
        devices.Inputs.Add(new TabletInput { Bus = bus });
        if (!platform.IsPc)
            devices.Inputs.Add(new KeyboardInput { Bus = bus });
        devices.Graphics.Add(
            request.Display == GuestDisplay.Vnc
                ? new VncGraphics { AutoPort = true }
                : new SpiceGraphics
                {
                    AutoPort = true,
                    Image = new SpiceImage { Compression = SpiceImageCompression.Off },
                }
        );
        devices.Videos.Add(
            new Video
            {
                Model = new VideoModel
                {
                    Type = request.HasVirtioDrivers ? platform.Video : VideoModelType.Vga,
                },
            }
        );
    }
}
