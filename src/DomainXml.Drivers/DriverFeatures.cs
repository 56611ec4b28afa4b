namespace DomainXml.Drivers;

/// <summary>What a driver can do beyond starting, listing and powering off. Declared up front, so that callers need not try.</summary>
[Flags]
public enum DriverFeatures
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary><see cref="IDomainDriver.ShutDownAsync"/>.</summary>
    ShutDown = 1,

    /// <summary><see cref="IDomainDriver.ResetAsync"/>.</summary>
    Reset = 2,

    /// <summary><see cref="IDomainDriver.PauseAsync"/> and <see cref="IDomainDriver.ResumeAsync"/>.</summary>
    Pause = 4,

    /// <summary><see cref="IDomainDriver.AttachAsync"/> and <see cref="IDomainDriver.DetachAsync"/>.</summary>
    Hotplug = 8,

    /// <summary><see cref="IDomainDriver.OpenConsoleAsync"/>.</summary>
    Console = 16,
}
