using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>
/// The block layer's nodes of a guest's disks: for each image of a chain a node for where the data is, and, where the
/// format needs one, a node that understands the format. Nodes are numbered from the last disk to the first, and in a
/// disk from the top image down.
/// </summary>
internal sealed class DiskNodes
{
    private readonly Guest _guest;
    private readonly bool _rawStandsAlone;
    private readonly Dictionary<Disk, List<DiskImage>> _chains;

    public DiskNodes(Guest guest)
    {
        _guest = guest;
        _rawStandsAlone = StorageFormats.RawStandsAlone(guest.Qemu);
        _chains = NumberImages(guest.Devices);
    }

    /// <summary>The images of all disks, numbered.</summary>
    public static Dictionary<Disk, List<DiskImage>> NumberImages(Devices devices)
    {
        var chains = new Dictionary<Disk, List<DiskImage>>(ReferenceEqualityComparer.Instance);
        foreach (var disk in devices.Disks.Reverse())
            chains[disk] = DiskImage.ChainOf(disk);

        // Images of a running domain have their numbers; new ones are counted on from there.
        var next =
            (chains.Values.SelectMany(chain => chain).Max(image => image.LiveNumber) ?? 0) + 1;
        foreach (var disk in devices.Disks.Reverse())
        {
            foreach (var image in chains[disk])
                image.Number = image.LiveNumber ?? next++;
            // An empty drive keeps a number for the medium that may be put in.
            if (chains[disk].Count == 0)
                next++;
        }
        return chains;
    }

    /// <summary>The node that the disk's device uses; null for an empty drive.</summary>
    public string? TopOf(Disk disk)
    {
        if (_chains[disk].Count == 0)
            return null;
        return disk.Driver?.CopyOnRead == true
            ? $"libvirt-CoR-{disk.Target!.Device}"
            : NameOf(disk, _chains[disk][0]);
    }

    /// <summary>The nodes of a disk, each behind those that it uses.</summary>
    public IEnumerable<QemuObject> ObjectsOf(Disk disk)
    {
        var chain = _chains[disk];
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            var image = chain[i];
            if (DiskReservations.OwnHelper(image) is { } helper)
                yield return helper;
            foreach (var secret in DiskSecrets.ObjectsOf(_guest, disk, image))
                yield return secret;
            yield return Blockdev(StorageOf(disk, image));
            if (image.Slice is not null)
                yield return Blockdev(SliceOf(disk, image));
            if (NeedsFormat(disk, image))
            {
                var below = i + 1 < chain.Count ? NameOf(disk, chain[i + 1]) : null;
                yield return Blockdev(FormatOf(disk, image, below));
            }
        }
        if (chain.Count > 0 && disk.Driver?.CopyOnRead == true)
        {
            yield return Blockdev(
                new QemuMap
                {
                    { "driver", "copy-on-read" },
                    { "node-name", TopOf(disk) },
                    { "file", NameOf(disk, chain[0]) },
                    { "discard", "unmap" },
                }
            );
        }
    }

    private static QemuObject Blockdev(QemuMap properties) =>
        new(QemuObjectKind.Blockdev, properties);

    private string NameOf(Disk disk, DiskImage image) =>
        NeedsFormat(disk, image) ? image.NodeName("format") : image.LowerNode;

    // Raw data needs no interpreter, where QEMU can take its place in a chain back later.
    private bool NeedsFormat(Disk disk, DiskImage image) =>
        image.Format != StorageFormat.Raw
        || !_rawStandsAlone
        || DiskSecrets.EncryptionOf(disk, image) is not null;

    private QemuMap StorageOf(Disk disk, DiskImage image)
    {
        var map = DiskStorage.Describe(_guest, disk, image);
        map.Add("node-name", image.NodeName("storage"));
        return AddLowerAccess(
            map,
            disk,
            image,
            isLowest: image.Slice is not null || NeedsFormat(disk, image)
        );
    }

    private QemuMap SliceOf(Disk disk, DiskImage image)
    {
        var map = new QemuMap
        {
            { "driver", "raw" },
            { "file", image.NodeName("storage") },
            { "offset", (long)image.Slice!.Offset },
            { "size", image.Slice.Size },
            { "node-name", image.LowerNode },
        };
        return AddLowerAccess(map, disk, image, isLowest: NeedsFormat(disk, image));
    }

    // What stands below another node opens for writing when that one does, and passes discards on.
    private static QemuMap AddLowerAccess(QemuMap map, Disk disk, DiskImage image, bool isLowest)
    {
        if (isLowest)
            map.Add("auto-read-only", true).Add("discard", "unmap");
        else
            AddAccess(map, disk, image);
        return map.Add("cache", DiskCaches.ImageOf(disk));
    }

    private static QemuMap FormatOf(Disk disk, DiskImage image, string? below)
    {
        var encryption = DiskSecrets.EncryptionOf(disk, image);
        var isLuks =
            encryption is not null && image.Format is StorageFormat.Raw or StorageFormat.Luks;
        var map = new QemuMap { { "node-name", image.NodeName("format") } };
        AddAccess(map, disk, image);
        map.Add("cache", DiskCaches.ImageOf(disk))
            .Add("driver", isLuks ? "luks" : image.FormatName);
        if (encryption is not null && isLuks)
            map.Add("key-secret", DiskSecrets.EncryptionId(image));
        if (
            image.IsTop
            && disk.Driver?.DiscardNoUnreference is { } keep
            && image.Format == StorageFormat.Qcow2
        )
            map.Add("discard-no-unref", keep);
        if (image.Format == StorageFormat.Qcow2)
            map.Add("cache-size", image.MetadataCache);
        if (encryption is not null && !isLuks)
        {
            map.Add(
                "encrypt",
                new QemuMap
                {
                    { "format", encryption.Format == EncryptionFormat.Luks ? "luks" : "aes" },
                    { "key-secret", DiskSecrets.EncryptionId(image) },
                }
            );
        }
        map.Add("file", image.LowerNode);
        if (below is not null)
            map.Add("backing", below);
        else if (image.EndsChain && image.CanHaveBacking)
            map.Add("backing", QemuNull.Instance);
        return map;
    }

    // Whether it may be written, and what becomes of discarded and zeroed ranges: a matter of the topmost node.
    private static void AddAccess(QemuMap map, Disk disk, DiskImage image)
    {
        map.Add("read-only", !image.IsTop || disk.Readonly || disk.Device == DiskDevice.CdRom);
        if (!image.IsTop)
            return;
        var discard = disk.Driver?.Discard switch
        {
            DiskDiscard.Unmap => "unmap",
            DiskDiscard.Ignore => "ignore",
            _ => null,
        };
        map.Add("discard", discard);
        map.Add(
            "detect-zeroes",
            disk.Driver?.DetectZeroes switch
            {
                DetectZeroes.On => "on",
                DetectZeroes.Off => "off",
                // Zeroes can only be given back where discarding is on.
                DetectZeroes.Unmap => discard == "unmap" ? "unmap" : "on",
                _ => null,
            }
        );
    }
}
