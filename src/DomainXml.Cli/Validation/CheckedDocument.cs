namespace DomainXml.Cli.Validation;

/// <summary>What came of checking one file, or of something that is wrong with the run as a whole.</summary>
/// <param name="File">The file, as the user would write it.</param>
/// <param name="Source">Its text, after any fixes; null where it could not be decoded, or nothing is wrong with it.</param>
/// <param name="Diagnostics">What is wrong and not excused.</param>
internal sealed record CheckedDocument(
    string File,
    SourceText? Source,
    IReadOnlyList<Diagnostic> Diagnostics
)
{
    /// <summary>False for what is wrong with the run rather than with one file.</summary>
    public bool IsFile { get; init; } = true;

    /// <summary>False where the file does not exist, or may not be read, or could not be written.</summary>
    public bool WasRead { get; init; } = true;

    /// <summary>Whether it is none of our documents.</summary>
    public bool WasSkipped { get; init; }

    /// <summary>How many diagnostics its comments switch off.</summary>
    public int Suppressed { get; init; }

    /// <summary>How many diagnostics the baseline excuses.</summary>
    public int InBaseline { get; init; }

    /// <summary>How many diagnostics were mended.</summary>
    public int Mended { get; init; }

    /// <summary>How many diagnostics would be mended by `--fix`, and are left out because that is shown.</summary>
    public int Mendable { get; init; }

    /// <summary>The text before and after the fixes; null where there were none.</summary>
    public (SourceText Before, SourceText After)? Change { get; init; }

    /// <summary>What came in on standard input, with the fixes; null unless they are to be applied to it.</summary>
    public SourceText? MendedInput { get; init; }
}
