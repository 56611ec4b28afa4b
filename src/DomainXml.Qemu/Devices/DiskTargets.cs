using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>What the names of disks mean: <c>vda</c> is the first virtio disk, <c>sdab</c> the 28th SCSI disk.</summary>
internal static class DiskTargets
{
    /// <summary>The bus that a name suggests where none is given.</summary>
    public static DiskBus DefaultBus(string target, DiskDevice device) =>
        device == DiskDevice.Floppy ? DiskBus.Floppy
        : StartsWith(target, "hd") ? DiskBus.Ide
        : StartsWith(target, "sd") ? DiskBus.Scsi
        : StartsWith(target, "vd") ? DiskBus.Virtio
        : StartsWith(target, "xvd") ? DiskBus.Xen
        : StartsWith(target, "fd") ? DiskBus.Floppy
        : DiskBus.Ide;

    /// <summary>The disk's number, from 0, that the letters count; null where the name has none.</summary>
    public static int? IndexOf(string target)
    {
        var letters = target.TrimEnd("0123456789".ToCharArray()).AsSpan();
        foreach (var prefix in (ReadOnlySpan<string>)["xvd", "fd", "hd", "sd", "vd", "ubd"])
        {
            if (letters.StartsWith(prefix, StringComparison.Ordinal))
            {
                letters = letters[prefix.Length..];
                break;
            }
        }
        if (letters.IsEmpty)
            return null;
        var index = 0;
        foreach (var letter in letters)
        {
            if (letter is < 'a' or > 'z' || index > 1 << 20)
                return null;
            index = index * 26 + (letter - 'a' + 1);
        }
        return index - 1;
    }

    private static bool StartsWith(string target, string prefix) =>
        target.StartsWith(prefix, StringComparison.Ordinal);
}
