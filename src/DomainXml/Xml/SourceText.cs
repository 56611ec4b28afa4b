using DomainXml.RelaxNg;
using DomainXml.Xml;

namespace DomainXml;

/// <summary>
/// A text as it was read: its characters, its file and its encoding, and the line and column of every place.
/// Immutable and safe for use by several threads.
/// </summary>
public sealed class SourceText
{
    private LineMap? _lines;

    internal SourceText(string text, string? file, SourceEncoding encoding)
    {
        Text = text;
        File = file;
        Encoding = encoding;
    }

    /// <summary>No text: what a reader holds while it reads nothing.</summary>
    internal static SourceText None { get; } = new("", null, SourceEncoding.Utf8);

    /// <summary>The characters, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>The file, as the user named it; null where there is none.</summary>
    public string? File { get; }

    /// <summary>How the characters were encoded, and are when the text is written.</summary>
    internal SourceEncoding Encoding { get; }

    private LineMap Lines => _lines ??= new LineMap(Text);

    /// <summary>Takes a text that is already in memory. Written out, it is in the encoding that it declares, or in UTF-8.</summary>
    /// <param name="text">The text; a byte order mark in front is recognised.</param>
    /// <param name="file">The name to use in diagnostics.</param>
    /// <param name="options">The bounds; only the length matters here.</param>
    /// <exception cref="DiagnosticException">The text is empty or too long, or declares an unknown encoding.</exception>
    public static SourceText From(string text, string? file = null, XmlReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > (options ?? XmlReadOptions.Default).MaxLength)
            throw SourceErrors.TooLong(file, options);
        return SourceDecoder.FromText(text, file);
    }

    /// <summary>Decodes a document: by its byte order mark, else as its XML declaration says, else as UTF-8.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="file">The name to use in diagnostics.</param>
    /// <param name="options">The bounds; only the length matters here.</param>
    /// <exception cref="DiagnosticException">The bytes are none, too many, or not valid in their encoding.</exception>
    public static SourceText From(
        ReadOnlySpan<byte> bytes,
        string? file = null,
        XmlReadOptions? options = null
    )
    {
        if (bytes.Length > (options ?? XmlReadOptions.Default).MaxLength)
            throw SourceErrors.TooLong(file, options);
        return SourceDecoder.FromBytes(bytes, file);
    }

    /// <summary>Reads and decodes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The bounds; only the length matters here.</param>
    /// <exception cref="DiagnosticException">The file can't be read, or not decoded.</exception>
    public static SourceText Load(string path, XmlReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var bytes = SourceBytes.ReadFile(path, options ?? XmlReadOptions.Default);
        return From(bytes.Span, path, options);
    }

    /// <summary>Reads a stream to its end and decodes it.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="file">The name to use in diagnostics.</param>
    /// <param name="options">The bounds; only the length matters here.</param>
    /// <exception cref="DiagnosticException">The stream can't be read, or not decoded.</exception>
    public static SourceText Read(
        Stream stream,
        string? file = null,
        XmlReadOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = SourceBytes.ReadStream(stream, file, options ?? XmlReadOptions.Default);
        return From(bytes.Span, file, options);
    }

    /// <summary>The line and column of a character.</summary>
    /// <param name="offset">The character's index in <see cref="Text"/>; its length for the place behind the last one.</param>
    public SourcePosition PositionAt(int offset) => Lines.PositionAt(offset);

    /// <summary>The index of the character at a line and column.</summary>
    /// <returns>The index; the nearest one on the line, or the end of the text, where there is no such place.</returns>
    public int OffsetAt(SourcePosition position) => Lines.OffsetAt(position);

    /// <summary>The lines and columns of a stretch of characters.</summary>
    /// <param name="start">The index of the first character.</param>
    /// <param name="end">The index behind the last character.</param>
    public SourceSpan SpanAt(int start, int end) => new(PositionAt(start), PositionAt(end));

    /// <summary>The characters of a line, without its line end; empty where there is no such line.</summary>
    /// <param name="line">The line, from 1.</param>
    public ReadOnlySpan<char> Line(int line) => Lines.Line(line);

    /// <summary>Another text in place of this one: of the same file, in the same encoding.</summary>
    /// <param name="text">The characters, without a byte order mark.</param>
    public SourceText WithText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, File, Encoding);
    }

    /// <summary>The text as it would be saved: encoded as it was read.</summary>
    /// <exception cref="DiagnosticException">A character is not in that encoding.</exception>
    public byte[] ToBytes()
    {
        try
        {
            return Encoding.Encode(Text);
        }
        catch (System.Text.EncoderFallbackException e)
        {
            throw SourceErrors.NotEncodable(this, e.Index);
        }
    }

    /// <summary>Saves the text, encoded as it was read. Nobody ever sees half of it; where anything fails the file is as it was.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DiagnosticException">The file can't be written, or a character is not in its encoding.</exception>
    public void Save(string path) => Documents.FileReplacement.Write(path, ToBytes());

    /// <summary>The name of the file, where it has one.</summary>
    public override string ToString() => File ?? "(text)";
}
