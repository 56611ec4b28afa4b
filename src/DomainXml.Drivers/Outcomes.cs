namespace DomainXml.Drivers;

/// <summary>What came of asking a guest to shut down.</summary>
public enum ShutDownOutcome
{
    /// <summary>The domain is gone.</summary>
    Stopped,

    /// <summary>The guest was asked, and still ran when the time was over (or nobody waited).</summary>
    Requested,
}

/// <summary>What came of unplugging a device.</summary>
public enum DetachOutcome
{
    /// <summary>The device is gone, and what stood behind it.</summary>
    Detached,

    /// <summary>The guest was asked, and had not let go of the device when the time was over. It may still do so.</summary>
    Requested,
}
