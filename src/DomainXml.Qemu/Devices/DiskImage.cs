using System.Globalization;
using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Qemu;

/// <summary>One image of a disk's chain: the disk's own or one that it builds on.</summary>
internal sealed class DiskImage
{
    private DiskImage(ElementView source, StorageFormat format, bool isTop)
    {
        Source = source;
        Format = format;
        IsTop = isTop;
    }

    /// <summary>The source element's view, of any of the kinds of sources.</summary>
    public ElementView Source { get; }

    public StorageFormat Format { get; }

    public bool IsTop { get; }

    public int Number { get; set; }

    /// <summary>The number that the image has in a running domain; null before the start.</summary>
    public int? LiveNumber
    {
        get => (int?)(Source as ISourceCommon)?.Index;
        set
        {
            if (Source is ISourceCommon source)
                source.Index = (uint?)value;
        }
    }

    /// <summary>Whether the definition says that nothing stands behind this image.</summary>
    public bool EndsChain { get; private set; }

    /// <summary>The bytes of the format's metadata cache; null for the default.</summary>
    public ulong? MetadataCache { get; private set; }

    public SourceSlice? Slice =>
        Source switch
        {
            FileDiskSource source => source.Slices?.Slice,
            BlockDiskSource source => source.Slices?.Slice,
            NetworkDiskSource source => source.Slices?.Slice,
            NvmeDiskSource source => source.Slices?.Slice,
            _ => null,
        };

    public bool CanHaveBacking =>
        Format
            is StorageFormat.Qcow2
                or StorageFormat.Qcow
                or StorageFormat.Qed
                or StorageFormat.Vmdk;

    /// <summary>The name of QEMU's driver for the format.</summary>
    public string FormatName =>
        Format switch
        {
            StorageFormat.Qcow2 => "qcow2",
            StorageFormat.Qcow => "qcow",
            StorageFormat.Qed => "qed",
            StorageFormat.Vmdk => "vmdk",
            StorageFormat.Vdi => "vdi",
            StorageFormat.VirtualPc => "vpc",
            StorageFormat.Vhd => "vpc",
            StorageFormat.Bochs => "bochs",
            StorageFormat.CompressedLoop => "cloop",
            StorageFormat.Dmg => "dmg",
            StorageFormat.Ploop => "parallels",
            StorageFormat.Luks => "luks",
            _ => "raw",
        };

    public string NodeName(string layer) =>
        string.Create(CultureInfo.InvariantCulture, $"libvirt-{Number}-{layer}");

    /// <summary>The name of the node that gives the data: the whole or a part of the storage.</summary>
    public string LowerNode => NodeName(Slice is null ? "storage" : "slice-sto");

    /// <summary>The images of a disk, the disk's own first; none for an empty drive.</summary>
    public static List<DiskImage> ChainOf(Disk disk)
    {
        var chain = new List<DiskImage>();
        if (SourceOf(disk) is not { } source)
            return chain;
        var format = StorageFormats.Of(disk.Driver?.Type);
        chain.Add(
            new DiskImage(source, format, isTop: true)
            {
                MetadataCache = disk.Driver?.MetadataCache?.MaxSize?.Bytes,
            }
        );
        var below = disk.BackingStore;
        while (below is not null)
        {
            if (SourceOf(below) is not { } belowSource)
            {
                chain[^1].EndsChain = true;
                break;
            }
            chain.Add(
                new DiskImage(belowSource, below.Format?.Type ?? StorageFormat.Raw, isTop: false)
                {
                    MetadataCache = below.Format?.MetadataCache?.MaxSize?.Bytes,
                }
            );
            below = below.BackingStoreElement;
        }
        return chain;
    }

    private static ElementView? SourceOf(Disk disk) =>
        disk switch
        {
            FileDisk item => item.Source is { File: not null } source ? source : null,
            BlockDisk item => item.Source is { Device: not null } source ? source : null,
            DirectoryDisk item => item.Source,
            NetworkDisk item => item.Source,
            VolumeDisk item => item.Source,
            NvmeDisk item => item.Source,
            VdpaDisk item => item.Source,
            VhostUserDisk => null,
            _ => null,
        };

    private static ElementView? SourceOf(BackingStore image) =>
        image switch
        {
            FileBackingStore item => item.Source is { File: not null } source ? source : null,
            BlockBackingStore item => item.Source is { Device: not null } source ? source : null,
            DirectoryBackingStore item => item.Source,
            NetworkBackingStore item => item.Source,
            VolumeBackingStore item => item.Source,
            NvmeBackingStore item => item.Source,
            _ => null,
        };
}
