using System.CommandLine;
using DomainXml.Cli.CodeGeneration;
using DomainXml.Views;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml codegen</c>: C# that builds a document.</summary>
internal static class CodegenCommand
{
    public static Command Create(CliConsole console)
    {
        var file = CommandParts.FileArgument("file", "The document.");
        var className = new Option<string?>("--class")
        {
            HelpName = "name",
            Description =
                "Write a class of this name, which may have a namespace before it, with a method Create, instead of statements.",
        };
        className.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && !IsName(name))
                result.AddError($"--class: '{name}' is no name of a class.");
        });
        var output = new NewFileOptions();
        var command = new Command(
            "codegen",
            "Write C# that builds a document, with the types of DomainXml.Models."
        )
        {
            file,
            className,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var document = CommandParts.LoadDocument(parsed.GetRequiredValue(file), console);
            if (CodeFile.RootOf(document.Root) is not { } root)
                throw new DiagnosticException(Unknown(document));
            return output.Write(CodeFile.Write(root, parsed.GetValue(className)), parsed, console);
        });
        return command;
    }

    private static bool IsName(string name) =>
        name.Split('.')
            .All(part =>
                part.Length > 0
                && !char.IsAsciiDigit(part[0])
                && part.All(c => char.IsLetterOrDigit(c) || c == '_')
            );

    private static Diagnostic Unknown(SourceDocument document) =>
        new(
            "DX6103",
            DiagnosticSeverity.Error,
            $"There is no type for a document <{ElementShape.NameOf(document.Root)}>, so no code can build it."
        )
        {
            File = document.File,
            Span = SourceDocument.SpanOf(document.Root),
            Help = "'domainxml schema list' shows the root elements that there are types for.",
        };
}
