using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The secrets of a disk's images: for reaching them, and for reading them.</summary>
internal static class DiskSecrets
{
    public static string AuthId(DiskImage image) => $"{image.NodeName("storage")}-auth-secret0";

    public static string EncryptionId(DiskImage image) =>
        $"{image.NodeName("format")}-encryption-secret0";

    public static StorageAuth? AuthOf(Disk disk, DiskImage image) =>
        (
            image.Source switch
            {
                RbdDiskSource source => source.Auth,
                IscsiDiskSource source => source.Auth,
                _ => null,
            }
        ) ?? (image.IsTop && image.Source is RbdDiskSource or IscsiDiskSource ? disk.Auth : null);

    public static Encryption? EncryptionOf(Disk disk, DiskImage image) =>
        (
            image.Source switch
            {
                FileDiskSource source => source.Encryption,
                BlockDiskSource source => source.Encryption,
                NvmeDiskSource source => source.Encryption,
                RbdDiskSource { Encryption.Engine: EncryptionEngine.Librbd } =>
                    throw Problems.Unsupported(disk, "encryption by librbd can't be converted yet"),
                RbdDiskSource source => source.Encryption,
                IscsiDiskSource source => source.Encryption,
                NbdDiskSource source => source.Encryption,
                _ => null,
            }
        ) ?? (image.IsTop ? disk.Encryption : null);

    /// <summary>The objects that hand the secrets to QEMU.</summary>
    public static IEnumerable<QemuObject> ObjectsOf(Guest guest, Disk disk, DiskImage image)
    {
        if (AuthOf(disk, image) is { Secret: var secret })
            yield return Make(
                guest,
                disk,
                AuthId(image),
                new SecretReference(secret.Uuid, secret.Usage)
            );
        if (EncryptionOf(disk, image) is { } encryption && encryption.Secrets is [var key, ..])
            yield return Make(
                guest,
                disk,
                EncryptionId(image),
                new SecretReference(key.Uuid, key.Usage)
            );
    }

    private static QemuObject Make(Guest guest, Disk disk, string id, SecretReference reference) =>
        guest.Host.Secrets?.Describe(id, reference) is { } properties
            ? new QemuObject(QemuObjectKind.Object, properties)
            : throw Problems.Unsupported(disk, "the disk needs a secret that is not known");
}
