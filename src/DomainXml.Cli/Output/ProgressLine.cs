namespace DomainXml.Cli.Output;

/// <summary>A line on the terminal that says how far a long run is. Short runs never show it.</summary>
/// <param name="writer">The terminal; null shows nothing.</param>
/// <param name="total">How many files there are.</param>
/// <param name="clock">Tells how long the run takes.</param>
internal sealed class ProgressLine(TextWriter? writer, int total, TimeProvider clock)
{
    private const int BarLength = 30;
    private static readonly TimeSpan s_delay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    private readonly long _started = clock.GetTimestamp();
    private TimeSpan _next = s_delay;
    private bool _isShown;

    /// <summary>Shows that so many files are done, where the time has come.</summary>
    public void Update(int done)
    {
        if (writer is null)
            return;
        var elapsed = clock.GetElapsedTime(_started);
        if (elapsed < _next)
            return;
        _next = elapsed + s_interval;
        _isShown = true;
        writer.Write($"\r{Bar(done, total)}\e[K");
        writer.Flush();
    }

    /// <summary>Takes the line away, before something else is written.</summary>
    public void Clear()
    {
        if (!_isShown)
            return;
        _isShown = false;
        writer!.Write("\r\e[K");
        writer.Flush();
    }

    /// <summary>The line: <c>[#####     ] 123 of 456 files</c>.</summary>
    private static string Bar(int done, int total)
    {
        var filled = total == 0 ? BarLength : (int)((long)BarLength * done / total);
        return $"[{new string('#', filled)}{new string(' ', BarLength - filled)}] {done} of {total} files";
    }
}
