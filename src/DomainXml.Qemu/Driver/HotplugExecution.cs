using DomainXml.Drivers;
using DomainXml.Qemu.Qmp;

namespace DomainXml.Qemu.Driver;

/// <summary>Carries hotplug plans out on a running QEMU: all of a plan, or nothing of it.</summary>
internal static class HotplugExecution
{
    private static readonly TimeSpan UndoTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Plugs a device in.</summary>
    /// <exception cref="DiagnosticException">QEMU refused a step; those before it have been taken back.</exception>
    public static async Task PlugAsync(
        QmpClient monitor,
        HotplugPlan plan,
        CancellationToken cancellationToken
    )
    {
        for (var done = 0; done < plan.Steps.Count; done++)
        {
            try
            {
                var call = plan.Steps[done].Do;
                await monitor
                    .ExecuteAsync(call.Command, call.Arguments, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                // Also when the caller gave up: the call that was sent may have succeeded, so it is undone too.
                var reached = exception is QmpErrorException ? done : done + 1;
                await UndoAsync(monitor, plan.Steps.Take(reached).Reverse()).ConfigureAwait(false);
                if (exception is QmpErrorException refused)
                    throw QemuDriverDiagnostics.PlugRefused(
                        plan.Alias,
                        plan.Steps[done].Do.Command,
                        refused
                    );
                throw;
            }
        }
        foreach (var question in plan.Questions)
            await AskAsync(monitor, question, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Unplugs a device.</summary>
    /// <returns>Whether the guest let go of it in time.</returns>
    /// <exception cref="DiagnosticException">QEMU or the guest refused.</exception>
    public static async Task<DetachOutcome> UnplugAsync(
        QmpClient monitor,
        HotplugPlan plan,
        TimeSpan timeout,
        CancellationToken cancellationToken
    )
    {
        foreach (var step in plan.Steps.Reverse())
        {
            if (step.Undo is null)
                continue;
            if (!step.UndoNeedsGuest)
            {
                await RemoveAsync(monitor, step.Undo, plan.Alias, cancellationToken)
                    .ConfigureAwait(false);
            }
            else if (
                !await RemoveDeviceAsync(monitor, step.Undo, plan.Alias, timeout, cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                // The backends stay as long as the guest may still use the device.
                return DetachOutcome.Requested;
            }
        }
        return DetachOutcome.Detached;
    }

    private static async Task UndoAsync(QmpClient monitor, IEnumerable<HotplugStep> steps)
    {
        foreach (var step in steps)
        {
            if (step.Undo is null)
                continue;
            try
            {
                if (step.UndoNeedsGuest)
                    await RemoveDeviceAsync(
                            monitor,
                            step.Undo,
                            "",
                            UndoTimeout,
                            CancellationToken.None
                        )
                        .ConfigureAwait(false);
                else
                    await monitor
                        .ExecuteAsync(step.Undo.Command, step.Undo.Arguments)
                        .ConfigureAwait(false);
            }
            catch (Exception exception)
                when (exception
                        is QmpErrorException
                            or QmpConnectionException
                            or QmpTimeoutException
                            or DiagnosticException
                )
            {
                // The failure that led here is the one to report; the remaining steps are still worth undoing.
            }
        }
    }

    private static async Task AskAsync(
        QmpClient monitor,
        QmpCall question,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await monitor
                .ExecuteAsync(question.Command, question.Arguments, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (QmpErrorException)
        {
            // The device is plugged; what QEMU does not tell of it is not known.
        }
    }

    private static async Task RemoveAsync(
        QmpClient monitor,
        QmpCall call,
        string alias,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await monitor
                .ExecuteAsync(call.Command, call.Arguments, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (QmpErrorException refused)
        {
            throw QemuDriverDiagnostics.UnplugRefused(alias, call.Command, refused.Description);
        }
    }

    private static async Task<bool> RemoveDeviceAsync(
        QmpClient monitor,
        QmpCall call,
        string alias,
        TimeSpan timeout,
        CancellationToken cancellationToken
    )
    {
        var id = call.Arguments.TextOf("id");
        using var events = monitor.Subscribe("DEVICE_DELETED", "DEVICE_UNPLUG_GUEST_ERROR");
        try
        {
            await monitor
                .ExecuteAsync(call.Command, call.Arguments, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (QmpErrorException gone) when (gone.ErrorClass == "DeviceNotFound")
        {
            return true;
        }
        catch (QmpErrorException refused)
            when (!refused.Description.Contains(
                    "already in the process of unplug",
                    StringComparison.Ordinal
                )
            )
        {
            throw QemuDriverDiagnostics.UnplugRefused(alias, call.Command, refused.Description);
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(timeout);
        try
        {
            while (true)
            {
                // Deletions of parts of the device, which carry no id, come before the one that counts.
                var item = await events.NextAsync(deadline.Token).ConfigureAwait(false);
                if (item.TextOf("device") != id)
                    continue;
                if (item.Name == "DEVICE_DELETED")
                    return true;
                throw QemuDriverDiagnostics.UnplugRefused(
                    alias,
                    call.Command,
                    "the guest refused to let go of the device"
                );
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
