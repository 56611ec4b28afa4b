namespace DomainXml.Drivers;

/// <summary>
/// Names a running domain. A value: it may be kept, copied and compared, and stays valid as a value when the domain is
/// gone; operations on it then fail with <see cref="DriverDiagnostics.NotRunning"/>.
/// </summary>
/// <param name="Uuid">The domain's UUID, which identifies it.</param>
/// <param name="Name">Its name, for people.</param>
public readonly record struct DomainHandle(Guid Uuid, string Name)
{
    /// <summary>Handles are equal when their UUIDs are.</summary>
    public bool Equals(DomainHandle other) => Uuid == other.Uuid;

    /// <inheritdoc/>
    public override int GetHashCode() => Uuid.GetHashCode();
}
