using System.Runtime.InteropServices;

namespace DomainXml.Cli;

/// <summary>
/// Hands every key to the program as it is typed, unechoed and uninterpreted (Ctrl-C too), until disposed.
/// </summary>
internal sealed partial class RawTerminal : IDisposable
{
    private const int StandardInput = 0;
    private const int ApplyNow = 0;

    // struct termios has 60 bytes on Linux and 72 on macOS; both fit, and its contents are the C library's business.
    private const int TermiosBufferSize = 256;

    private readonly byte[] _saved;

    private RawTerminal(byte[] saved) => _saved = saved;

    /// <summary>Switches standard input, where it is a terminal; null where it is none.</summary>
    public static RawTerminal? TryEnter()
    {
        if (OperatingSystem.IsWindows() || Console.IsInputRedirected)
            return null;
        var saved = new byte[TermiosBufferSize];
        if (GetAttributes(StandardInput, saved) != 0)
            return null;
        var raw = (byte[])saved.Clone();
        MakeRaw(raw);
        return SetAttributes(StandardInput, ApplyNow, raw) == 0 ? new RawTerminal(saved) : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _ = SetAttributes(StandardInput, ApplyNow, _saved);

    [LibraryImport("libc", EntryPoint = "tcgetattr")]
    private static partial int GetAttributes(int descriptor, [Out] byte[] attributes);

    [LibraryImport("libc", EntryPoint = "tcsetattr")]
    private static partial int SetAttributes(int descriptor, int when, byte[] attributes);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    private static partial void MakeRaw([In, Out] byte[] attributes);
}
