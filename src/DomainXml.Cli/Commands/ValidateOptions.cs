using System.CommandLine;
using DomainXml.Cli.Output;
using DomainXml.Cli.Validation;

namespace DomainXml.Cli.Commands;

/// <summary>The arguments and options of <c>domainxml validate</c>.</summary>
internal sealed class ValidateOptions
{
    public Argument<string[]> Files { get; } =
        new("files")
        {
            Description =
                "Files, folders (their *.xml files), patterns such as \"vms/**/*.xml\", or \"-\" for standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };

    public Option<string[]> Format { get; } =
        new(ReportRequest.FormatOption, "-f")
        {
            HelpName = "format",
            Description =
                "The report, text where none is given; several with --output. "
                + string.Join("; ", ReportFormats.All.Select(f => $"{f.Name}: {f.Description}"))
                + ".",
            Arity = ArgumentArity.ZeroOrMore,
            AllowMultipleArgumentsPerToken = false,
        };

    public Option<string[]> Output { get; } =
        new(ReportRequest.OutputOption, "-o")
        {
            HelpName = "file",
            Description = "The file for the --format before it, instead of standard output.",
            Arity = ArgumentArity.ZeroOrMore,
            AllowMultipleArgumentsPerToken = false,
        };

    public Option<FailOn?> FailOn { get; } =
        new("--fail-on")
        {
            Description = "From which severity on the exit code is 1; error where none is given.",
        };

    public Option<bool> Quiet { get; } =
        new("--quiet", "-q") { Description = "Print only problems: no summary, no progress." };

    public Option<bool> Verbose { get; } =
        new("--verbose", "-v")
        {
            Description = "Say on standard error what is checked, and what is passed over.",
        };

    public Option<bool> SkipUnknown { get; } =
        new("--skip-unknown")
        {
            Description =
                "Pass over documents that are not libvirt's also where they are named, as in folders.",
        };

    public Option<bool> Fix { get; } =
        new("--fix") { Description = "Mend what can be mended safely, and check again." };

    public Option<bool> Diff { get; } =
        new("--diff")
        {
            Description =
                "Print what --fix would change, and change nothing. The exit code is 1 where it would.",
        };

    public Option<bool> UnsafeFixes { get; } =
        new("--unsafe-fixes") { Description = "Apply guesses too, with --fix or --diff." };

    public Option<string?> Baseline { get; } =
        new("--baseline")
        {
            HelpName = "file",
            Description = "A file with problems that are known and not reported.",
        };

    public Option<bool> WriteBaseline { get; } =
        new("--write-baseline")
        {
            Description = "Write all problems that there are now into the baseline.",
        };

    public Option<string?> Config { get; } =
        new("--config")
        {
            HelpName = "file",
            Description =
                "The configuration file, instead of the nearest domainxml.json or .domainxml.json.",
        };

    public Option<bool> NoConfig { get; } =
        new("--no-config") { Description = "Use no configuration file." };

    public Option<string?> Schema { get; } =
        new("--schema")
        {
            HelpName = "schema",
            Description =
                "A schema, RELAX NG (.rnc, .rng) or XML Schema (.xsd), to check against, instead of the one that the root element tells.",
        };

    public Option<string?> StandardInputName { get; } =
        new("--stdin-name")
        {
            HelpName = "name",
            Description = "What to call standard input in messages.",
        };

    public Option<ColorChoice> Color { get; } = CommandParts.ColorOption();

    public ValidateOptions()
    {
        Files.Validators.Add(CommandParts.RejectMisspeltOptions);
        FailOn.AcceptOnlyFromAmong("error", "warning", "info", "never");
        Format.AcceptOnlyFromAmong([.. ReportFormats.All.Select(format => format.Name)]);
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(Files);
        Option[] options =
        [
            Format,
            Output,
            FailOn,
            Quiet,
            Verbose,
            SkipUnknown,
            Fix,
            Diff,
            UnsafeFixes,
            Baseline,
            WriteBaseline,
            Config,
            NoConfig,
            Schema,
            StandardInputName,
            Color,
        ];
        foreach (var option in options)
            command.Options.Add(option);
    }
}
