using System.CommandLine;
using DomainXml.Editing;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml set</c>: changes values of a document in place.</summary>
internal static class SetCommand
{
    public static Command Create(CliConsole console)
    {
        var file = CommandParts.FileArgument("file", "The document.");
        var assignments = new Argument<string[]>("path=value")
        {
            Description =
                "What to set: a path as in 'get', \"=\" and the value. Missing parts at a path's end are created.",
            Arity = ArgumentArity.OneOrMore,
        };
        var session = new EditSession(console);
        var command = new Command(
            "set",
            """
            Change values of a document. Everything else stays as it is, byte for byte. What the schema refuses is refused.

            Examples:
              domainxml set vm.xml name=web2
              domainxml set vm.xml memory=4 memory/@unit=GiB
              domainxml set vm.xml '//disk#vda/driver/@cache=none'
              domainxml set --diff vm.xml vcpu=8
            """
        )
        {
            file,
            assignments,
        };
        assignments.Validators.Add(CommandParts.RejectMisspeltOptions);
        session.AddOptionsTo(command);
        command.SetAction(parsed =>
            session.Run(
                parsed,
                parsed.GetRequiredValue(file),
                document =>
                {
                    foreach (var assignment in parsed.GetRequiredValue(assignments))
                    {
                        var (path, value) = DocumentPath.ParseAssignment(assignment);
                        document.Set(path, value);
                    }
                }
            )
        );
        return command;
    }
}
