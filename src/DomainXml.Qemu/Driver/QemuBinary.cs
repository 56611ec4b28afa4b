using System.ComponentModel;
using System.Diagnostics;
using DomainXml.Qemu.Qmp;

namespace DomainXml.Qemu.Driver;

/// <summary>Asks an installed QEMU what it can do, by starting it without a machine and talking to its monitor.</summary>
public static class QemuBinary
{
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(60);

    /// <summary>The path of the QEMU for an architecture, looked up as a shell would; null where none is installed.</summary>
    /// <param name="architecture">The architecture in the spelling of definitions, such as <c>x86_64</c>.</param>
    public static string? Find(string architecture)
    {
        ArgumentNullException.ThrowIfNull(architecture);

        // QEMU's own names of the few architectures that definitions spell otherwise.
        var target = architecture switch
        {
            "i686" => "i386",
            "armv7l" or "armv6l" => "arm",
            "ppc64le" => "ppc64",
            _ => architecture,
        };
        return FindProgram("qemu-system-" + target);
    }

    /// <summary>Probes a binary.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="cancellationToken">Gives up; the process is ended.</param>
    /// <exception cref="DiagnosticException">It is not there, or it is no QEMU that can be talked to.</exception>
    public static async Task<QemuCapabilities> ProbeAsync(
        string program,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(program);
        using var process = Start(program);
        var words = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(ProbeTimeout);
        try
        {
            var stream = new DuplexStream(
                process.StandardOutput.BaseStream,
                process.StandardInput.BaseStream
            );
            await using var monitor = await QmpClient
                .StartAsync(stream, cancellationToken: deadline.Token)
                .ConfigureAwait(false);
            return await CapabilityProbe
                .RunAsync(monitor, program, cancellationToken: deadline.Token)
                .ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception
                    is QmpConnectionException
                        or QmpTimeoutException
                        or OperationCanceledException
                && !cancellationToken.IsCancellationRequested
            )
        {
            End(process);
            var said = (await words.ConfigureAwait(false)).Trim();
            throw QemuDriverDiagnostics.CannotProbe(
                program,
                said.Length > 0 ? said : exception.Message
            );
        }
        finally
        {
            End(process);
        }
    }

    private static Process Start(string program)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "-S",
            "-no-user-config",
            "-nodefaults",
            "-nographic",
            "-machine",
            "none,accel=kvm:tcg",
            "-qmp",
            "stdio",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw QemuDriverDiagnostics.ProgramNotFound(program, exception.Message);
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill();
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static string? FindProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
