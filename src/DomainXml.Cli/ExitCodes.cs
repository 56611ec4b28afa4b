namespace DomainXml.Cli;

/// <summary>What the program's exit code says. The same for every command.</summary>
internal static class ExitCodes
{
    /// <summary>Done; nothing was found wrong.</summary>
    public const int Fine = 0;

    /// <summary>Done, and something was found wrong: a document with errors, a guest that failed.</summary>
    public const int Findings = 1;

    /// <summary>It could not be done: bad arguments, an unreadable file, no QEMU.</summary>
    public const int CouldNotRun = 2;
}
