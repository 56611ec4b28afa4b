using System.CommandLine;
using DomainXml.Drivers;
using DomainXml.Qemu.Driver;

namespace DomainXml.Cli.Commands;

/// <summary>What several commands share: arguments, and how a domain is named.</summary>
internal static class CommandParts
{
    /// <summary>A running domain, by name or UUID; completes to those that run.</summary>
    public static Argument<string> DomainArgument()
    {
        var argument = new Argument<string>("domain")
        {
            Description = "The name or UUID of a running domain.",
        };
        argument.CompletionSources.Add(_ => ListNames());
        return argument;
    }

    /// <summary>A file that holds a document; "-" is standard input.</summary>
    public static Argument<string> FileArgument(string name, string description) =>
        new(name) { Description = description + " \"-\" reads standard input." };

    /// <summary>Reads the document that the user named.</summary>
    /// <exception cref="DiagnosticException">It cannot be read, or is not well-formed.</exception>
    public static SourceDocument LoadDocument(string file, CliConsole console)
    {
        if (file != "-")
            return SourceDocument.Load(file);
        using var input = console.OpenInput();
        return SourceDocument.Open(input, "-");
    }

    /// <summary>The running domain of that name or UUID.</summary>
    /// <exception cref="DiagnosticException">None runs.</exception>
    public static async Task<DomainHandle> FindDomainAsync(
        IDomainDriver driver,
        string domain,
        CancellationToken cancellationToken
    )
    {
        var running = await driver
            .ListAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var isUuid = Guid.TryParse(domain, out var uuid);
        foreach (var status in running)
        {
            if (status.Handle.Name == domain || (isUuid && status.Handle.Uuid == uuid))
                return status.Handle;
        }
        throw DriverDiagnostics.NotRunningError(domain);
    }

    /// <summary>The driver of this user's domains.</summary>
    public static IDomainDriver OpenDriver() => QemuDriver.Open();

    private static IEnumerable<string> ListNames()
    {
        try
        {
            return OpenDriver()
                .ListAsync()
                .GetAwaiter()
                .GetResult()
                .Select(status => status.Handle.Name);
        }
        catch (DiagnosticException)
        {
            return [];
        }
    }
}
