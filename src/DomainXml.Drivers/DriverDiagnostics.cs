namespace DomainXml.Drivers;

/// <summary>What can go wrong with any driver.</summary>
public static class DriverDiagnostics
{
    /// <summary>The id for a domain that does not run (any more).</summary>
    public const string NotRunning = "DX5001";

    /// <summary>The id for starting a domain whose name or UUID a running one has.</summary>
    public const string AlreadyRunning = "DX5002";

    /// <summary>The id for an operation that the driver does not have.</summary>
    public const string Unsupported = "DX5003";

    /// <summary>The id for a device that the domain does not have.</summary>
    public const string DeviceNotFound = "DX5004";

    /// <summary>The id for a device that the domain has already.</summary>
    public const string DeviceExists = "DX5005";

    /// <summary>The id for a definition that is not a domain, or a device that is not a device.</summary>
    public const string WrongRoot = "DX5006";

    /// <summary>The id for a domain without the console that was asked for.</summary>
    public const string NoConsole = "DX5007";

    /// <summary>The domain of that name does not run.</summary>
    public static DiagnosticException NotRunningError(string name) =>
        Error(NotRunning, $"{name} is not running.", "'domainxml list' shows what runs.");

    /// <summary>A running domain has the name or UUID.</summary>
    public static DiagnosticException AlreadyRunningError(string what, DomainHandle running) =>
        Error(
            AlreadyRunning,
            $"{what} is taken: {running.Name} ({running.Uuid}) runs with it.",
            "Power that domain off first, or give this one a name and a UUID of its own."
        );

    /// <summary>The driver lacks a feature.</summary>
    public static DiagnosticException UnsupportedError(DriverFeatures feature, string driver) =>
        Error(Unsupported, $"{feature} is not something that the {driver} driver can do.");

    /// <summary>The domain has no such device.</summary>
    public static DiagnosticException DeviceNotFoundError(
        string device,
        string domain,
        IEnumerable<string> known
    ) =>
        new(
            new Diagnostic(
                DeviceNotFound,
                DiagnosticSeverity.Error,
                $"{device} is not a device of {domain}."
            )
            {
                Found = device,
                Expected = [.. known],
                Help = "Name a device by its alias, its target name or its MAC address.",
            }
        );

    /// <summary>The domain has a device with that alias, target or MAC address.</summary>
    public static DiagnosticException DeviceExistsError(string device, string domain) =>
        Error(DeviceExists, $"{device} is taken: {domain} has such a device already.");

    /// <summary>The document has another root than it should.</summary>
    public static DiagnosticException WrongRootError(SourceDocument document, string expected)
    {
        ArgumentNullException.ThrowIfNull(document);
        var root = document.Root.Name.LocalName;
        return new(
            new Diagnostic(WrongRoot, DiagnosticSeverity.Error, $"<{root}> is not {expected}.")
            {
                File = document.File,
                Span = SourceDocument.SpanOf(document.Root),
                Found = root,
            }
        );
    }

    /// <summary>The domain has no such console.</summary>
    public static DiagnosticException NoConsoleError(string? device, string domain) =>
        Error(
            NoConsole,
            device is null
                ? $"{domain} has no serial port or console."
                : $"{device} is not a console of {domain}.",
            "Add <serial type='pty'/> to its <devices>."
        );

    private static DiagnosticException Error(string id, string message, string? help = null) =>
        new(new Diagnostic(id, DiagnosticSeverity.Error, message) { Help = help });
}
