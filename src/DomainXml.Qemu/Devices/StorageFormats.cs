using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The format of a disk's own image, where the definition may also hold obsolete words.</summary>
internal static class StorageFormats
{
    public static StorageFormat Of(DiskDriverType? type) =>
        type switch
        {
            DiskDriverType.Qcow2 => StorageFormat.Qcow2,
            DiskDriverType.Qcow => StorageFormat.Qcow,
            DiskDriverType.Qed => StorageFormat.Qed,
            DiskDriverType.Vmdk => StorageFormat.Vmdk,
            DiskDriverType.Vdi => StorageFormat.Vdi,
            DiskDriverType.VirtualPc => StorageFormat.VirtualPc,
            DiskDriverType.Vhd => StorageFormat.Vhd,
            DiskDriverType.Bochs => StorageFormat.Bochs,
            DiskDriverType.CompressedLoop => StorageFormat.CompressedLoop,
            DiskDriverType.Dmg => StorageFormat.Dmg,
            DiskDriverType.Ploop => StorageFormat.Ploop,
            DiskDriverType.Luks => StorageFormat.Luks,
            DiskDriverType.Fat => StorageFormat.Fat,
            _ => StorageFormat.Raw,
        };

    /// <summary>Whether an image without a format needs no node of its own above its storage: jobs then leave it in place.</summary>
    public static bool RawStandsAlone(QemuCapabilities qemu) =>
        qemu.Schema.Arguments("block-stream").HasMember("backing-mask-protocol");
}
