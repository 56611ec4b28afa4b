using DomainXml.RelaxNg;

namespace DomainXml.Xml;

/// <summary>Where the lines of a text begin. A line ends with LF, CR LF or CR.</summary>
internal sealed class LineMap
{
    private readonly string _text;
    private readonly int[] _starts;

    public LineMap(string text)
    {
        _text = text;
        var starts = new List<int> { 0 };
        var from = 0;
        while (text.AsSpan(from).IndexOfAny('\n', '\r') is >= 0 and var at)
        {
            from += at + 1;
            if (text[from - 1] == '\r' && from < text.Length && text[from] == '\n')
                from++;
            starts.Add(from);
        }
        _starts = [.. starts];
    }

    public SourcePosition PositionAt(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, _text.Length);
        var index = Array.BinarySearch(_starts, offset);
        if (index < 0)
            index = ~index - 1;
        return new SourcePosition(index + 1, offset - _starts[index] + 1);
    }

    public int OffsetAt(SourcePosition position)
    {
        if (position.Line < 1)
            return 0;
        if (position.Line > _starts.Length)
            return _text.Length;
        var start = _starts[position.Line - 1];
        return start + Math.Clamp(position.Column - 1, 0, Line(position.Line).Length);
    }

    public ReadOnlySpan<char> Line(int line)
    {
        if (line < 1 || line > _starts.Length)
            return default;
        var start = _starts[line - 1];
        var end = line < _starts.Length ? _starts[line] : _text.Length;
        return _text.AsSpan(start, end - start).TrimEnd("\r\n");
    }
}
