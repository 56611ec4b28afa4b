namespace DomainXml.Commands;

/// <summary>How a command ended. Immutable.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output, secrets left out.</param>
/// <param name="Error">What it wrote to standard error, secrets left out.</param>
public sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>Whether it ended with exit code 0.</summary>
    public bool Succeeded => ExitCode == 0;
}
