using System.CommandLine;
using DomainXml.Drivers;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml detach</c>: unplugs a device from a running domain.</summary>
internal static class DetachCommand
{
    public static Command Create(CliConsole console)
    {
        var domain = CommandParts.DomainArgument();
        var device = new Argument<string>("device")
        {
            Description = "The device: its alias (virtio-disk1), target (vdb) or MAC address.",
        };
        var timeout = new Option<double>("--timeout")
        {
            HelpName = "seconds",
            Description = "How many seconds the guest may take to let go of the device.",
            DefaultValueFactory = _ => new DetachOptions().Timeout.TotalSeconds,
        };
        var command = new Command("detach", "Unplug a device from a running domain.")
        {
            domain,
            device,
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
                var name = parsed.GetRequiredValue(device);
                var options = new DetachOptions
                {
                    Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
                };
                var outcome = await driver
                    .DetachAsync(handle, name, options, cancellationToken)
                    .ConfigureAwait(false);
                if (outcome == DetachOutcome.Detached)
                {
                    console.Out.WriteLine($"{name} detached from {handle.Name}");
                    return ExitCodes.Fine;
                }
                console.Error.WriteLine(
                    $"domainxml: {handle.Name} was asked to let go of {name} and has not done so yet; it may still."
                );
                return ExitCodes.Findings;
            }
        );
        return command;
    }
}
