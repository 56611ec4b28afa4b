using System.Text;

namespace DomainXml.Xml;

/// <summary>One of the encodings that documents may be in, with or without a byte order mark.</summary>
/// <param name="Name">The name to use in messages and declarations.</param>
/// <param name="Strict">The encoding, which throws rather than replaces what it can't take.</param>
/// <param name="MaxCodePoint">The highest code point that can be written as itself.</param>
/// <param name="HasByteOrderMark">Whether the document begins with a byte order mark.</param>
internal sealed record SourceEncoding(
    string Name,
    Encoding Strict,
    int MaxCodePoint,
    bool HasByteOrderMark = false
)
{
    public static SourceEncoding Utf8 { get; } =
        new("UTF-8", new UTF8Encoding(true, throwOnInvalidBytes: true), 0x10FFFF);

    public static SourceEncoding Utf16LittleEndian { get; } =
        new("UTF-16", new UnicodeEncoding(false, true, throwOnInvalidBytes: true), 0x10FFFF);

    public static SourceEncoding Utf16BigEndian { get; } =
        new("UTF-16", new UnicodeEncoding(true, true, throwOnInvalidBytes: true), 0x10FFFF);

    public static SourceEncoding Ascii { get; } =
        new(
            "US-ASCII",
            Encoding.GetEncoding(
                "us-ascii",
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            ),
            0x7F
        );

    public static SourceEncoding Latin1 { get; } =
        new(
            "ISO-8859-1",
            Encoding.GetEncoding(
                "iso-8859-1",
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            ),
            0xFF
        );

    /// <summary>Whether a character takes two bytes or four, so that the declaration is not ASCII.</summary>
    public bool IsWide => Strict is UnicodeEncoding;

    /// <summary>The encoding that a declaration names, or null where it is none of ours.</summary>
    public static SourceEncoding? Find(ReadOnlySpan<char> name)
    {
        foreach (var (alias, encoding) in Aliases)
        {
            if (name.Equals(alias, StringComparison.OrdinalIgnoreCase))
                return encoding;
        }
        return null;
    }

    private static readonly (string, SourceEncoding)[] Aliases =
    [
        ("utf-8", Utf8),
        ("utf8", Utf8),
        ("us-ascii", Ascii),
        ("ascii", Ascii),
        ("iso-8859-1", Latin1),
        ("iso_8859-1", Latin1),
        ("latin1", Latin1),
        ("utf-16", Utf16LittleEndian),
        ("utf-16le", Utf16LittleEndian),
        ("utf-16be", Utf16BigEndian),
    ];

    public byte[] Encode(string text)
    {
        var preamble = HasByteOrderMark ? Strict.GetPreamble() : [];
        var bytes = new byte[preamble.Length + Strict.GetByteCount(text)];
        preamble.CopyTo(bytes, 0);
        Strict.GetBytes(text, bytes.AsSpan(preamble.Length));
        return bytes;
    }
}
