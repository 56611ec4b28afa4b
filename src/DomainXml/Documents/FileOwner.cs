using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DomainXml.Documents;

/// <summary>Who owns a file, so that one that takes another's place can have the same owner. Linux only; elsewhere unknown.</summary>
/// <param name="User">The user's number.</param>
/// <param name="Group">The group's number.</param>
internal readonly partial record struct FileOwner(uint User, uint Group)
{
    // struct statx is the same on all processors.
    private const int StatxSize = 256;
    private const int UserOffset = 20;
    private const int GroupOffset = 24;
    private const int UserAndGroup = 0x18;
    private const int CurrentFolder = -100;
    private const uint Unchanged = uint.MaxValue;

    /// <summary>The owner of the file that a path leads to; null where it cannot be told.</summary>
    public static FileOwner? Of(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var buffer = new byte[StatxSize];
        try
        {
            if (ReadStatus(CurrentFolder, path, 0, UserAndGroup, buffer) != 0)
                return null;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than 2018.
            return null;
        }
        return new FileOwner(Read(buffer, UserOffset), Read(buffer, GroupOffset));
    }

    /// <summary>Gives an open file to this owner, as far as the process may: root anything, others their own groups.</summary>
    public void Take(SafeFileHandle file)
    {
        if (ChangeOwner(file, User, Group) != 0)
            _ = ChangeOwner(file, Unchanged, Group);
    }

    private static uint Read(byte[] status, int offset) =>
        MemoryMarshal.Read<uint>(status.AsSpan(offset));

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ReadStatus(
        int folder,
        string path,
        int flags,
        uint mask,
        [Out] byte[] status
    );

    [LibraryImport("libc", EntryPoint = "fchown")]
    private static partial int ChangeOwner(SafeFileHandle file, uint user, uint group);
}
