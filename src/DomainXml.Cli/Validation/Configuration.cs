namespace DomainXml.Cli.Validation;

/// <summary>What a configuration file says. Immutable.</summary>
internal sealed record Configuration
{
    /// <summary>What holds where there is no configuration file.</summary>
    public static Configuration Default { get; } = new();

    /// <summary>The file; null where there is none.</summary>
    public string? File { get; init; }

    /// <summary>Which files of a folder are checked; null for all with the ending .xml.</summary>
    public IReadOnlyList<Glob>? Include { get; init; }

    public IReadOnlyList<Glob> Exclude { get; init; } = [];
    public FailOn? FailOn { get; init; }

    /// <summary>The baseline's path, relative to this file's folder.</summary>
    public string? Baseline { get; init; }

    /// <summary>Schemas of further documents: their paths, relative to this file's folder, by root element.</summary>
    public IReadOnlyDictionary<string, string> Schemas { get; init; } =
        new Dictionary<string, string>();

    /// <summary>What holds for every file.</summary>
    public SeveritySettings Severities { get; init; } = SeveritySettings.None;

    /// <summary>What holds for some files; of several that match, the last one wins.</summary>
    public IReadOnlyList<FileOverride> Overrides { get; init; } = [];

    /// <summary>The folder that all paths in the file are relative to.</summary>
    private string Folder => File is null ? "." : Path.GetDirectoryName(Path.GetFullPath(File))!;

    /// <summary>A path in the file, as it is opened.</summary>
    public string Resolve(string path) => Path.Combine(Folder, path);

    /// <summary>The folder that `validate` without arguments checks; null where the file does not say what to check.</summary>
    public string? DefaultInput => Include is null ? null : Path.GetRelativePath(".", Folder);

    public bool Includes(string path) =>
        Include is null
            ? path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            : Include.Any(glob => glob.IsMatch(Relative(path)));

    public bool Excludes(string path) =>
        Exclude.Count > 0 && Exclude.Any(glob => glob.Covers(Relative(path)));

    /// <summary>The diagnostics of a file as they count: some of another severity, some not at all.</summary>
    public IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> diagnostics, string path)
    {
        if (diagnostics.Count == 0 || File is null)
            return diagnostics;
        var settings = Overrides
            .Where(item => item.Files.Any(glob => glob.IsMatch(Relative(path))))
            .Select(item => item.Severities)
            .Prepend(Severities)
            .ToList();
        return [.. diagnostics.Select(d => Apply(d, settings)).OfType<Diagnostic>()];
    }

    private static Diagnostic? Apply(Diagnostic diagnostic, List<SeveritySettings> settings)
    {
        var (severity, isOn) = (diagnostic.Severity, true);
        foreach (var item in settings)
        {
            if (item.Disabled.Contains(diagnostic.Id))
                isOn = false;
            if (item.Severities.TryGetValue(diagnostic.Id, out var chosen))
                (severity, isOn) = (chosen, true);
        }
        if (!isOn)
            return null;
        return severity == diagnostic.Severity
            ? diagnostic
            : diagnostic with
            {
                Severity = severity,
            };
    }

    private string Relative(string path) => Path.GetRelativePath(Folder, Path.GetFullPath(path));
}

/// <summary>Which diagnostics count otherwise than usual.</summary>
internal sealed record SeveritySettings(
    IReadOnlySet<string> Disabled,
    IReadOnlyDictionary<string, DiagnosticSeverity> Severities
)
{
    public static SeveritySettings None { get; } =
        new(new HashSet<string>(), new Dictionary<string, DiagnosticSeverity>());
}

/// <summary>Settings for the files that some patterns match.</summary>
internal sealed record FileOverride(IReadOnlyList<Glob> Files, SeveritySettings Severities);

/// <summary>From which severity on a run fails.</summary>
internal enum FailOn
{
    Error,
    Warning,
    Info,
    Never,
}
