using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Graphics cards. The first, or the one that says so, is the one that the guest boots with.</summary>
internal sealed class Videos : DeviceKind
{
    private const uint Mebi = 1024;

    public override void Complete(Resolution resolution)
    {
        var devices = resolution.Devices;
        if (
            devices.Videos.Count == 0
            && devices.Graphics.Any(graphics => graphics is not UnrecognizedGraphics)
        )
            devices.Videos.Add(new Video());
        foreach (var video in devices.Videos)
        {
            video.Model ??= new VideoModel { Type = DefaultType(resolution.Guest) };
            CompleteMemory(video.Model);
        }
        if (devices.Videos.Count > 0 && !devices.Videos.Any(IsPrimary))
            devices.Videos[0].Model!.Primary = true;
    }

    public override IEnumerable<PciNeed> PciNeeds(Guest guest) =>
        guest
            .Devices.Videos.Where(video =>
                video.Model!.Type is not (VideoModelType.None or VideoModelType.RamFrameBuffer)
            )
            .Select(video => new PciNeed(
                video,
                video.Model!.Type is VideoModelType.Virtio or VideoModelType.Bochs
                    ? DeviceProperties.ExpressIfPossible(guest)
                    : DeviceProperties.Legacy
            ));

    public override IEnumerable<PlatformNeed> PlatformNeeds(Guest guest) =>
        guest
            .Devices.Videos.Where(video => video.Model!.Type == VideoModelType.Virtio)
            .Select(PlatformNeed.Virtio);

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var video in InOrder(guest))
            aliases.Number(video, "video");
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var video in InOrder(plan.Guest))
        {
            var model = video.Model!;
            if (model.Type == VideoModelType.None)
                continue;
            var map = new QemuMap { { "driver", DriverOf(plan.Guest.Qemu, video) } };
            if (model.Type == VideoModelType.Virtio)
                map.AddVirtioOptions(video.Driver);
            map.Add("id", Guest.AliasOf(video));
            switch (model.Type)
            {
                case VideoModelType.Virtio:
                    map.Add("max_outputs", (long?)model.Heads).Add("blob", model.Blob);
                    break;
                case VideoModelType.Qxl:
                    map.Add("max_outputs", (long?)model.Heads)
                        .Add("ram_size", (long?)model.Ram * 1024)
                        .Add("vram_size", (long?)model.Vram * 1024)
                        .Add("vram64_size_mb", (long)(model.Vram64 ?? 0) / Mebi)
                        .Add("vgamem_mb", (long?)model.VgaMemory / Mebi);
                    break;
                case VideoModelType.Vga or VideoModelType.VMwareVga:
                    map.Add("vgamem_mb", (long?)model.Vram / Mebi);
                    break;
                case VideoModelType.Bochs:
                    map.Add("vgamem", (long?)model.Vram * 1024);
                    break;
            }
            if (model.Resolution is { } resolution)
                map.Add("xres", (long)resolution.Width).Add("yres", (long)resolution.Height);
            plan.Device(map.AddPlace(plan.Guest, video));
        }
    }

    /// <summary>The card that the guest boots with; null where there is none.</summary>
    public static Video? PrimaryOf(Guest guest) => guest.Devices.Videos.FirstOrDefault(IsPrimary);

    private static bool IsPrimary(Video video) => video.Model?.Primary == true;

    private static IEnumerable<Video> InOrder(Guest guest) =>
        guest.Devices.Videos.OrderBy(video => IsPrimary(video) ? 0 : 1);

    private static VideoModelType DefaultType(Guest guest) =>
        guest.Traits.Video is { } usual ? usual
        : guest.Qemu.HasType("cirrus-vga") ? VideoModelType.Cirrus
        : guest.Qemu.HasType("VGA") ? VideoModelType.Vga
        : VideoModelType.Virtio;

    // Sizes in KiB. A QXL card's memory bars are powers of two.
    private static void CompleteMemory(VideoModel model)
    {
        model.Heads ??= 1;
        switch (model.Type)
        {
            case VideoModelType.Qxl:
                model.Ram = RoundUp(model.Ram ?? 64 * Mebi);
                model.Vram = RoundUp(Math.Max(model.Vram ?? 64 * Mebi, Mebi));
                model.VgaMemory = RoundUp(model.VgaMemory ?? 16 * Mebi);
                if (model.Vram64 is { } vram64)
                    model.Vram64 = RoundUp(vram64);
                break;
            case VideoModelType.Vga
            or VideoModelType.Cirrus
            or VideoModelType.VMwareVga
            or VideoModelType.Bochs:
                model.Vram = RoundUp(model.Vram ?? 16 * Mebi);
                break;
        }
    }

    private static uint RoundUp(uint size) => System.Numerics.BitOperations.RoundUpToPowerOf2(size);

    private static string DriverOf(QemuCapabilities qemu, Video video) =>
        video.Model!.Type switch
        {
            VideoModelType.Cirrus => "cirrus-vga",
            VideoModelType.Vga => "VGA",
            VideoModelType.VMwareVga => "vmware-svga",
            VideoModelType.Qxl => IsPrimary(video) ? "qxl-vga" : "qxl",
            VideoModelType.Bochs => "bochs-display",
            VideoModelType.RamFrameBuffer => "ramfb",
            VideoModelType.Virtio => VirtioDriverOf(qemu, video),
            _ => throw Problems.Unsupported(video, "QEMU has no such graphics card"),
        };

    private static string VirtioDriverOf(QemuCapabilities qemu, Video video)
    {
        if (video.Address is CcwAddress)
            return "virtio-gpu-ccw";
        var gl = video.Model!.Acceleration?.Accel3d == true ? "-gl" : "";
        return IsPrimary(video) && qemu.HasType("virtio-vga")
            ? $"virtio-vga{gl}"
            : $"virtio-gpu{gl}-pci";
    }
}
