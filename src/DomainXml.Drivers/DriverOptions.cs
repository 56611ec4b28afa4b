namespace DomainXml.Drivers;

/// <summary>Options of <see cref="IDomainDriver.ListAsync"/>. Immutable.</summary>
public sealed record ListOptions;

/// <summary>Options of <see cref="IDomainDriver.StartAsync"/>. Immutable.</summary>
public sealed record StartOptions
{
    /// <summary>Leave the guest paused, before its first instruction.</summary>
    public bool Paused { get; init; }

    /// <summary>
    /// Called when the domain is there and its consoles can be opened, before the guest runs its first instruction, so that
    /// none of its output is missed. Null for nothing.
    /// </summary>
    public Func<DomainHandle, CancellationToken, Task>? BeforeFirstInstruction { get; init; }
}

/// <summary>Options of <see cref="IDomainDriver.GetDefinitionAsync"/>. Immutable.</summary>
public sealed record GetDefinitionOptions;

/// <summary>Options of <see cref="IDomainDriver.ShutDownAsync"/>. Immutable.</summary>
public sealed record ShutDownOptions
{
    /// <summary>How long the guest may take; <see cref="TimeSpan.Zero"/> to ask and not wait. One minute by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);
}

/// <summary>Options of <see cref="IDomainDriver.PowerOffAsync"/>. Immutable.</summary>
public sealed record PowerOffOptions;

/// <summary>Options of <see cref="IDomainDriver.WaitForEndAsync"/>. Immutable.</summary>
public sealed record WaitOptions;

/// <summary>Options of <see cref="IDomainDriver.ResetAsync"/>. Immutable.</summary>
public sealed record ResetOptions;

/// <summary>Options of <see cref="IDomainDriver.PauseAsync"/>. Immutable.</summary>
public sealed record PauseOptions;

/// <summary>Options of <see cref="IDomainDriver.ResumeAsync"/>. Immutable.</summary>
public sealed record ResumeOptions;

/// <summary>Options of <see cref="IDomainDriver.AttachAsync"/>. Immutable.</summary>
public sealed record AttachOptions;

/// <summary>Options of <see cref="IDomainDriver.DetachAsync"/>. Immutable.</summary>
public sealed record DetachOptions
{
    /// <summary>How long the guest may take to let go of the device. 30 seconds by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>Options of <see cref="IDomainDriver.OpenConsoleAsync"/>. Immutable.</summary>
public sealed record OpenConsoleOptions
{
    /// <summary>The alias of the serial port, console or channel; null for the first serial port or console.</summary>
    public string? Device { get; init; }
}
