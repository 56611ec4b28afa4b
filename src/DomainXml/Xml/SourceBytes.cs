using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace DomainXml.Xml;

/// <summary>The bytes of a file or stream, in a rented buffer, never more than the bounds allow.</summary>
internal ref struct SourceBytes
{
    private byte[]? _buffer;
    private readonly int _length;

    private SourceBytes(byte[] buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    public readonly ReadOnlySpan<byte> Span => _buffer.AsSpan(0, _length);

    public void Dispose()
    {
        if (_buffer is not null)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = null;
    }

    public static SourceBytes ReadFile(string path, XmlReadOptions options)
    {
        try
        {
            using var handle = File.OpenHandle(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            return ReadToEnd(
                (buffer, offset) => RandomAccess.Read(handle, buffer, offset),
                LengthOf(handle),
                path,
                options
            );
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw SourceErrors.NotFound(path);
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            throw SourceErrors.IsDirectory(path);
        }
        catch (Exception e)
            when (e
                    is UnauthorizedAccessException
                        or IOException
                        or NotSupportedException
                        or ArgumentException
            )
        {
            throw SourceErrors.NotReadable(path, e);
        }
    }

    public static SourceBytes ReadStream(Stream stream, string? file, XmlReadOptions options)
    {
        try
        {
            return ReadToEnd(
                (buffer, _) => stream.Read(buffer),
                stream.CanSeek ? stream.Length - stream.Position : 0,
                file,
                options
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SourceErrors.NotReadable(file, e);
        }
    }

    /// <summary>The length; 0 for what has none, such as a pipe.</summary>
    private static long LengthOf(SafeFileHandle handle)
    {
        try
        {
            return RandomAccess.GetLength(handle);
        }
        catch (NotSupportedException)
        {
            return 0;
        }
    }

    private static SourceBytes ReadToEnd(
        BytesReader read,
        long known,
        string? file,
        XmlReadOptions options
    )
    {
        if (known > options.MaxLength)
            throw SourceErrors.TooLong(file, options);
        // One byte more than is known shows the end without growing.
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Max(known + 1, 4096));
        var length = 0;
        try
        {
            while (read(buffer.AsSpan(length), length) is > 0 and var count)
            {
                length += count;
                if (length > options.MaxLength)
                    throw SourceErrors.TooLong(file, options);
                if (length < buffer.Length)
                    continue;
                var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                buffer.AsSpan(0, length).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }
            return new SourceBytes(buffer, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    /// <summary>Reads some bytes; what has no places to read from passes over the offset.</summary>
    private delegate int BytesReader(Span<byte> buffer, long offset);
}
