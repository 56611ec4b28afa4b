using System.ComponentModel;
using System.Runtime.InteropServices;

namespace DomainXml.Commands;

/// <summary>
/// A program in a session of its own, which goes on when the program that started it ends, and which no Ctrl-C of its
/// terminal reaches. What it prints goes to a file. Unix only.
/// </summary>
public sealed partial class BackgroundProcess
{
    private BackgroundProcess(int processId, Task<int> exit)
    {
        ProcessId = processId;
        Exit = exit;
    }

    /// <summary>Its number.</summary>
    public int ProcessId { get; }

    /// <summary>Ends when the program does, with its exit code, or 128 and the signal's number.</summary>
    public Task<int> Exit { get; }

    /// <summary>Starts a program. Its environment holds the command's variables, and no others.</summary>
    /// <param name="command">What to start.</param>
    /// <param name="logFile">Where its standard output and standard error go; an existing file is emptied.</param>
    /// <exception cref="CommandNotFoundException">The program cannot be started.</exception>
    /// <exception cref="PlatformNotSupportedException">This is Windows.</exception>
    public static BackgroundProcess Start(CommandLine command, string logFile)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(logFile);
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("Background processes need a Unix system.");

        // The file is made by us: its mode is then the caller's choice of folder and umask, not a guess in a call.
        File.WriteAllBytes(logFile, []);
        using var arguments = new StringVector([command.Program, .. command.Arguments]);
        using var environment = new StringVector([
            .. command.Environment.Select(pair => $"{pair.Key}={pair.Value}"),
        ]);
        using var actions = new SpawnSettings();
        actions.OpenFor(descriptor: 0, "/dev/null", SpawnSettings.ReadOnly);
        actions.OpenFor(descriptor: 1, logFile, SpawnSettings.AppendOnly);
        actions.Duplicate(from: 1, to: 2);
        var error = SpawnSettings.Spawn(
            out var processId,
            command.Program,
            actions.FileActions,
            actions.Attributes,
            arguments.Pointer,
            environment.Pointer
        );
        if (error != 0)
            throw new CommandNotFoundException(command.Program, new Win32Exception(error));
        return new BackgroundProcess(processId, WaitAsync(processId));
    }

    private static Task<int> WaitAsync(int processId)
    {
        var exit = new TaskCompletionSource<int>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        var waiter = new Thread(() => exit.SetResult(Wait(processId)))
        {
            IsBackground = true,
            Name = $"wait for {processId}",
        };
        waiter.Start();
        return exit.Task;
    }

    private static int Wait(int processId)
    {
        const int interrupted = 4;
        int result;
        int status;
        do
        {
            result = WaitPid(processId, out status, 0);
        } while (result < 0 && Marshal.GetLastPInvokeError() == interrupted);
        if (result < 0)
            return 0;
        var signal = status & 0x7f;
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal;
    }

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    private static partial int WaitPid(int processId, out int status, int options);
}
