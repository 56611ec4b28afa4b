using System.Buffers;

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
            // Opening a folder reports a lack of permission, so the kind is looked at first.
            if (Directory.Exists(path))
                throw SourceErrors.IsDirectory(path);
            using var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 0
            );
            return ReadToEnd(stream, path, options);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw SourceErrors.NotFound(path);
        }
        catch (UnauthorizedAccessException)
        {
            throw SourceErrors.NotReadable(path, "permission denied");
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException)
        {
            throw SourceErrors.NotReadable(path, e.Message);
        }
    }

    public static SourceBytes ReadStream(Stream stream, string? file, XmlReadOptions options)
    {
        try
        {
            return ReadToEnd(stream, file, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SourceErrors.NotReadable(file, e.Message);
        }
    }

    private static SourceBytes ReadToEnd(Stream stream, string? file, XmlReadOptions options)
    {
        var known = stream.CanSeek ? stream.Length - stream.Position : 0;
        if (known > options.MaxLength)
            throw SourceErrors.TooLong(file, options);
        // One byte more than is known shows the end without growing.
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Max(known + 1, 4096));
        var length = 0;
        try
        {
            while (stream.Read(buffer.AsSpan(length)) is > 0 and var read)
            {
                length += read;
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
}
