namespace DomainXml.Qemu.Driver;

/// <summary>Where a <see cref="QemuDriver"/> keeps its domains, and its limits. Immutable.</summary>
public sealed record QemuDriverOptions
{
    /// <summary>
    /// The folder for running domains: one folder each, with sockets, the definition and the process's number. Null for the
    /// usual one, see <see cref="DefaultStateFolder"/>. Keep it short: a socket's path may have 107 bytes.
    /// </summary>
    public string? StateFolder { get; init; }

    /// <summary>How long QEMU may take to start.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long to wait for another process that works on the same domain.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long QEMU may take to end after it was told to, before it is killed.</summary>
    public TimeSpan QuitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Limits of the conversation with QEMU's monitor.</summary>
    public Qmp.QmpClientOptions Monitor { get; init; } = Qmp.QmpClientOptions.Default;

    /// <summary>
    /// The usual folder: DOMAINXML_STATE where it is set; <c>/run/domainxml</c> for root; otherwise
    /// <c>domainxml</c> below XDG_RUNTIME_DIR, or below the temporary folder with the user's name where there is none.
    /// </summary>
    public static string DefaultStateFolder()
    {
        if (Environment.GetEnvironmentVariable("DOMAINXML_STATE") is { Length: > 0 } chosen)
            return Path.GetFullPath(chosen);
        if (Environment.IsPrivilegedProcess)
            return "/run/domainxml";
        return Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 } runtime
            ? Path.Combine(runtime, "domainxml")
            : Path.Combine(Path.GetTempPath(), $"domainxml-{Environment.UserName}");
    }
}
