using DomainXml.Cli.Validation;

namespace DomainXml.Cli.Output;

/// <summary>The numbers of a run in one line: <c>12 files, 3 problems (2 errors, 1 warning), 1 suppressed</c>.</summary>
internal static class SummaryLine
{
    public static string Of(RunSummary summary)
    {
        var parts = new List<string>
        {
            Count(summary.Files, "file"),
            Count(summary.Problems, "problem") + Kinds(summary),
        };
        AddIfAny(summary.Mended, "mended");
        AddIfAny(summary.Suppressed, "suppressed");
        AddIfAny(summary.InBaseline, "in the baseline");
        AddIfAny(summary.Skipped, "skipped");
        if (summary.Fixable > 0)
            parts.Add($"{summary.Fixable} to be mended by --fix");
        return string.Join(", ", parts);

        void AddIfAny(int count, string what)
        {
            if (count > 0)
                parts.Add($"{count} {what}");
        }
    }

    public static string Count(int count, string noun) =>
        count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string Kinds(RunSummary summary)
    {
        var kinds = new List<string>();
        if (summary.Errors > 0)
            kinds.Add(Count(summary.Errors, "error"));
        if (summary.Warnings > 0)
            kinds.Add(Count(summary.Warnings, "warning"));
        if (summary.Infos > 0)
            kinds.Add(Count(summary.Infos, "note"));
        return kinds.Count == 0 ? "" : $" ({string.Join(", ", kinds)})";
    }
}
