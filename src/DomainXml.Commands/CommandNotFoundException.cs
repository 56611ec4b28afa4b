namespace DomainXml.Commands;

/// <summary>The program of a command could not be started: it does not exist, or may not be executed.</summary>
/// <param name="program">The program.</param>
/// <param name="inner">What the system said.</param>
public sealed class CommandNotFoundException(string program, Exception inner)
    : IOException($"{program} could not be started: {inner.Message}", inner)
{
    /// <summary>The program.</summary>
    public string Program { get; } = program;
}
