using System.ComponentModel;
using System.Runtime.InteropServices;

namespace DomainXml.Commands;

/// <summary>What <c>posix_spawn</c> does between fork and exec: a session of its own, and where its streams go.</summary>
internal sealed partial class SpawnSettings : IDisposable
{
    public const int ReadOnly = 0;
    private const short NewSession = 0x80;

    // Both structures are the C library's business: 80 and 336 bytes with glibc and musl, 8 with macOS.
    private const int StructureSize = 1024;

    public SpawnSettings()
    {
        FileActions = Marshal.AllocHGlobal(StructureSize);
        Attributes = Marshal.AllocHGlobal(StructureSize);
        Check(InitializeActions(FileActions));
        Check(InitializeAttributes(Attributes));
        Check(SetFlags(Attributes, OperatingSystem.IsMacOS() ? (short)0x400 : NewSession));
    }

    public static int AppendOnly => OperatingSystem.IsMacOS() ? 0x1 | 0x8 : 0x1 | 0x400;

    public nint FileActions { get; }

    public nint Attributes { get; }

    public void OpenFor(int descriptor, string path, int flags) =>
        Check(AddOpen(FileActions, descriptor, path, flags, 0));

    public void Duplicate(int from, int to) => Check(AddDuplicate(FileActions, from, to));

    public void Dispose()
    {
        _ = DestroyActions(FileActions);
        _ = DestroyAttributes(Attributes);
        Marshal.FreeHGlobal(FileActions);
        Marshal.FreeHGlobal(Attributes);
    }

    [LibraryImport("libc", EntryPoint = "posix_spawnp", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Spawn(
        out int processId,
        string file,
        nint fileActions,
        nint attributes,
        nint arguments,
        nint environment
    );

    private static void Check(int error)
    {
        if (error != 0)
            throw new Win32Exception(error);
    }

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitializeActions(nint actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int DestroyActions(nint actions);

    [LibraryImport(
        "libc",
        EntryPoint = "posix_spawn_file_actions_addopen",
        StringMarshalling = StringMarshalling.Utf8
    )]
    private static partial int AddOpen(
        nint actions,
        int descriptor,
        string path,
        int flags,
        uint mode
    );

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    private static partial int AddDuplicate(nint actions, int from, int to);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_init")]
    private static partial int InitializeAttributes(nint attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_destroy")]
    private static partial int DestroyAttributes(nint attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    private static partial int SetFlags(nint attributes, short flags);
}
