using System.Diagnostics;
using System.Globalization;

namespace DomainXml.Qemu.Driver;

/// <summary>
/// A process told apart from a later one with the same number by the time it was started (field 22 of Linux's
/// <c>/proc/PID/stat</c>, in clock ticks since boot).
/// </summary>
/// <param name="ProcessId">Its number.</param>
/// <param name="StartTime">When it was started.</param>
internal sealed record ProcessIdentity(int ProcessId, long StartTime)
{
    /// <summary>Whether that very process still runs (and is more than a zombie).</summary>
    public bool IsAlive =>
        ReadStat(ProcessId) is { State: not ("Z" or "X") } stat && stat.StartTime == StartTime;

    /// <summary>The process of that number, or null where there is none.</summary>
    public static ProcessIdentity? Find(int processId) =>
        ReadStat(processId) is { } stat ? new ProcessIdentity(processId, stat.StartTime) : null;

    /// <summary>Waits until the process has ended.</summary>
    /// <returns>False where the time was over first.</returns>
    public async Task<bool> WaitForExitAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (!IsAlive)
            return true;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (timeout != System.Threading.Timeout.InfiniteTimeSpan)
            deadline.CancelAfter(timeout);
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            await process.WaitForExitAsync(deadline.Token).ConfigureAwait(false);
            return true;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return !IsAlive;
        }
    }

    /// <summary>Kills the process at once, if it still is the same.</summary>
    public void Kill()
    {
        if (!IsAlive)
            return;
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            process.Kill();
        }
        catch (Exception exception)
            when (exception is ArgumentException or InvalidOperationException)
        {
            // It has ended in between, which is what was wanted.
        }
    }

    /// <summary>The form in which it is kept in a file.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{ProcessId} {StartTime}\n");

    /// <summary>Reads what <see cref="ToString"/> wrote; null where it is something else.</summary>
    public static ProcessIdentity? Parse(string text)
    {
        var words = text.Split(' ', '\n');
        return
            words.Length >= 2
            && int.TryParse(
                words[0],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var processId
            )
            && long.TryParse(
                words[1],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var startTime
            )
            ? new ProcessIdentity(processId, startTime)
            : null;
    }

    private static (string State, long StartTime)? ReadStat(int processId)
    {
        try
        {
            var text = File.ReadAllText(
                string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat")
            );

            // The second field is the program's name in parentheses, which may hold anything: count from its end.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (fields[0], long.Parse(fields[19], CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
