using System.CommandLine;
using DomainXml.Editing;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml set</c>: changes values of documents in place.</summary>
internal static class SetCommand
{
    public static Command Create(CliConsole console)
    {
        var file = CommandParts.FileArgument(
            "file",
            "The document, or a folder or pattern of several."
        );
        var rest = new Argument<string[]>("path=value")
        {
            Description =
                "What to set: a path as in 'get', \"=\" and the value. Missing parts at a path's end are created. What has no \"=\" is another document, folder or pattern.",
            Arity = ArgumentArity.OneOrMore,
        };
        rest.Validators.Add(CommandParts.RejectMisspeltOptions);
        rest.Validators.Add(result =>
        {
            if (!result.Tokens.Any(token => IsAssignment(token.Value)))
                result.AddError("Nothing to set: write PATH=VALUE.");
        });
        rest.CompletionSources.Add(PathCompletion.ForSetting);
        var session = new EditSession(console);
        var command = new Command(
            "set",
            """
            Change values of documents. Everything else stays as it is, byte for byte. What the schema refuses is refused.
            Where a device becomes one of another kind, what only the old kind has goes.

            Examples:
              domainxml set vm.xml name=web2
              domainxml set vm.xml memory=4 memory/@unit=GiB
              domainxml set --diff vm.xml '//disk#vda/driver/@cache=none'
              domainxml set vm.xml '//disk#vda/@type=block' '//disk#vda/source/@dev=/dev/vg/web'
              domainxml set *.xml vcpu=8
            """
        )
        {
            file,
            rest,
        };
        session.AddOptionsTo(command);
        command.SetAction(parsed =>
        {
            var others = parsed.GetRequiredValue(rest);
            string[] files =
            [
                parsed.GetRequiredValue(file),
                .. others.Where(text => !IsAssignment(text)),
            ];
            var assignments = others
                .Where(IsAssignment)
                .Select(DocumentPath.ParseAssignment)
                .ToArray();
            return session.RunAll(parsed, files, document => document.Set(assignments));
        });
        return command;
    }

    private static bool IsAssignment(string text) => text.Contains('=', StringComparison.Ordinal);
}
