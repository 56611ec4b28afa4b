using System.CommandLine;
using DomainXml.Drivers;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml shutdown</c>: asks the guest to shut down.</summary>
internal static class ShutDownCommand
{
    public static Command Create(CliConsole console)
    {
        var domain = CommandParts.DomainArgument();
        var timeout = new Option<double>("--timeout")
        {
            HelpName = "seconds",
            Description = "How many seconds the guest may take; 0 asks and does not wait.",
            DefaultValueFactory = _ => new ShutDownOptions().Timeout.TotalSeconds,
        };
        var command = new Command("shutdown", "Ask a guest to shut down, as its power button does.")
        {
            domain,
            timeout,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var driver = CommandParts.OpenDriver();
                await using var _ = driver.ConfigureAwait(false);
                var handle = await CommandParts
                    .FindDomainAsync(driver, parsed.GetRequiredValue(domain), cancellationToken)
                    .ConfigureAwait(false);
                var options = new ShutDownOptions
                {
                    Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
                };
                var outcome = await driver
                    .ShutDownAsync(handle, options, cancellationToken)
                    .ConfigureAwait(false);
                if (outcome == ShutDownOutcome.Stopped)
                {
                    console.Out.WriteLine($"{handle.Name} has shut down");
                    return ExitCodes.Fine;
                }
                if (options.Timeout == TimeSpan.Zero)
                {
                    console.Out.WriteLine($"{handle.Name} was asked to shut down");
                    return ExitCodes.Fine;
                }
                console.Error.WriteLine(
                    $"domainxml: {handle.Name} was asked to shut down and still runs; 'domainxml power-off {handle.Name}' does not ask."
                );
                return ExitCodes.Findings;
            }
        );
        return command;
    }
}
