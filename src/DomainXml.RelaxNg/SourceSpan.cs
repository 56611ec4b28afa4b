namespace DomainXml.RelaxNg;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">The place of the first character.</param>
/// <param name="End">The place just behind the last character.</param>
public readonly record struct SourceSpan(SourcePosition Start, SourcePosition End)
{
    /// <summary>The span on one line that begins at the given place.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column of the first character, from 1.</param>
    /// <param name="length">The length in UTF-16 code units.</param>
    public static SourceSpan At(int line, int column, int length) =>
        new(new SourcePosition(line, column), new SourcePosition(line, column + length));

    /// <inheritdoc/>
    public override string ToString() => Start.ToString();
}
