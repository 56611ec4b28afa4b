namespace DomainXml.Qemu;

/// <summary>
/// The monitor calls that plug one device into a running machine, in order, each with the call that takes it back.
/// Immutable.
/// </summary>
/// <param name="Alias">The device's alias, by which events name it.</param>
/// <param name="Steps">The calls.</param>
public sealed record HotplugPlan(string Alias, IReadOnlyList<HotplugStep> Steps)
{
    /// <summary>
    /// Questions to ask once everything is plugged: what they tell belongs to the live state of the domain. A refusal
    /// does not undo the plugging.
    /// </summary>
    public IReadOnlyList<QmpCall> Questions { get; init; } = [];

    /// <summary>
    /// The calls that unplug the device: first the device itself, then, once the guest has let go of it
    /// (<c>DEVICE_DELETED</c>), what stood behind it, in reverse order.
    /// </summary>
    public IEnumerable<QmpCall> Unplug =>
        Steps.Reverse().Select(step => step.Undo).OfType<QmpCall>();
}

/// <summary>One call of a <see cref="HotplugPlan"/>.</summary>
/// <param name="Do">What to call.</param>
/// <param name="Undo">
/// What takes it back, where it succeeded and a later one did not; null for a setting that may stay.
/// </param>
public sealed record HotplugStep(QmpCall Do, QmpCall? Undo)
{
    /// <summary>Whether the guest must agree to the removal: then it is done when <c>DEVICE_DELETED</c> says so.</summary>
    public bool UndoNeedsGuest { get; init; }

    /// <summary>The step that makes an object.</summary>
    public static HotplugStep Make(QemuObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var arguments =
            item.Kind == QemuObjectKind.Chardev
                ? ChardevArguments.ForMonitor(item.Properties)
                : item.Properties;
        return new(
            new QmpCall(item.AddCommand, arguments),
            new QmpCall(item.RemoveCommand, new QemuMap { { item.IdName, item.Id } })
        )
        {
            UndoNeedsGuest = item.Kind == QemuObjectKind.Device,
        };
    }
}

/// <summary>A monitor command with its arguments.</summary>
/// <param name="Command">The command.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record QmpCall(string Command, QemuMap Arguments)
{
    /// <summary>The command alone: arguments may hold secrets.</summary>
    public override string ToString() => Command;
}
