using System.Globalization;

namespace DomainXml.Qemu;

/// <summary>The socket device, by which host and guest talk without a network.</summary>
internal sealed class Vsocks : DeviceKind
{
    public override IEnumerable<PciNeed> PciNeeds(Guest guest)
    {
        if (guest.Devices.Vsock is { } vsock)
            yield return new PciNeed(vsock, DeviceProperties.VirtioConnection(guest, vsock.Model));
    }

    public override IEnumerable<PlatformNeed> PlatformNeeds(Guest guest) =>
        guest.Devices.Vsock is { } vsock ? [PlatformNeed.Virtio(vsock)] : [];

    public override void Name(Guest guest, Aliases aliases)
    {
        if (guest.Devices.Vsock is { } vsock)
            aliases.Give(vsock, "vsock0");
    }

    public override void Plan(PlanBuilder plan)
    {
        if (plan.Guest.Devices.Vsock is not { } vsock)
            return;
        var number = vsock.Cid?.Auto == true ? plan.Guest.Host.SocketContextId : vsock.Cid?.Address;
        if (number is null)
            throw Problems.Unsupported(vsock, "the socket device needs a context id: give it one");
        plan.Device(
            new QemuMap
            {
                {
                    "driver",
                    DeviceProperties.VirtioDriverName("vhost-vsock", vsock.Address, vsock.Model)
                },
            }
                .AddVirtioOptions(vsock.Driver)
                .Add("id", Guest.AliasOf(vsock))
                .Add("guest-cid", (long?)number)
                .Add(
                    "vhostfd",
                    plan.Guest.Host.Descriptors?.VhostSocket.ToString(CultureInfo.InvariantCulture)
                )
                .AddPlace(plan.Guest, vsock)
        );
    }
}
