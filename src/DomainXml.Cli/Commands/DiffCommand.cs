using System.CommandLine;
using DomainXml.Cli.Output;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml diff</c>: what is different in meaning between two documents.</summary>
internal static class DiffCommand
{
    public static Command Create(CliConsole console)
    {
        var before = CommandParts.FileArgument("before", "The first document.");
        var after = CommandParts.FileArgument("after", "The second document.");
        var json = new Option<bool>("--json")
        {
            Description =
                "Print the changes as JSON: kind, path, old and new value, and both places.",
        };
        var quiet = new Option<bool>("--quiet", "-q")
        {
            Description = "Print nothing; the exit code says it.",
        };
        var color = CommandParts.ColorOption();
        var command = new Command(
            "diff",
            """
            Say what is different in meaning between two documents. Order that means nothing, units, quotes, white space,
            comments and values that the format has by default make no difference. Exit code 0: the same, 1: different.

            Examples:
              domainxml diff old.xml new.xml
              virsh dumpxml --inactive web | domainxml diff web.xml -
            """
        )
        {
            before,
            after,
            json,
            quiet,
            color,
        };
        command.Validators.Add(result =>
            CommandParts.RejectSharedInput(
                result,
                [result.GetValue(before), result.GetValue(after)]
            )
        );
        command.SetAction(parsed =>
        {
            var changes = DocumentComparison.Compare(
                CommandParts.LoadDocument(parsed.GetRequiredValue(before), console),
                CommandParts.LoadDocument(parsed.GetRequiredValue(after), console)
            );
            if (parsed.GetValue(json))
                WriteJson(console, changes);
            else if (!parsed.GetValue(quiet))
                new ChangeWriter(
                    console.Out,
                    console.WithColor(parsed.GetValue(color)).OutStyle
                ).Write(changes);
            return changes.Count == 0 ? ExitCodes.Fine : ExitCodes.Findings;
        });
        return command;
    }

    private static void WriteJson(CliConsole console, IReadOnlyList<DocumentChange> changes) =>
        console.Out.WriteLine(
            ReadableJson.Of(
                new ChangeReport(FormatVersion: 1, [.. changes.Select(ChangeEntry.From)]),
                CliJson.Default.ChangeReport
            )
        );
}
