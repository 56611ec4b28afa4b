using DomainXml.Views;

namespace DomainXml.Models;

public sealed partial class Devices
{
    /// <summary>Every device, also those that there can be only one of, in document order.</summary>
    public IEnumerable<ElementView> All => ChildViews;

    /// <summary>The device of an alias, or null.</summary>
    /// <param name="alias">The alias, such as <c>net0</c>.</param>
    public ElementView? FindByAlias(string alias)
    {
        ArgumentNullException.ThrowIfNull(alias);
        return All.FirstOrDefault(device => Same(ViewTree.Text(device, "alias", "name"), alias));
    }

    /// <summary>The disk, or the network interface, of a target, or null.</summary>
    /// <param name="target">The target, such as <c>vda</c> or <c>vnet0</c>.</param>
    public ElementView? FindByTarget(string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return All.FirstOrDefault(device =>
            device is Disk or NetworkInterface
            && Same(ViewTree.Text(device, "target", "dev"), target)
        );
    }

    /// <summary>The network interface of a MAC address, or null.</summary>
    /// <param name="address">The address.</param>
    public NetworkInterface? FindByMac(MacAddress address) =>
        Interfaces.FirstOrDefault(nic =>
            MacAddress.TryParse(ViewTree.Text(nic, "mac", "address"), null, out var own)
            && own == address
        );

    /// <summary>The device at a place on the guest's PCI buses, or null.</summary>
    /// <param name="address">The place.</param>
    public ElementView? FindByAddress(PciAddress address) =>
        All.FirstOrDefault(device => AddressOf(device) is IPciLocation own && own.IsAt(address));

    /// <summary>The device at a place of any kind, or null. What an address leaves out is its default.</summary>
    /// <param name="address">The place.</param>
    public ElementView? FindByAddress(DeviceAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return All.FirstOrDefault(device =>
            AddressOf(device) is { } own && own.SemanticEquals(address)
        );
    }

    private static DeviceAddress? AddressOf(ElementView device) =>
        device.ChildViews.OfType<DeviceAddress>().FirstOrDefault();

    private static bool Same(string? text, string wanted) =>
        text is not null && ValueText.Collapse(text) == wanted;
}
