using System.CommandLine;
using System.Globalization;
using DomainXml.Cli.Output;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml list</c>: the domains that run.</summary>
internal static class ListCommand
{
    public static Command Create(CliConsole console)
    {
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("list", "List the running domains.") { json };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var driver = CommandParts.OpenDriver();
                await using var _ = driver.ConfigureAwait(false);
                var domains = await driver
                    .ListAsync(cancellationToken: cancellationToken)
                    .ConfigureAwait(false);
                IReadOnlyList<ListedDomain> rows =
                [
                    .. domains.Select(status => new ListedDomain(
                        status.Handle.Name,
                        status.Handle.Uuid,
                        status.State.ToString().ToLowerInvariant(),
                        status.ProcessId
                    )),
                ];
                if (parsed.GetValue(json))
                    console.Out.WriteLine(
                        ReadableJson.Of(rows, CliJson.Default.IReadOnlyListListedDomain)
                    );
                else
                    WriteTable(console, rows);
                return ExitCodes.Fine;
            }
        );
        return command;
    }

    private static void WriteTable(CliConsole console, IReadOnlyList<ListedDomain> rows)
    {
        if (rows.Count == 0)
        {
            console.Error.WriteLine("No domain is running.");
            return;
        }
        var nameWidth = Math.Max("NAME".Length, rows.Max(row => row.Name.Length));
        var stateWidth = Math.Max("STATE".Length, rows.Max(row => row.State.Length));
        console.Out.WriteLine(
            console.OutStyle.Bold(
                $"{"NAME".PadRight(nameWidth)}  {"STATE".PadRight(stateWidth)}  {"PID", 7}  UUID"
            )
        );
        foreach (var row in rows)
        {
            var processId = row.ProcessId?.ToString(CultureInfo.InvariantCulture) ?? "-";
            console.Out.WriteLine(
                $"{DiagnosticWriter.OnTerminalLine(row.Name).PadRight(nameWidth)}  {row.State.PadRight(stateWidth)}  {processId, 7}  {row.Uuid}"
            );
        }
    }
}

/// <summary>A row of <c>domainxml list --json</c>.</summary>
internal sealed record ListedDomain(string Name, Guid Uuid, string State, int? ProcessId);
