namespace DomainXml.Commands;

/// <summary>
/// A program with its arguments and its environment, as data. Nothing here passes through a shell. Immutable.
/// </summary>
/// <param name="Program">The program: a path, or a name to be looked up when it is run.</param>
public sealed record CommandLine(string Program)
{
    /// <summary>The arguments, each exactly as the program receives it; the program's own name is not among them.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The variables to set, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Environment { get; init; } = [];
}
