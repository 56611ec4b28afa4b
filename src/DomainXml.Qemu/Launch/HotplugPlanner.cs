using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Qemu;

/// <summary>
/// Plans changes to a running domain by comparing the objects that it consists of with those of the domain after the
/// change: a plugged device is made of exactly what it would be made of at launch.
/// </summary>
internal static class HotplugPlanner
{
    /// <summary>Plans to plug a device in.</summary>
    /// <param name="live">The running domain, resolved; a copy is changed.</param>
    /// <param name="device">The device; a copy is taken.</param>
    /// <param name="qemu">The QEMU that runs it.</param>
    /// <param name="host">The host that it runs on.</param>
    public static DomainChange Attach(
        Domain live,
        IDevice device,
        QemuCapabilities qemu,
        HostInventory host
    )
    {
        var before = Resolver.ResolveLive(live, qemu, host);
        var after = live.Copy();
        (after.Devices ??= new Devices()).Element.Add(new System.Xml.Linq.XElement(device.Element));
        var plugged = after.Devices.DeviceItems.Last();
        var resolved = Resolver.ResolveLive(after, qemu, host);

        // The copy that was resolved has the device at the same place, with its name filled in.
        var position =
            after.Devices.DeviceItems.Count(item => item.Element.Name == plugged.Element.Name) - 1;
        var named = resolved
            .Devices.DeviceItems.Where(item => item.Element.Name == plugged.Element.Name)
            .ElementAt(position);
        if (resolved.Devices.Controllers.Count > before.Devices.Controllers.Count)
        {
            throw Problems.NoRoom(
                (ElementView)device,
                $"{live.Name} has no free place for this device, and a controller for it cannot be added while it runs"
            );
        }
        return Compare(AliasOf(named), before, resolved, resolved.Domain);
    }

    /// <summary>Plans to unplug a device.</summary>
    /// <inheritdoc cref="Attach"/>
    /// <param name="live">The running domain, resolved; a copy is changed.</param>
    /// <param name="device">A device of it.</param>
    /// <param name="qemu">The QEMU that runs it.</param>
    /// <param name="host">The host that it runs on.</param>
    public static DomainChange Detach(
        Domain live,
        IDevice device,
        QemuCapabilities qemu,
        HostInventory host
    )
    {
        var with = Resolver.ResolveLive(live, qemu, host);
        var position = device.Element.ElementsBeforeSelf().Count();
        var remaining = live.Copy();
        remaining.Devices!.Element.Elements().ElementAt(position).Remove();
        var without = Resolver.ResolveLive(remaining, qemu, host);
        return Compare(AliasOf(device), without, with, without.Domain);
    }

    /// <summary>The steps that make what the greater of two guests has more.</summary>
    private static DomainChange Compare(string alias, Guest smaller, Guest greater, Domain result)
    {
        var known = LaunchPlanner
            .Plan(smaller)
            .Objects.Select(item => (item.Kind, item.Id))
            .ToHashSet();
        var steps = LaunchPlanner
            .Plan(greater)
            .Objects.Where(item => !known.Contains((item.Kind, item.Id)))
            .Select(HotplugStep.Make);
        return new DomainChange(new HotplugPlan(alias, [.. steps]), result);
    }

    private static string AliasOf(IDevice device) =>
        device is IDeviceIdentity { Alias: { } alias }
            ? alias.Name
            : throw Problems.Unsupported(
                (ElementView)device,
                "a device of this kind cannot be plugged"
            );
}

/// <summary>A change to a running domain, as data.</summary>
/// <param name="Plan">The monitor calls, with the undo of each.</param>
/// <param name="Domain">The definition after the change, everything filled in.</param>
public sealed record DomainChange(HotplugPlan Plan, Domain Domain);
