using DomainXml.Models;

namespace DomainXml.Cli.NewDocuments;

/// <summary>A disk as the user asks for it: <c>/srv/web.qcow2,bus=sata</c> or <c>pool=default,volume=web</c>.</summary>
/// <param name="Settings">What was written.</param>
internal sealed record DiskRequest(SettingList Settings)
{
    private static readonly string[] s_names =
    [
        "path",
        "pool",
        "volume",
        "format",
        "bus",
        "cache",
        "readonly",
        "serial",
    ];

    /// <summary>The bus that was asked for; null for the usual one.</summary>
    public DiskBus? Bus { get; private init; }

    private DiskDriverType? Format { get; init; }

    private DiskCache? Cache { get; init; }

    private bool IsReadOnly { get; init; }

    /// <summary>Reads a request.</summary>
    /// <exception cref="FormatException">It can't be understood; the message is for the user.</exception>
    public static DiskRequest Parse(string text)
    {
        var settings = SettingList.Parse(text, s_names);
        var hasVolume = settings.Text("pool") is not null && settings.Text("volume") is not null;
        var hasPath = settings.Text("path") is { Length: > 0 };
        if (hasVolume == hasPath)
            throw new FormatException(
                $"'{text}' names no disk: write a path, or pool=NAME,volume=NAME."
            );
        return new DiskRequest(settings)
        {
            Bus = settings.Word("bus", DiskBusTexts.Parse, DiskBusTexts.ToText),
            Format = settings.Word("format", DiskDriverTypeTexts.Parse, DiskDriverTypeTexts.ToText),
            Cache = settings.Word("cache", DiskCacheTexts.Parse, DiskCacheTexts.ToText),
            IsReadOnly = settings.Flag("readonly") == true,
        };
    }

    /// <summary>The disk.</summary>
    /// <param name="target">Its name in the guest.</param>
    /// <param name="bus">Its bus.</param>
    public Disk Create(string target, DiskBus bus)
    {
        var disk = CreateWithSource();
        disk.Device = DiskDevice.Disk;
        disk.Driver = new DiskDriver
        {
            Name = "qemu",
            Type = Format ?? FormatOf(Settings.Text("path") ?? Settings.Text("volume")!),
            Cache = Cache,
            // What the guest frees, the host gets back.
            Discard = DiskDiscard.Unmap,
        };
        disk.Target = new DiskTarget { Device = target, Bus = bus };
        disk.Readonly = IsReadOnly;
        disk.Serial = Settings.Text("serial");
        return disk;
    }

    private Disk CreateWithSource() =>
        Settings.Text("path") switch
        {
            null => new VolumeDisk
            {
                Source = new VolumeDiskSource
                {
                    Pool = Settings.Text("pool")!,
                    Volume = Settings.Text("volume")!,
                },
            },
            var path when path.StartsWith("/dev/", StringComparison.Ordinal) => new BlockDisk
            {
                Source = new BlockDiskSource { Device = path },
            },
            var path => new FileDisk { Source = new FileDiskSource { File = Paths.Full(path) } },
        };

    private static DiskDriverType FormatOf(string name) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".qcow2" => DiskDriverType.Qcow2,
            ".vmdk" => DiskDriverType.Vmdk,
            ".vdi" => DiskDriverType.Vdi,
            _ => DiskDriverType.Raw,
        };
}
