using System.CommandLine;
using DomainXml.Cli.Output;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml schema list</c>: the built-in schemas, and the documents they are for.</summary>
internal static class SchemaListCommand
{
    private const int ShownRoots = 3;

    public static Command Create(CliConsole console)
    {
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command(
            "list",
            "List the built-in schemas: name, root elements, what they describe."
        )
        {
            json,
        };
        command.SetAction(parsed =>
        {
            IReadOnlyList<ListedSchema> rows =
            [
                .. SchemaLibrary.Entries.Select(entry => new ListedSchema(
                    entry.Name,
                    entry.Roots,
                    entry.Description
                )),
            ];
            if (parsed.GetValue(json))
                console.Out.WriteLine(
                    ReadableJson.Of(rows, CliJson.Default.IReadOnlyListListedSchema)
                );
            else
                WriteTable(console, rows);
            return ExitCodes.Fine;
        });
        return command;
    }

    private static void WriteTable(CliConsole console, IReadOnlyList<ListedSchema> rows)
    {
        var nameWidth = rows.Max(row => row.Name.Length);
        var rootWidth = rows.Max(row => Roots(row).Length);
        console.Out.WriteLine(
            console.OutStyle.Bold(
                $"{"NAME".PadRight(nameWidth)}  {"ROOT ELEMENTS".PadRight(rootWidth)}  DESCRIPTION"
            )
        );
        foreach (var row in rows)
            console.Out.WriteLine(
                $"{row.Name.PadRight(nameWidth)}  {Roots(row).PadRight(rootWidth)}  {row.Description}"
            );
    }

    private static string Roots(ListedSchema row)
    {
        var shown = string.Join(", ", row.Roots.Take(ShownRoots));
        return row.Roots.Count > ShownRoots
            ? $"{shown} and {row.Roots.Count - ShownRoots} more"
            : shown;
    }
}

/// <summary>A row of <c>domainxml schema list --json</c>.</summary>
internal sealed record ListedSchema(string Name, IReadOnlyList<string> Roots, string Description);
