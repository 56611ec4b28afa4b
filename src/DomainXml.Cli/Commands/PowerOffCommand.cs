using System.CommandLine;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml power-off</c>: pulls the plug.</summary>
internal static class PowerOffCommand
{
    public static Command Create(CliConsole console)
    {
        var domain = CommandParts.DomainArgument();
        var command = new Command(
            "power-off",
            "Pull a domain's plug; the guest is not asked and may lose data."
        )
        {
            domain,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var driver = CommandParts.OpenDriver();
                await using var _ = driver.ConfigureAwait(false);
                var handle = await CommandParts
                    .FindDomainAsync(driver, parsed.GetRequiredValue(domain), cancellationToken)
                    .ConfigureAwait(false);
                await driver
                    .PowerOffAsync(handle, cancellationToken: cancellationToken)
                    .ConfigureAwait(false);
                console.Out.WriteLine($"{handle.Name} is off");
                return ExitCodes.Fine;
            }
        );
        return command;
    }
}
