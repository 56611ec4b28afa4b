using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Compact;

/// <summary>
/// A schema's text with <c>\x{...}</c> escapes replaced and line ends made one character, and the way back
/// from each of its characters to the place in the file.
/// </summary>
internal sealed class CompactText
{
    /// <summary>
    /// Stands for an escaped line feed, which is a character of a literal but never ends a line.
    /// (XML has no such character, so it is free for this.)
    /// </summary>
    public const char EscapedLineFeed = '\uFFFE';

    /// <summary>Stands for an escaped carriage return, likewise.</summary>
    public const char EscapedCarriageReturn = '\uFFFF';

    private readonly string _file;
    private readonly List<int> _lineStarts;
    private readonly int[]? _offsets;

    /// <param name="file">The file's address.</param>
    /// <param name="characters">The decoded text.</param>
    /// <param name="offsets">Each decoded character's place in the file's text, and the end's; null where they are the same.</param>
    /// <param name="lineStarts">Where the lines begin in the file's text.</param>
    public CompactText(string file, string characters, int[]? offsets, List<int> lineStarts)
    {
        _file = file;
        Characters = characters;
        _offsets = offsets;
        _lineStarts = lineStarts;
    }

    /// <summary>The decoded text.</summary>
    public string Characters { get; }

    /// <summary>The place of a stretch of the decoded text.</summary>
    public SchemaLocation LocationOf(int start, int end) =>
        new(_file, new SourceSpan(PositionOf(start), PositionOf(end)));

    /// <summary>The decoded text's stretch as the value it stands for.</summary>
    public string ValueOf(int start, int end) =>
        Characters
            .Substring(start, end - start)
            .Replace(EscapedLineFeed, '\n')
            .Replace(EscapedCarriageReturn, '\r');

    private SourcePosition PositionOf(int index)
    {
        var offset = _offsets is null ? index : _offsets[index];
        var line = _lineStarts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        return new SourcePosition(line + 1, offset - _lineStarts[line] + 1);
    }
}
