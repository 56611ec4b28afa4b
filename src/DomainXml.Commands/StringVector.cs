using System.Runtime.InteropServices;

namespace DomainXml.Commands;

/// <summary>A null-terminated array of C strings.</summary>
internal sealed class StringVector : IDisposable
{
    private readonly nint[] _strings;

    public StringVector(IReadOnlyList<string> values)
    {
        _strings = [.. values.Select(Marshal.StringToCoTaskMemUTF8), 0];
        Pointer = Marshal.AllocHGlobal(_strings.Length * nint.Size);
        Marshal.Copy(_strings, 0, Pointer, _strings.Length);
    }

    public nint Pointer { get; }

    public void Dispose()
    {
        Marshal.FreeHGlobal(Pointer);
        foreach (var item in _strings)
            Marshal.FreeCoTaskMem(item);
    }
}
