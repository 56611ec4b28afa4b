using System.CommandLine;
using DomainXml.Drivers;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml run</c>: starts a domain, with its serial console on this terminal.</summary>
internal static class RunCommand
{
    public static Command Create(CliConsole console)
    {
        var file = CommandParts.FileArgument("file", "The domain's definition.");
        var detach = new Option<bool>("--detach", "-d")
        {
            Description = "Return once the guest runs; it goes on in the background.",
        };
        var paused = new Option<bool>("--paused")
        {
            Description = "Hold the guest before its first instruction.",
        };
        var command = new Command(
            "run",
            "Start a domain with its serial console on this terminal. Ctrl-] leaves the console and lets it run on."
        )
        {
            file,
            detach,
            paused,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var definition = CommandParts.LoadDomain(parsed.GetRequiredValue(file), console);
                var driver = CommandParts.OpenDriver();
                await using var _ = driver.ConfigureAwait(false);
                var options = new StartOptions { Paused = parsed.GetValue(paused) };
                return parsed.GetValue(detach)
                    ? await StartAsync(driver, definition, options, console, cancellationToken)
                        .ConfigureAwait(false)
                    : await RunAsync(driver, definition, options, console, cancellationToken)
                        .ConfigureAwait(false);
            }
        );
        return command;
    }

    private static async Task<int> StartAsync(
        IDomainDriver driver,
        SourceDocument definition,
        StartOptions options,
        CliConsole console,
        CancellationToken cancellationToken
    )
    {
        var domain = await driver
            .StartAsync(definition, options, cancellationToken)
            .ConfigureAwait(false);
        console.Out.WriteLine($"{domain.Name} runs");
        return ExitCodes.Fine;
    }

    private static async Task<int> RunAsync(
        IDomainDriver driver,
        SourceDocument definition,
        StartOptions options,
        CliConsole console,
        CancellationToken cancellationToken
    )
    {
        Stream? guest = null;
        options = options with
        {
            BeforeFirstInstruction = async (domain, token) =>
            {
                guest = await TryOpenConsoleAsync(driver, domain, console, token)
                    .ConfigureAwait(false);
                if (console.ErrorIsTerminal)
                    console.Error.WriteLine(
                        console.ErrorStyle.Faint(
                            $"{domain.Name} starts. Ctrl-] leaves the console and lets it run on."
                        )
                    );
            },
        };
        var domain = await driver
            .StartAsync(definition, options, cancellationToken)
            .ConfigureAwait(false);
        await using var ended = (guest ?? Stream.Null).ConfigureAwait(false);
        try
        {
            var left = await ConsoleSession
                .RunAsync(driver, domain, guest, console, cancellationToken)
                .ConfigureAwait(false);
            console.Error.WriteLine(left ? $"{domain.Name} runs on" : $"{domain.Name} is off");
            return ExitCodes.Fine;
        }
        catch (OperationCanceledException)
        {
            // The guest belongs to this terminal: it goes when the user goes.
            await driver
                .PowerOffAsync(domain, cancellationToken: CancellationToken.None)
                .ConfigureAwait(false);
            console.Error.WriteLine($"domainxml: interrupted; {domain.Name} is off");
            return ExitCodes.CouldNotRun;
        }
    }

    private static async Task<Stream?> TryOpenConsoleAsync(
        IDomainDriver driver,
        DomainHandle domain,
        CliConsole console,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await driver
                .OpenConsoleAsync(domain, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
        }
        catch (DiagnosticException exception)
            when (exception.Diagnostics.All(diagnostic =>
                    diagnostic.Id == DriverDiagnostics.NoConsole
                )
            )
        {
            console.Error.WriteLine(
                $"{domain.Name} has no serial console; only its end will be told."
            );
            return null;
        }
    }
}
