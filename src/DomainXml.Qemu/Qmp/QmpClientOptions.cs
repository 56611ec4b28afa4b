namespace DomainXml.Qemu.Qmp;

/// <summary>Limits of a conversation. Immutable.</summary>
public sealed record QmpClientOptions
{
    /// <summary>The usual limits.</summary>
    public static QmpClientOptions Default { get; } = new();

    /// <summary>How long to wait for the greeting and the negotiation. A monitor serves one client; a second one gets none.</summary>
    public TimeSpan GreetingTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long to wait for the answer to one command.</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest message that is accepted, in bytes.</summary>
    public int MaxMessageBytes { get; init; } = 64 * 1024 * 1024;
}
