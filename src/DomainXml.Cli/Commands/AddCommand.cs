using System.CommandLine;
using DomainXml.Editing;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml add</c>: puts elements into a document.</summary>
internal static class AddCommand
{
    public static Command Create(CliConsole console)
    {
        var file = CommandParts.FileArgument("file", "The document.");
        var fragments = new Argument<string[]>("fragments")
        {
            Description =
                "Files with an element to add each, such as a <disk>, or the element itself. \"-\" reads standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        fragments.Validators.Add(CommandParts.RejectMisspeltOptions);
        var parent = new Option<string?>("--to", "-t")
        {
            HelpName = "path",
            Description =
                "The path of the element to put it into; without it, the place where the schema has such elements.",
        };
        var session = new EditSession(console);
        var command = new Command(
            "add",
            """
            Put elements into a document, where the schema's order has them and with the indentation around them.

            Examples:
              domainxml add vm.xml disk.xml
              domainxml add vm.xml --to //cpu feature.xml
              domainxml add vm.xml '<boot dev="network"/>'
              ssh host cat disk.xml | domainxml add vm.xml -
            """
        )
        {
            file,
            fragments,
            parent,
        };
        session.AddOptionsTo(command);
        command.Validators.Add(result =>
            CommandParts.RejectSharedInput(
                result,
                [result.GetValue(file), .. result.GetValue(fragments) ?? []]
            )
        );
        command.SetAction(parsed =>
        {
            var elements = parsed
                .GetRequiredValue(fragments)
                .Select(fragment => Load(fragment, console).Root)
                .ToArray();
            var place = parsed.GetValue(parent) is { } path ? DocumentPath.Parse(path) : null;
            return session.Run(
                parsed,
                parsed.GetRequiredValue(file),
                document =>
                {
                    foreach (var element in elements)
                    {
                        if (place is null)
                            document.Add(element);
                        else
                            document.Add(place, element);
                    }
                }
            );
        });
        return command;
    }

    /// <summary>No file's name begins with "&lt;" that could not be written ./ in front.</summary>
    private static SourceDocument Load(string fragment, CliConsole console) =>
        fragment.StartsWith('<')
            ? SourceDocument.Parse(SourceText.From(fragment))
            : CommandParts.LoadDocument(fragment, console);
}
