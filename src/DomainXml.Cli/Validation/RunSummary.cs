namespace DomainXml.Cli.Validation;

/// <summary>The numbers of a run.</summary>
internal sealed class RunSummary
{
    private readonly Dictionary<DiagnosticSeverity, int> _counts = [];

    public int Files { get; private set; }
    public int Skipped { get; private set; }
    public int Suppressed { get; private set; }
    public int InBaseline { get; private set; }
    public int Mended { get; private set; }

    /// <summary>How many files have fixes, written or only shown.</summary>
    public int ChangedFiles { get; private set; }

    /// <summary>How many of the problems that are left have a safe fix.</summary>
    public int Fixable { get; private set; }

    /// <summary>Whether something could not be read.</summary>
    public bool IsIncomplete { get; private set; }

    public int Errors => Count(DiagnosticSeverity.Error);
    public int Warnings => Count(DiagnosticSeverity.Warning);
    public int Infos => Count(DiagnosticSeverity.Info);
    public int Problems => Errors + Warnings + Infos;

    public void Add(CheckedDocument document)
    {
        if (!document.WasRead)
            IsIncomplete = true;
        if (document.WasSkipped)
        {
            Skipped++;
            return;
        }
        if (document.IsFile)
            Files++;
        Suppressed += document.Suppressed;
        InBaseline += document.InBaseline;
        Mended += document.Mended;
        Fixable += document.Mendable;
        if (document.Change is not null)
            ChangedFiles++;
        foreach (var diagnostic in document.Diagnostics)
        {
            _counts[diagnostic.Severity] = Count(diagnostic.Severity) + 1;
            if (diagnostic.Fix is { IsSafe: true })
                Fixable++;
        }
    }

    /// <summary>What the program ends with.</summary>
    public int ExitCode(FailOn failOn)
    {
        if (IsIncomplete)
            return ExitCodes.CouldNotRun;
        var failures = failOn switch
        {
            FailOn.Error => Errors,
            FailOn.Warning => Errors + Warnings,
            FailOn.Info => Problems,
            _ => 0,
        };
        return failures > 0 ? ExitCodes.Findings : ExitCodes.Fine;
    }

    private int Count(DiagnosticSeverity severity) => _counts.GetValueOrDefault(severity);
}
