using System.CommandLine;
using DomainXml.Editing;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml remove</c>: takes elements and attributes out of a document.</summary>
internal static class RemoveCommand
{
    public static Command Create(CliConsole console)
    {
        var file = CommandParts.FileArgument("file", "The document.");
        var paths = new Argument<string[]>("paths")
        {
            Description = "What to remove: paths as in 'get'. All that match go.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(CommandParts.RejectMisspeltOptions);
        var session = new EditSession(console);
        var command = new Command(
            "remove",
            """
            Take elements, with their lines, or attributes out of a document. What the schema demands is kept.

            Examples:
              domainxml remove vm.xml //disk#vdb
              domainxml remove vm.xml '//interface[2]' //disk#vda/driver/@cache
              domainxml remove --diff vm.xml '//comment()'
            """
        )
        {
            file,
            paths,
        };
        session.AddOptionsTo(command);
        command.SetAction(parsed =>
            session.Run(
                parsed,
                parsed.GetRequiredValue(file),
                document =>
                {
                    foreach (var text in parsed.GetRequiredValue(paths))
                    {
                        var path = DocumentPath.Parse(text);
                        if (document.Remove(path) == 0)
                            throw new DiagnosticException(path.ExplainNoMatch(document));
                    }
                }
            )
        );
        return command;
    }
}
