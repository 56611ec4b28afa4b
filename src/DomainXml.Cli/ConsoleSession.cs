using DomainXml.Drivers;

namespace DomainXml.Cli;

/// <summary>Joins this terminal to a guest's console until the guest ends or the user leaves.</summary>
internal static class ConsoleSession
{
    private const byte LeaveKey = 0x1d; // Ctrl-]
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(2);

    /// <summary>Runs the session.</summary>
    /// <param name="driver">The driver that runs the domain.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="guest">The guest's console; null where it has none.</param>
    /// <param name="console">This side.</param>
    /// <param name="cancellationToken">Ends the session.</param>
    /// <returns>Whether the user left; false where the domain ended.</returns>
    public static async Task<bool> RunAsync(
        IDomainDriver driver,
        DomainHandle domain,
        Stream? guest,
        CliConsole console,
        CancellationToken cancellationToken
    )
    {
        var end = driver.WaitForEndAsync(domain, cancellationToken: cancellationToken);
        if (guest is null)
        {
            await end.ConfigureAwait(false);
            return false;
        }

        using var rawTerminal = RawTerminal.TryEnter();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var output = CopyOutputAsync(guest, console.OpenOutput(), stop.Token);
        var input = CopyInputAsync(console.OpenInput(), guest, stop.Token);
        var leaving = input.ContinueWith(
            copied => copied is { IsCompletedSuccessfully: true, Result: true },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        while (true)
        {
            var first = await Task.WhenAny(leaving, end).ConfigureAwait(false);
            if (first == end)
            {
                await end.ConfigureAwait(false);
                await WaitBrieflyAsync(output).ConfigureAwait(false);
                await stop.CancelAsync().ConfigureAwait(false);
                return false;
            }
            if (await leaving.ConfigureAwait(false))
            {
                await stop.CancelAsync().ConfigureAwait(false);
                return true;
            }

            // Our input has ended, the guest has not: go on showing what it prints.
            leaving = Task.Delay(Timeout.Infinite, stop.Token)
                .ContinueWith(_ => false, TaskScheduler.Default);
        }
    }

    private static async Task CopyOutputAsync(
        Stream guest,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        var buffer = new byte[4096];
        while (true)
        {
            var count = await guest.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (count == 0)
                return;
            await output
                .WriteAsync(buffer.AsMemory(0, count), cancellationToken)
                .ConfigureAwait(false);
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends what is typed to the guest.</summary>
    /// <returns>Whether the leave key was pressed; false at the input's end.</returns>
    private static async Task<bool> CopyInputAsync(
        Stream input,
        Stream guest,
        CancellationToken cancellationToken
    )
    {
        var buffer = new byte[256];
        while (true)
        {
            var count = await input.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (count == 0)
                return false;
            var leave = buffer.AsSpan(0, count).IndexOf(LeaveKey);
            await guest
                .WriteAsync(buffer.AsMemory(0, leave < 0 ? count : leave), cancellationToken)
                .ConfigureAwait(false);
            await guest.FlushAsync(cancellationToken).ConfigureAwait(false);
            if (leave >= 0)
                return true;
        }
    }

    private static async Task WaitBrieflyAsync(Task task)
    {
        try
        {
            await task.WaitAsync(DrainTime).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is TimeoutException or IOException or OperationCanceledException)
        {
            // The guest is gone; what it printed last has been shown as far as it can be.
        }
    }
}
