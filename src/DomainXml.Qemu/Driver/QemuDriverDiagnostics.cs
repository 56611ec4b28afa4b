using DomainXml.Qemu.Qmp;

namespace DomainXml.Qemu.Driver;

/// <summary>What can go wrong between us and a QEMU process.</summary>
internal static class QemuDriverDiagnostics
{
    public const string NoProgram = "DX5101";
    public const string DiedAtStart = "DX5102";
    public const string NoAnswer = "DX5103";
    public const string Refused = "DX5104";
    public const string Busy = "DX5105";
    public const string PathTooLong = "DX5106";
    public const string StateUnusable = "DX5107";
    public const string NotProbed = "DX5108";

    public static DiagnosticException ProgramNotFound(string program, string reason) =>
        Error(
            NoProgram,
            $"{program} cannot be started: {reason}",
            "Install QEMU (package qemu-system-x86 or the like), or name another binary in <emulator>."
        );

    /// <summary>QEMU ended before it was up; its own words are what helps.</summary>
    public static DiagnosticException Died(string name, int exitCode, string words) =>
        Error(
            DiedAtStart,
            $"{name}: QEMU ended at start with exit code {exitCode}: {(words.Length > 0 ? LastLines(words) : "it printed nothing.")}",
            null
        );

    public static DiagnosticException DoesNotAnswer(string name, string reason) =>
        Error(
            NoAnswer,
            $"{name}: QEMU's monitor does not answer: {reason}",
            "'domainxml power-off' ends a QEMU that hangs."
        );

    public static DiagnosticException PlugRefused(
        string alias,
        string command,
        QmpErrorException refused
    ) =>
        Error(
            Refused,
            $"{alias} could not be plugged in: QEMU refused {command}: {refused.Description}",
            "Nothing of it is left in the guest."
        );

    public static DiagnosticException UnplugRefused(string alias, string command, string reason) =>
        Error(Refused, $"{alias} could not be unplugged: {command}: {reason}", null);

    public static DiagnosticException CommandRefused(
        string name,
        string command,
        QmpErrorException refused
    ) => Error(Refused, $"{name}: QEMU refused {command}: {refused.Description}", null);

    public static DiagnosticException StillBusy(string name) =>
        Error(
            Busy,
            $"{name} is held by another process that works on it.",
            "Try again when that is done."
        );

    public static DiagnosticException SocketPathTooLong(string path) =>
        Error(
            PathTooLong,
            $"{path} is longer than the 107 bytes that a socket's path may have.",
            "Set DOMAINXML_STATE to a folder with a shorter path."
        );

    public static DiagnosticException CannotUseState(string path, string reason) =>
        Error(
            StateUnusable,
            $"{path} cannot be used for running domains: {reason}",
            "Set DOMAINXML_STATE to a folder that you may write to."
        );

    public static DiagnosticException CannotProbe(string program, string reason) =>
        Error(
            NotProbed,
            $"{program} does not say what it can do: {LastLines(reason)}",
            "Run it with --version to see whether it works at all."
        );

    private static string LastLines(string words)
    {
        var lines = words.Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return string.Join('\n', lines.TakeLast(10));
    }

    private static DiagnosticException Error(string id, string message, string? help) =>
        new(new Diagnostic(id, DiagnosticSeverity.Error, message) { Help = help });
}
