using System.CommandLine;
using DomainXml.Editing;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml merge</c>: puts what overlays say into a document.</summary>
internal static class MergeCommand
{
    public static Command Create(CliConsole console)
    {
        var file = CommandParts.FileArgument("base", "The document that the overlays change.");
        var overlays = new Argument<string[]>("overlays")
        {
            Description =
                "Documents with the same root that have only what differs, applied in order. \"-\" reads standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        overlays.Validators.Add(CommandParts.RejectMisspeltOptions);
        var session = new EditSession(console, writesInPlace: false);
        var command = new Command(
            "merge",
            """
            Print a document with what overlays say in it, so that one definition serves many machines. Devices are matched
            by what names them: a disk's target, an interface's MAC address, an alias, a controller's index.

            Examples:
              domainxml merge base.xml host-a.xml > vm.xml
              domainxml merge --diff base.xml site.xml host-a.xml
            """
        )
        {
            file,
            overlays,
        };
        session.AddOptionsTo(command);
        command.Validators.Add(result =>
            CommandParts.RejectSharedInput(
                result,
                [result.GetValue(file), .. result.GetValue(overlays) ?? []]
            )
        );
        command.SetAction(parsed =>
        {
            var others = parsed
                .GetRequiredValue(overlays)
                .Select(overlay => CommandParts.LoadDocument(overlay, console))
                .ToArray();
            return session.Run(
                parsed,
                parsed.GetRequiredValue(file),
                document =>
                {
                    foreach (var overlay in others)
                        document.Merge(overlay);
                },
                others
            );
        });
        return command;
    }
}
