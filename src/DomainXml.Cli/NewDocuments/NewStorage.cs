using DomainXml.Models;

namespace DomainXml.Cli.NewDocuments;

/// <summary>A folder that a server shares by NFS.</summary>
/// <param name="Host">The server.</param>
/// <param name="Folder">The folder, as the server names it.</param>
internal sealed record NfsExport(string Host, string Folder)
{
    /// <summary>Reads <c>HOST:FOLDER</c>.</summary>
    /// <exception cref="FormatException">It is none; the message is for the user.</exception>
    public static NfsExport Parse(string text)
    {
        // An IPv6 address has colons too.
        var end = text.LastIndexOf(":/", StringComparison.Ordinal);
        return end > 0
            ? new NfsExport(text[..end].Trim('[', ']'), text[(end + 1)..])
            : throw new FormatException(
                $"'{text}' is no export. Write the server and the folder, such as server:/srv/images."
            );
    }
}

/// <summary>Makes the definitions of new storage pools and volumes.</summary>
internal static class NewStorage
{
    /// <summary>Makes a pool in a folder, an export of NFS or a volume group.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="path">Its folder; null for a volume group.</param>
    /// <param name="nfs">The export to mount there; null for none.</param>
    /// <param name="group">The volume group; null for none.</param>
    public static StoragePool CreatePool(string name, string? path, NfsExport? nfs, string? group)
    {
        StoragePool pool = (nfs, group) switch
        {
            ({ } export, _) => CreateNetworkPool(export, path!),
            (_, { } volumes) => CreateLogicalPool(volumes),
            _ => new DirectoryPool { Target = new PoolTarget { Path = Paths.Full(path!) } },
        };
        pool.Name = name;
        return pool;
    }

    /// <summary>Makes a volume that takes its space as it is written.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="size">How much it holds.</param>
    /// <param name="format">The format of its image.</param>
    /// <param name="backing">The image that it begins as; null for none.</param>
    public static StorageVolume CreateVolume(
        string name,
        ByteSize size,
        VolumeFormatType format,
        string? backing
    )
    {
        var volume = new StorageVolume
        {
            Name = name,
            Capacity = size,
            Allocation = ByteSize.FromBytes(0),
            Target = new VolumeTarget { Format = new VolumeFormat { Type = format } },
        };
        if (backing is not null)
            volume.BackingStore = new VolumeBackingImage
            {
                Path = Paths.Full(backing),
                Format = new VolumeFormat
                {
                    Type = backing.EndsWith(".qcow2", StringComparison.OrdinalIgnoreCase)
                        ? VolumeFormatType.Qcow2
                        : VolumeFormatType.Raw,
                },
            };
        return volume;
    }

    private static NetworkFileSystemPool CreateNetworkPool(NfsExport export, string path)
    {
        var pool = new NetworkFileSystemPool
        {
            Source = new NetworkFileSystemPoolSource
            {
                Dir = new NetworkFileSystemPoolSourceDir { Path = export.Folder },
                Format = new NetworkFileSystemPoolSourceFormat { Type = NetworkFileSystem.Nfs },
            },
            Target = new PoolTarget { Path = Paths.Full(path) },
        };
        pool.Source.Hosts.Add(new PoolHost { Name = export.Host });
        return pool;
    }

    private static LogicalPool CreateLogicalPool(string group)
    {
        var pool = new LogicalPool
        {
            Source = new LogicalPoolSource
            {
                Format = new LogicalFormat { Type = LogicalFormatType.Lvm2 },
            },
            Target = new OptionalPathTarget { Path = $"/dev/{group}" },
        };
        pool.Source.Names.Add(group);
        return pool;
    }
}
