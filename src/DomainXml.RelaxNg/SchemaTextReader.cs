using System.Text;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg;

/// <summary>Reads the text of a schema file: UTF-8 or UTF-16, or Latin-1 where its XML declaration says so.</summary>
internal static class SchemaTextReader
{
    private const int Latin1 = 28591;

    /// <exception cref="SchemaException">The file is too large, or its bytes are not text of its encoding.</exception>
    public static string Read(Stream stream, string path, long maxSize)
    {
        if (stream.CanSeek && stream.Length > maxSize)
            throw Wrong(
                path,
                SchemaErrorIds.Limit,
                $"\"{path}\" has more than {maxSize} bytes, which is the limit."
            );
        var bytes = ReadAll(stream, path, maxSize);
        var encoding = Detect(bytes, path, out var start);
        try
        {
            return encoding.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException exception)
        {
            throw NotText(path, bytes, start + Math.Max(exception.Index, 0));
        }
    }

    private static byte[] ReadAll(Stream stream, string path, long maxSize)
    {
        // A device has no length, and a file can grow while it is read.
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = stream.Read(buffer, 0, buffer.Length)) > 0; )
        {
            memory.Write(buffer, 0, count);
            if (memory.Length > maxSize)
                throw Wrong(
                    path,
                    SchemaErrorIds.Limit,
                    $"\"{path}\" has more than {maxSize} bytes, which is the limit."
                );
        }
        return memory.ToArray();
    }

    private static Encoding Detect(byte[] bytes, string path, out int start)
    {
        start = 0;
        if (StartsWith(bytes, 0xEF, 0xBB, 0xBF))
        {
            start = 3;
            return new UTF8Encoding(false, throwOnInvalidBytes: true);
        }
        if (StartsWith(bytes, 0xFF, 0xFE) || StartsWith(bytes, 0xFE, 0xFF))
        {
            start = 2;
            return new UnicodeEncoding(bytes[0] == 0xFE, false, throwOnInvalidBytes: true);
        }
        if (StartsWith(bytes, (byte)'<', 0) || StartsWith(bytes, 0, (byte)'<'))
            return new UnicodeEncoding(bytes[0] == 0, false, throwOnInvalidBytes: true);
        var declared = DeclaredEncoding(bytes);
        return declared?.ToUpperInvariant() switch
        {
            null or "UTF-8" or "US-ASCII" or "ASCII" => new UTF8Encoding(
                false,
                throwOnInvalidBytes: true
            ),
            "ISO-8859-1" or "LATIN1" => Encoding.GetEncoding(Latin1),
            _ => throw Wrong(
                path,
                SchemaErrorIds.Unreadable,
                $"\"{path}\" says that its encoding is \"{declared}\"; expected UTF-8, UTF-16 or ISO-8859-1."
            ),
        };
    }

    private static string? DeclaredEncoding(byte[] bytes)
    {
        const int LongestDeclaration = 200;
        const string Name = "encoding";
        var head = Encoding
            .GetEncoding(Latin1)
            .GetString(bytes, 0, Math.Min(bytes.Length, LongestDeclaration));
        if (!head.StartsWith("<?xml", StringComparison.Ordinal))
            return null;
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        var name = head.IndexOf(Name, StringComparison.Ordinal);
        if (name < 0 || name > end)
            return null;
        var open = head.IndexOfAny(['"', '\''], name);
        var close = open < 0 ? -1 : head.IndexOf(head[open], open + 1);
        return close < 0 ? null : head.Substring(open + 1, close - open - 1);
    }

    private static bool StartsWith(byte[] bytes, params byte[] prefix)
    {
        for (var i = 0; i < prefix.Length; i++)
        {
            if (i >= bytes.Length || bytes[i] != prefix[i])
                return false;
        }
        return true;
    }

    private static SchemaException NotText(string path, byte[] bytes, int offset)
    {
        var (line, column) = (1, 1);
        for (var i = 0; i < offset && i < bytes.Length; i++)
            (line, column) = bytes[i] == (byte)'\n' ? (line + 1, 1) : (line, column + 1);
        var found =
            offset < bytes.Length ? $"the byte 0x{bytes[offset]:X2}" : "the end of the file";
        return new SchemaException(
            new SchemaError(
                SchemaErrorIds.Unreadable,
                new SchemaLocation(path, SourceSpan.At(line, column, 0)),
                $"\"{path}\" is not text of its encoding: found {found} where a character was expected."
            )
        );
    }

    private static SchemaException Wrong(string path, string id, string message) =>
        new(new SchemaError(id, new SchemaLocation(path, default), message));
}
