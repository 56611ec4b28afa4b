using System.CommandLine;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml attach</c>: plugs a device into a running domain.</summary>
internal static class AttachCommand
{
    public static Command Create(CliConsole console)
    {
        var domain = CommandParts.DomainArgument();
        var device = CommandParts.FileArgument(
            "device",
            "A file with the device's XML, such as <disk>."
        );
        var command = new Command("attach", "Plug a device into a running domain.")
        {
            domain,
            device,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var document = CommandParts.LoadDevice(parsed.GetRequiredValue(device), console);
                var driver = CommandParts.OpenDriver();
                await using var _ = driver.ConfigureAwait(false);
                var handle = await CommandParts
                    .FindDomainAsync(driver, parsed.GetRequiredValue(domain), cancellationToken)
                    .ConfigureAwait(false);
                var alias = await driver
                    .AttachAsync(handle, document, cancellationToken: cancellationToken)
                    .ConfigureAwait(false);
                console.Out.WriteLine($"{alias} attached to {handle.Name}");
                return ExitCodes.Fine;
            }
        );
        return command;
    }
}
