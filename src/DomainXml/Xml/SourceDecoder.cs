using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using DomainXml.RelaxNg;

namespace DomainXml.Xml;

/// <summary>Finds out a document's encoding (XML 1.0, appendix F) and decodes it, strictly.</summary>
internal static class SourceDecoder
{
    // An XML declaration with all its parts fits easily; the standard allows no comments in it.
    private const int DeclarationWindow = 256;

    public static SourceText FromText(string text, string? file)
    {
        var hasMark = text.Length > 0 && text[0] == '\uFEFF';
        if (hasMark)
            text = text[1..];
        if (text.Length == 0)
            throw SourceErrors.Empty(file);
        var encoding = SourceEncoding.Utf8;
        if (FindDeclared(text) is { Length: > 0 } declared)
            encoding = Resolve(text[declared.AsRange()], file, text, declared.Start);
        // A document in UTF-16 must begin with a mark.
        return new SourceText(
            text,
            file,
            hasMark || encoding.IsWide ? encoding with { HasByteOrderMark = true } : encoding
        );
    }

    public static SourceText FromBytes(ReadOnlySpan<byte> bytes, string? file)
    {
        if (bytes.IsEmpty)
            throw SourceErrors.Empty(file);
        var (encoding, markLength) = Sniff(bytes, file);
        bytes = bytes[markLength..];
        if (bytes.IsEmpty)
            throw SourceErrors.Empty(file);
        if (encoding is null)
        {
            encoding = SourceEncoding.Utf8;
            var window = Encoding.Latin1.GetString(
                bytes[..Math.Min(bytes.Length, DeclarationWindow)]
            );
            if (FindDeclared(window) is { Length: > 0 } declared)
            {
                encoding = Resolve(window[declared.AsRange()], file, window, declared.Start);
                if (encoding.IsWide)
                    throw Contradiction(window, declared, "UTF-8", file);
            }
            return new SourceText(Decode(bytes, encoding, file), file, encoding);
        }

        var text = Decode(bytes, encoding, file);
        if (FindDeclared(text) is { Length: > 0 } name)
        {
            var declared = Resolve(text[name.AsRange()], file, text, name.Start);
            if (declared.IsWide != encoding.IsWide || declared.Name != encoding.Name)
                throw Contradiction(text, name, encoding.Name, file);
        }
        return new SourceText(text, file, encoding with { HasByteOrderMark = markLength > 0 });
    }

    /// <summary>What the first bytes say: null where they leave it to the declaration.</summary>
    private static (SourceEncoding? Encoding, int MarkLength) Sniff(
        ReadOnlySpan<byte> bytes,
        string? file
    ) =>
        bytes switch
        {
            [0xFF, 0xFE, 0x00, 0x00, ..] or [0x00, 0x00, 0xFE, 0xFF, ..] =>
                throw SourceErrors.UnknownEncoding(file, "UTF-32", SourceSpan.At(1, 1, 0)),
            [0x3C, 0x00, 0x00, 0x00, ..] or [0x00, 0x00, 0x00, 0x3C, ..] =>
                throw SourceErrors.UnknownEncoding(file, "UTF-32", SourceSpan.At(1, 1, 0)),
            [0xEF, 0xBB, 0xBF, ..] => (SourceEncoding.Utf8, 3),
            [0xFF, 0xFE, ..] => (SourceEncoding.Utf16LittleEndian, 2),
            [0xFE, 0xFF, ..] => (SourceEncoding.Utf16BigEndian, 2),
            [0x3C, 0x00, ..] => (SourceEncoding.Utf16LittleEndian, 0),
            [0x00, 0x3C, ..] => (SourceEncoding.Utf16BigEndian, 0),
            _ => (null, 0),
        };

    /// <summary>Where the XML declaration names an encoding; empty where it does not.</summary>
    private static TextRange FindDeclared(string text)
    {
        if (!text.StartsWith("<?xml", StringComparison.Ordinal))
            return default;
        var end = text.AsSpan(0, Math.Min(text.Length, DeclarationWindow)).IndexOf("?>");
        if (end < 0)
            return default;
        var at = text.AsSpan(0, end).IndexOf("encoding");
        if (at < 0)
            return default;
        at += "encoding".Length;
        while (at < end && (XmlCharacters.IsWhiteSpace(text[at]) || text[at] == '='))
            at++;
        if (at >= end || text[at] is not ('"' or '\''))
            return default;
        var close = text.AsSpan(at + 1, end - at - 1).IndexOf(text[at]);
        return close < 0 ? default : new TextRange(at + 1, close);
    }

    private static SourceEncoding Resolve(string name, string? file, string text, int start) =>
        SourceEncoding.Find(name)
        ?? throw SourceErrors.UnknownEncoding(file, name, Span(text, new(start, name.Length)));

    private static DiagnosticException Contradiction(
        string text,
        TextRange declared,
        string actual,
        string? file
    ) =>
        SourceErrors.ContradictoryEncoding(
            file,
            text[declared.AsRange()],
            actual,
            Span(text, declared)
        );

    private static SourceSpan Span(string text, TextRange range)
    {
        var start = new LineMap(text).PositionAt(range.Start);
        return SourceSpan.At(start.Line, start.Column, range.Length);
    }

    private static string Decode(ReadOnlySpan<byte> bytes, SourceEncoding encoding, string? file)
    {
        try
        {
            return encoding.Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw DescribeInvalid(bytes, encoding, file);
        }
    }

    /// <summary>Decodes again, slowly, to say where the first invalid byte stands.</summary>
    private static DiagnosticException DescribeInvalid(
        ReadOnlySpan<byte> bytes,
        SourceEncoding encoding,
        string? file
    )
    {
        string before;
        int index;
        if (ReferenceEquals(encoding, SourceEncoding.Utf8))
        {
            var buffer = new char[bytes.Length];
            Utf8.ToUtf16(bytes, buffer, out index, out var written, replaceInvalidSequences: false);
            before = new string(buffer, 0, written);
        }
        else if (encoding.IsWide)
        {
            (before, index) = DecodeWhileValid(
                bytes,
                encoding.Strict.Equals(SourceEncoding.Utf16BigEndian.Strict)
            );
        }
        else
        {
            index = Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF));
            before = Encoding.Latin1.GetString(bytes[..index]);
        }
        var position = new LineMap(before).PositionAt(before.Length);
        return SourceErrors.InvalidBytes(
            file,
            encoding,
            bytes[Math.Min(index, bytes.Length - 1)],
            position
        );
    }

    /// <summary>The text up to the first surrogate that stands alone, or the last whole code unit.</summary>
    private static (string Text, int Length) DecodeWhileValid(
        ReadOnlySpan<byte> bytes,
        bool isBigEndian
    )
    {
        var units = new char[bytes.Length / 2];
        for (var i = 0; i < units.Length; i++)
        {
            var unit = bytes.Slice(i * 2, 2);
            units[i] = (char)(
                isBigEndian
                    ? BinaryPrimitives.ReadUInt16BigEndian(unit)
                    : BinaryPrimitives.ReadUInt16LittleEndian(unit)
            );
        }
        var valid = XmlCharacters.FindLoneSurrogate(units);
        return (new string(units, 0, valid), valid * 2);
    }
}

/// <summary>A stretch of a text.</summary>
internal readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;

    public Range AsRange() => Start..End;
}
