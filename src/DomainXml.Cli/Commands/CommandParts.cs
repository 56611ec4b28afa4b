using System.CommandLine;
using System.CommandLine.Parsing;
using DomainXml.Cli.Validation;
using DomainXml.Drivers;
using DomainXml.Models;
using DomainXml.Qemu.Driver;
using DomainXml.RelaxNg;

namespace DomainXml.Cli.Commands;

/// <summary>What several commands share: arguments, and how a domain is named.</summary>
internal static class CommandParts
{
    /// <summary>A running domain, by name or UUID; completes to those that run.</summary>
    public static Argument<string> DomainArgument()
    {
        var argument = new Argument<string>("domain")
        {
            Description = "The name or UUID of a running domain.",
        };
        argument.CompletionSources.Add(_ => ListNames());
        return argument;
    }

    /// <summary>A file that holds a document; "-" is standard input.</summary>
    public static Argument<string> FileArgument(string name, string description) =>
        new(name) { Description = description + " \"-\" reads standard input." };

    /// <summary>When to write in colours.</summary>
    public static Option<Output.ColorChoice> ColorOption()
    {
        var option = new Option<Output.ColorChoice>("--color")
        {
            Description =
                "When to write in colours; auto is on a terminal, and heeds NO_COLOR and CLICOLOR_FORCE.",
        };
        option.AcceptOnlyFromAmong("auto", "always", "never");
        return option;
    }

    /// <summary>The files that the user means by files, folders, patterns and "-".</summary>
    /// <param name="arguments">What the user wrote.</param>
    /// <param name="problems">What matched nothing.</param>
    /// <exception cref="DiagnosticException">The configuration file has a mistake.</exception>
    public static IReadOnlyList<InputFile> FindFiles(
        IEnumerable<string> arguments,
        out IReadOnlyList<Diagnostic> problems
    )
    {
        var configuration = ConfigurationFiles.Find(".") is { } found
            ? ConfigurationFiles.Load(found)
            : Configuration.Default;
        var finder = new InputFinder(configuration);
        problems = finder.Problems;
        return finder.Find(arguments);
    }

    /// <summary>An argument that takes any number of values would take a misspelt option for one of them.</summary>
    public static void RejectMisspeltOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.Length > 1 && token.Value[0] == '-')
                result.AddError(
                    $"Unrecognized option '{token.Value}'. A file of that name is written ./{token.Value}."
                );
        }
    }

    /// <summary>Standard input can be read once.</summary>
    public static void RejectSharedInput(CommandResult result, IEnumerable<string?> files)
    {
        if (files.Count(file => file == "-") > 1)
            result.AddError("Only one of the files can be standard input.");
    }

    /// <summary>Reads the document that the user named.</summary>
    /// <exception cref="DiagnosticException">It cannot be read, or is not well-formed.</exception>
    public static SourceDocument LoadDocument(string file, CliConsole console)
    {
        if (file != "-")
            return SourceDocument.Load(file);
        using var input = console.OpenInput();
        return SourceDocument.Open(input, "-");
    }

    /// <summary>
    /// Reads a domain's definition, which must follow the schema, or what the schema does not know would be dropped unseen,
    /// and must not contradict itself.
    /// </summary>
    /// <exception cref="DiagnosticException">It cannot be read, or breaks the schema or a rule.</exception>
    public static SourceDocument LoadDomain(string file, CliConsole console)
    {
        var document = LoadDocument(file, console);
        RequireNoErrors(DocumentRules.CheckAll(document.Text));
        return document;
    }

    /// <summary>Reads a device, which must follow the schema.</summary>
    /// <inheritdoc cref="LoadDomain"/>
    public static SourceDocument LoadDevice(string file, CliConsole console)
    {
        var document = LoadDocument(file, console);
        var schema = Schema.ReadCompiled(DeviceSchema.Grammar.ToArray());
        RequireNoErrors(DocumentValidator.Validate(document.Text, schema));
        return document;
    }

    private static void RequireNoErrors(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            throw new DiagnosticException(diagnostics);
    }

    /// <summary>The running domain of that name or UUID.</summary>
    /// <exception cref="DiagnosticException">None runs.</exception>
    public static async Task<DomainHandle> FindDomainAsync(
        IDomainDriver driver,
        string domain,
        CancellationToken cancellationToken
    )
    {
        var running = await driver
            .ListAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var isUuid = Guid.TryParse(domain, out var uuid);
        foreach (var status in running)
        {
            if (status.Handle.Name == domain || (isUuid && status.Handle.Uuid == uuid))
                return status.Handle;
        }
        throw DriverDiagnostics.NotRunningError(domain);
    }

    /// <summary>The driver of this user's domains.</summary>
    public static IDomainDriver OpenDriver() => QemuDriver.Open();

    private static IEnumerable<string> ListNames()
    {
        try
        {
            return OpenDriver()
                .ListAsync()
                .GetAwaiter()
                .GetResult()
                .Select(status => status.Handle.Name);
        }
        catch (DiagnosticException)
        {
            return [];
        }
    }
}
