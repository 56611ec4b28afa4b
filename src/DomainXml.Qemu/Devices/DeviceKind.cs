using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>
/// Everything that one kind of device needs in QEMU stands in one class: what is filled in where a definition is
/// silent, how the device is connected, what it is called, and what it consists of.
/// </summary>
internal abstract class DeviceKind
{
    /// <summary>Fills in what the definition leaves open, before any place or name is given out.</summary>
    public virtual void Complete(Resolution resolution) { }

    /// <summary>The devices of this kind that sit on a PCI bus, with how they connect; in document order.</summary>
    public virtual IEnumerable<PciNeed> PciNeeds(Guest guest) => [];

    /// <summary>The devices of this kind that can sit on a bus of the platform; in document order.</summary>
    public virtual IEnumerable<PlatformNeed> PlatformNeeds(Guest guest) => [];

    /// <summary>The devices of this kind that sit on a USB bus; in document order.</summary>
    public virtual IEnumerable<IDeviceIdentity> UsbDevices(Guest guest) => [];

    /// <summary>Gives each device of this kind its name.</summary>
    public virtual void Name(Guest guest, Aliases aliases) { }

    /// <summary>
    /// Checks whether a device of this kind can be plugged into a running guest, which has it already, and gives the
    /// settings of the machine to make before.
    /// </summary>
    public virtual IEnumerable<QmpCall> PreparePlug(Guest guest, IDevice device) => [];

    /// <summary>What to ask QEMU once a device of this kind has been plugged.</summary>
    public virtual IEnumerable<QmpCall> QuestionsAbout(IDevice device) => [];

    /// <summary>Fills in what is only known of a device of this kind once it has been plugged into a running guest.</summary>
    public virtual void CompletePlugged(Guest guest, IDevice device) { }

    /// <summary>Adds what the devices of this kind consist of.</summary>
    public abstract void Plan(PlanBuilder plan);
}

/// <summary>A device that needs a place on a PCI bus.</summary>
/// <param name="Device">The device.</param>
/// <param name="Connection">How it connects.</param>
internal sealed record PciNeed(IDeviceIdentity Device, PciConnection Connection)
{
    /// <summary>The function that it must have; null for any.</summary>
    public int? Function { get; init; }

    /// <summary>A device whose slot it shares where that is already placed; null for none.</summary>
    public IDeviceIdentity? Beside { get; init; }
}
