using System.CommandLine;
using DomainXml.Editing;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml add</c>: puts an element into a document.</summary>
internal static class AddCommand
{
    public static Command Create(CliConsole console)
    {
        var file = CommandParts.FileArgument("file", "The document.");
        var fragment = CommandParts.FileArgument(
            "fragment",
            "A file with the element to add, such as a <disk>."
        );
        var parent = new Option<string?>("--to", "-t")
        {
            Description =
                "The path of the element to put it into; without it, the place where the schema has such elements.",
        };
        var session = new EditSession(console);
        var command = new Command(
            "add",
            """
            Put an element into a document, where the schema's order has it and with the indentation around it.

            Examples:
              domainxml add vm.xml disk.xml
              domainxml add vm.xml --to //cpu feature.xml
              echo '<boot dev="network"/>' | domainxml add vm.xml -
            """
        )
        {
            file,
            fragment,
            parent,
        };
        session.AddOptionsTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) == "-" && result.GetValue(fragment) == "-")
                result.AddError("Only one of document and fragment can be standard input.");
        });
        command.SetAction(parsed =>
        {
            var element = CommandParts
                .LoadDocument(parsed.GetRequiredValue(fragment), console)
                .Root;
            return session.Run(
                parsed,
                parsed.GetRequiredValue(file),
                document =>
                {
                    if (parsed.GetValue(parent) is { } path)
                        document.Add(DocumentPath.Parse(path), element);
                    else
                        document.Add(element);
                }
            );
        });
        return command;
    }
}
