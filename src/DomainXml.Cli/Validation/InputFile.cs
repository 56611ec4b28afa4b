namespace DomainXml.Cli.Validation;

/// <summary>A file to check.</summary>
/// <param name="Path">The path as the user would write it; "-" is standard input.</param>
/// <param name="IsNamed">Whether the user named this very file, rather than a folder or pattern that it is in.</param>
internal sealed record InputFile(string Path, bool IsNamed)
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    public bool IsStandardInput => Path == StandardInput;
}
