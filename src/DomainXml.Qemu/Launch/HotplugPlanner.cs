using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Qemu;

/// <summary>
/// Plans changes to a running domain by comparing the objects that it consists of with those of the domain after the
/// change: a plugged device is made of exactly what it would be made of at launch.
/// </summary>
internal static class HotplugPlanner
{
    // Which devices QEMU now has, those of its own making among them.
    private static readonly QmpCall KnownDevices = new(
        "qom-list",
        new QemuMap { { "path", "/machine/peripheral" } }
    );

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
        var after = live.Copy();
        after.Devices.Element.Add(new System.Xml.Linq.XElement(device.Element));
        var plugged = after.Devices.DeviceItems.Last();
        var unnumbered = NumberImages(after, plugged);
        var remaining = after.Copy();
        remaining.Devices!.Element.Elements().Last().Remove();
        var before = Resolver.ResolveLive(remaining, qemu, host);
        var resolved = Resolver.ResolveLive(after, qemu, host);

        // The copy that was resolved has the device at the same place, with its name filled in.
        var position =
            after.Devices.DeviceItems.Count(item => item.Element.Name == plugged.Element.Name) - 1;
        var named = resolved
            .Devices.DeviceItems.Where(item => item.Element.Name == plugged.Element.Name)
            .ElementAt(position);
        if (CountOfBuses(resolved) > CountOfBuses(before))
        {
            throw Problems.NoRoom(
                (ElementView)device,
                $"{live.Name} has no free place for this device, and a bus for it cannot be added while it runs"
            );
        }
        var settings = DeviceKinds
            .InLaunchOrder.SelectMany(kind => kind.PreparePlug(resolved, named))
            .Select(call => new HotplugStep(call, null))
            .ToList();
        var change = Compare(AliasOf(named), before, resolved, resolved.Domain);
        foreach (var kind in DeviceKinds.InLaunchOrder)
            kind.CompletePlugged(resolved, named);
        foreach (var image in unnumbered)
            ImagesOf(resolved.Domain)[image].LiveNumber = null;
        return change with
        {
            Plan = change.Plan with
            {
                Steps = [.. settings, .. change.Plan.Steps],
                Questions =
                [
                    .. DeviceKinds.InLaunchOrder.SelectMany(kind => kind.QuestionsAbout(named)),
                    KnownDevices,
                ],
            },
        };
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

    /// <summary>
    /// Numbers the images of all disks, so that they have the same numbers with the new device and without it.
    /// </summary>
    /// <returns>The positions of those that the domain had no number for, which are not the new device's.</returns>
    private static List<int> NumberImages(Domain domain, IDevice plugged)
    {
        var images = ImagesOf(domain);
        var own = plugged is Disk disk ? DiskImage.ChainOf(disk).Count : 0;
        var unnumbered = Enumerable
            .Range(0, images.Count - own)
            .Where(position => images[position].LiveNumber is null)
            .ToList();
        QemuConverter.NumberImages(domain);
        return unnumbered;
    }

    private static List<DiskImage> ImagesOf(Domain domain) =>
        [.. domain.Devices!.Disks.SelectMany(DiskImage.ChainOf)];

    // Adapters for disks can be added while the guest runs; what is part of the chipset or makes slots can't.
    private static int CountOfBuses(Guest guest) =>
        guest.Devices.Controllers.Count(controller =>
            controller is not (ScsiController or VirtioSerialController)
        );

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
