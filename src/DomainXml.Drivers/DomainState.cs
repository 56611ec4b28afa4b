namespace DomainXml.Drivers;

/// <summary>What a domain is doing.</summary>
public enum DomainState
{
    /// <summary>It is being started; the guest has not run yet.</summary>
    Starting,

    /// <summary>The guest runs.</summary>
    Running,

    /// <summary>The guest is held; nothing of it is lost.</summary>
    Paused,

    /// <summary>The guest has stopped working by itself: a panic, or an error that the hypervisor does not get past.</summary>
    Crashed,

    /// <summary>The hypervisor runs but does not answer.</summary>
    Unresponsive,
}

/// <summary>A domain at the moment of a <see cref="IDomainDriver.ListAsync"/>.</summary>
/// <param name="Handle">Names it.</param>
/// <param name="State">What it was doing.</param>
public sealed record DomainStatus(DomainHandle Handle, DomainState State)
{
    /// <summary>The process that runs it, where there is one on this machine.</summary>
    public int? ProcessId { get; init; }
}
