using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace DomainXml.Benchmarks.Comparison;

/// <summary>Measures and prints how many documents a second something takes: the median of several rounds.</summary>
/// <param name="documents">How many documents one round is.</param>
/// <param name="warmUpSeconds">How long to run first, until the compiler has done its best.</param>
internal sealed class RateTable(int documents, int warmUpSeconds = 2)
{
    private const int Rounds = 7;
    private readonly TimeSpan _warmUp = TimeSpan.FromSeconds(warmUpSeconds);

    /// <summary>Measures code of this process.</summary>
    public void Measure(string name, Action round)
    {
        Repeat(round, _warmUp);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        round();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var times = new List<double>();
        var processor = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Rounds; i++)
            times.Add(Time(round));
        processor = Environment.CpuUsage.TotalTime - processor;
        // On a machine that does other things as well, the processor's time says more than the clock's.
        Print(
            name,
            times,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Rounds * documents / processor.TotalSeconds, 10:N0} a second of processor time, {allocated / documents / 1024.0, 8:N1} KiB allocated each"
            )
        );
    }

    /// <summary>Runs code again and again for a time.</summary>
    public static void Repeat(Action round, TimeSpan time)
    {
        var running = Stopwatch.StartNew();
        do
        {
            round();
        } while (running.Elapsed < time);
    }

    /// <summary>Measures a program, its start included.</summary>
    public void MeasureProgram(string program, IEnumerable<string> arguments)
    {
        var list = arguments.ToList();
        var times = new List<double>();
        try
        {
            for (var i = 0; i < 3; i++)
                times.Add(Time(() => RunProgram(program, list)));
        }
        catch (Win32Exception)
        {
            Console.WriteLine($"  {program, -30} not installed");
            return;
        }
        Print(program + ", whole process", times, "");
    }

    private static void RunProgram(string program, List<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }

    private static double Time(Action action)
    {
        var began = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private void Print(string name, List<double> times, string note)
    {
        times.Sort();
        var median = times[times.Count / 2];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {name, -30} {median * 1000, 10:N1} ms {documents / median, 12:N0} a second {note}"
            )
        );
    }
}
