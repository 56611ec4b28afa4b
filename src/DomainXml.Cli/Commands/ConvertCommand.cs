using System.CommandLine;
using DomainXml.Cli.Output;
using DomainXml.Commands;
using DomainXml.Drivers;
using DomainXml.Qemu;
using DomainXml.Qemu.Driver;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml convert</c>: what QEMU would be started with for a definition.</summary>
internal static class ConvertCommand
{
    public static Command Create(CliConsole console)
    {
        var file = CommandParts.FileArgument("file", "The domain's definition.");
        var qemu = new Option<string?>("--qemu")
        {
            HelpName = "program",
            Description =
                "The QEMU to convert for: a binary to ask, or \"built-in\" for the recorded QEMU 7.2 (x86_64).",
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print program, arguments and environment as JSON.",
        };
        var resolved = new Option<bool>("--resolved")
        {
            Description =
                "Print the definition with everything filled in that it leaves open, instead of the command.",
        };
        var command = new Command(
            "convert",
            "Print the QEMU command line for a definition. Nothing is started."
        )
        {
            file,
            qemu,
            json,
            resolved,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var document = CommandParts.LoadDomain(parsed.GetRequiredValue(file), console);
                var domain = DeviceNames.ReadDomain(document);
                var capabilities = await ChooseQemuAsync(
                        parsed.GetValue(qemu) ?? domain.Devices.Emulator,
                        isExplicit: parsed.GetValue(qemu) is not null,
                        console,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                var folder = Path.Combine(QemuDriverOptions.DefaultStateFolder(), domain.Name);
                var host = HostInventory.ForUserSession(folder, [], DateTimeOffset.Now);
                if (parsed.GetValue(resolved))
                {
                    console.Out.WriteLine(
                        QemuConverter.Resolve(domain, capabilities, host).Element
                    );
                    return ExitCodes.Fine;
                }
                var plan = QemuConverter.Plan(domain, capabilities, host);
                if (parsed.GetValue(json))
                    console.Out.WriteLine(
                        ReadableJson.Of(
                            PlannedCommand.From(plan.Command),
                            CliJson.Default.PlannedCommand
                        )
                    );
                else
                    console.Out.Write(CommandLineFormatter.Format(plan.Command));
                return ExitCodes.Fine;
            }
        );
        return command;
    }

    /// <summary>The QEMU that was asked for, the one that is installed, or the recorded one, in this order.</summary>
    private static async Task<QemuCapabilities> ChooseQemuAsync(
        string? wanted,
        bool isExplicit,
        CliConsole console,
        CancellationToken cancellationToken
    )
    {
        if (wanted is not null and not "built-in" && (isExplicit || File.Exists(wanted)))
            return await QemuBinary.ProbeAsync(wanted, cancellationToken).ConfigureAwait(false);
        if (wanted != "built-in" && QemuBinary.Find("x86_64") is { } installed)
            return await QemuBinary.ProbeAsync(installed, cancellationToken).ConfigureAwait(false);
        if (wanted != "built-in")
            console.Error.WriteLine(
                "domainxml: no QEMU is installed; converting for the recorded QEMU 7.2"
            );
        return await CapabilityProfile.LoadBuiltInAsync(cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>The JSON form of a command.</summary>
internal sealed record PlannedCommand(
    string Program,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment
)
{
    public static PlannedCommand From(CommandLine command) =>
        new(command.Program, command.Arguments, command.Environment.ToDictionary());
}
