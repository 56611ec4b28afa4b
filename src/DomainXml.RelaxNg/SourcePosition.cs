namespace DomainXml.RelaxNg;

/// <summary>A place in a text: line and column, both counted from 1, in UTF-16 code units.</summary>
/// <param name="Line">The line, from 1; 0 where the place is unknown.</param>
/// <param name="Column">The column, from 1; 0 where the place is unknown.</param>
public readonly record struct SourcePosition(int Line, int Column)
{
    /// <summary>Whether the place is known.</summary>
    public bool IsKnown => Line > 0;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Line}:{Column}");
}
