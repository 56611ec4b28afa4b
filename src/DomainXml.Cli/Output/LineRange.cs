namespace DomainXml.Cli.Output;

/// <summary>Some lines of a text, counted from their first.</summary>
internal readonly record struct LineRange(List<string> Lines, int Start, int Count)
{
    public string this[int index] => Lines[Start + index];

    /// <summary>A part of these lines; what makes <c>lines[1..^1]</c> work.</summary>
    public LineRange Slice(int start, int count) => new(Lines, Start + start, count);
}
