using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace DomainXml.Benchmarks.Comparison;

/// <summary>Measures and prints how many documents a second something takes: the median of several rounds.</summary>
/// <param name="documents">How many documents one round is.</param>
internal sealed class RateTable(int documents)
{
    private const int Rounds = 7;

    /// <summary>Measures code of this process.</summary>
    public void Measure(string name, Action round)
    {
        WarmUp(round);
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

    /// <summary>Measures what is done once, and prints it; the run-time's compiler takes its part.</summary>
    public static T MeasureOnce<T>(string name, Func<T> action)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        var result = action();
        var elapsed = Stopwatch.GetElapsedTime(began);
        processor = Environment.CpuUsage.TotalTime - processor;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {elapsed.TotalMilliseconds:N0} ms, {processor.TotalMilliseconds:N0} ms of processor time"
            )
        );
        return result;
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

    /// <summary>Runs code until the run-time's compiler has done its best for it, a minute at most.</summary>
    private static void WarmUp(Action round)
    {
        // What is called once a round is compiled anew after 30 rounds, to be watched, and for the last time 30 later.
        const int enough = 70;
        var running = Stopwatch.StartNew();
        for (var i = 0; i < enough && running.Elapsed.TotalMinutes < 1; i++)
            round();
        long compiled;
        do
        {
            compiled = JitInfo.GetCompiledMethodCount();
            Repeat(round, TimeSpan.FromSeconds(2));
        } while (compiled != JitInfo.GetCompiledMethodCount() && running.Elapsed.TotalMinutes < 1);
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
