using System.Xml.Linq;
using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Qemu;

/// <summary>Plans changes to a device that stays plugged in.</summary>
internal static class LiveUpdates
{
    /// <summary>Plans to make a device of a running domain as described.</summary>
    /// <exception cref="DiagnosticException">
    /// There is no such device, or it differs from the description in more than can be changed while it is in use.
    /// </exception>
    public static DomainChange Update(
        Domain live,
        IDevice wanted,
        QemuCapabilities qemu,
        HostInventory host
    )
    {
        var guest = Resolver.ResolveLive(live, qemu, host);
        var current = guest.Devices.DeviceItems.FirstOrDefault(device => IsMeant(device, wanted));
        if (current is null)
            throw Problems.Unsupported(
                (ElementView)wanted,
                $"{live.Name} has no such device: plug it in instead"
            );
        IReadOnlyList<string> changeable = wanted is Graphics ? DisplayPasswords.Attributes : [];
        if (Difference(current.Element, wanted.Element, changeable) is { } difference)
            throw Problems.Unsupported(
                (ElementView)wanted,
                $"{difference} cannot be changed while the device is in use"
            );
        var steps =
            current is Graphics shown && wanted is Graphics asked
                ? DisplayPasswords.Change(shown, asked, host.Now)
                : [];
        var plan = new HotplugPlan(
            (current as IDeviceIdentity)?.Alias?.Name ?? "",
            [.. steps.Select(call => new HotplugStep(call, null))]
        );
        foreach (var name in changeable)
            current.Element.SetAttributeValue(name, wanted.Element.Attribute(name)?.Value);
        return new DomainChange(plan, guest.Domain);
    }

    // A domain has one display of a kind; disks are known by their targets.
    private static bool IsMeant(IDevice device, IDevice wanted) =>
        (device, wanted) switch
        {
            (Graphics, Graphics) => device.GetType() == wanted.GetType(),
            (Disk found, Disk asked) => found.Target.Device == asked.Target.Device,
            _ => false,
        };

    /// <summary>What the description says and the device does not have; null for nothing.</summary>
    private static string? Difference(
        XElement whole,
        XElement part,
        IReadOnlyList<string> changeable
    )
    {
        foreach (var attribute in part.Attributes())
        {
            if (
                !changeable.Contains(attribute.Name.LocalName)
                && whole.Attribute(attribute.Name)?.Value != attribute.Value
            )
                return $"'{attribute.Name.LocalName}' of <{part.Name.LocalName}>";
        }
        if (!part.HasElements && part.Value.Trim() != whole.Value.Trim() && part.Value.Length > 0)
            return $"<{part.Name.LocalName}>";
        foreach (var child in part.Elements())
        {
            var found = whole.Elements(child.Name).ToList();
            if (found.Count == 0)
                return $"<{child.Name.LocalName}>";
            var differences = found.Select(item => Difference(item, child, [])).ToList();
            if (differences.All(item => item is not null))
                return differences[0];
        }
        return null;
    }
}
