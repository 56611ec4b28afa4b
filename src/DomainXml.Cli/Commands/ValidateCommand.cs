using System.CommandLine;
using System.Text.Json;
using DomainXml.Cli.Output;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml validate</c>: checks documents against the schemas.</summary>
internal static class ValidateCommand
{
    private enum Format
    {
        Text,
        Compact,
        Json,
    }

    public static Command Create(CliConsole console)
    {
        var files = new Argument<string[]>("files")
        {
            Description = "The documents to check. \"-\" reads standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(result =>
        {
            // An argument that takes any number of files would take a misspelt option for one of them.
            foreach (
                var token in result.Tokens.Where(token =>
                    token.Value.Length > 1 && token.Value[0] == '-'
                )
            )
                result.AddError(
                    $"Unrecognized option '{token.Value}'. A file of that name is written ./{token.Value}."
                );
        });
        var format = new Option<Format>("--format", "-f")
        {
            Description =
                "text: for people; compact: one line each, for editors; json: for programs.",
        };
        var schema = new Option<string?>("--schema")
        {
            Description =
                "A RELAX NG schema (.rng or .rnc) to check against, instead of the one that the root element tells.",
        };
        var command = new Command(
            "validate",
            "Check documents: every mistake with its place and what was expected."
        )
        {
            files,
            format,
            schema,
        };
        command.SetAction(parsed =>
        {
            var checker = new DocumentChecker(parsed.GetValue(schema));
            var results = parsed
                .GetRequiredValue(files)
                .Select(file => checker.Check(file, console))
                .ToList();
            switch (parsed.GetValue(format))
            {
                case Format.Json:
                    WriteJson(console, results);
                    break;
                case Format.Compact:
                    foreach (var diagnostic in results.SelectMany(result => result.Diagnostics))
                        console.Out.WriteLine(
                            DiagnosticWriter.OnTerminalLine(diagnostic.ToString())
                        );
                    break;
                default:
                    WriteText(console, results);
                    break;
            }
            if (results.Any(result => !result.WasRead))
                return ExitCodes.CouldNotRun;
            return results.Any(result => result.HasErrors) ? ExitCodes.Findings : ExitCodes.Fine;
        });
        return command;
    }

    private static void WriteText(CliConsole console, List<CheckedDocument> results)
    {
        var writer = new DiagnosticWriter(console.Out, console.OutStyle);
        foreach (var result in results)
        {
            foreach (var diagnostic in result.Diagnostics)
                writer.Write(diagnostic, result.Source?.Text);
        }
        var errors = results.Sum(result =>
            result.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error)
        );
        var warnings = results.Sum(result =>
            result.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning)
        );
        console.Out.WriteLine(
            $"{Count(results.Count, "file")}, {Count(errors, "error")}, {Count(warnings, "warning")}"
        );
    }

    private static void WriteJson(CliConsole console, List<CheckedDocument> results)
    {
        var report = new DiagnosticReport(
            FormatVersion: 1,
            FilesChecked: results.Count,
            [.. results.SelectMany(result => result.Diagnostics).Select(DiagnosticEntry.From)]
        );
        console.Out.WriteLine(JsonSerializer.Serialize(report, CliJson.Default.DiagnosticReport));
    }

    private static string Count(int count, string noun) =>
        count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
