using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DomainXml.Documents;

/// <summary>What the runtime does not tell of a file. Linux only; elsewhere unknown.</summary>
/// <param name="User">The number of the user who owns it.</param>
/// <param name="Group">The number of the group that owns it.</param>
/// <param name="IsRegular">Whether it is a file as such: no device, pipe, socket or folder.</param>
internal readonly partial record struct FileStatus(uint User, uint Group, bool IsRegular)
{
    // struct statx is the same on all processors.
    private const int StatxSize = 256;
    private const int UserOffset = 20;
    private const int GroupOffset = 24;
    private const int ModeOffset = 28;
    private const int TypeUserAndGroup = 0x19;
    private const int TypeMask = 0xF000;
    private const int RegularType = 0x8000;
    private const int CurrentFolder = -100;
    private const uint Unchanged = uint.MaxValue;

    /// <summary>The status of the file that a path leads to, over links; null where it cannot be told.</summary>
    public static FileStatus? Of(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var buffer = new byte[StatxSize];
        try
        {
            if (ReadStatus(CurrentFolder, path, 0, TypeUserAndGroup, buffer) != 0)
                return null;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than 2018.
            return null;
        }
        var mode = MemoryMarshal.Read<ushort>(buffer.AsSpan(ModeOffset));
        return new FileStatus(
            MemoryMarshal.Read<uint>(buffer.AsSpan(UserOffset)),
            MemoryMarshal.Read<uint>(buffer.AsSpan(GroupOffset)),
            (mode & TypeMask) == RegularType
        );
    }

    /// <summary>Gives an open file to the same owner, as far as the process may: root anything, others their own groups.</summary>
    public void GiveToOwner(SafeFileHandle file)
    {
        if (ChangeOwner(file, User, Group) != 0)
            _ = ChangeOwner(file, Unchanged, Group);
    }

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
