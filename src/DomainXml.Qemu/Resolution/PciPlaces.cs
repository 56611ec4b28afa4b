using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Qemu;

/// <summary>
/// Gives PCI devices their places. A first pass finds out how many buses are needed; the controllers that make them are
/// added; a second pass then gives out the places.
/// </summary>
internal static class PciPlaces
{
    public static void Assign(Resolution resolution)
    {
        var guest = resolution.Guest;
        if (!guest.HasPciRoot && !guest.HasPcieRoot)
            return;
        AddBuses(resolution);
        var map = new PciAddressMap(BusesOf(guest));
        TakeAll(guest, map, isTrial: false);
        MarkMultifunction(guest, map);
        var nextExpander = 0;
        foreach (var controller in guest.Devices.Controllers.OfType<PciController>().ToList())
            PciControllers.CompleteTarget(controller, () => 254 - 2 * nextExpander++);
    }

    private static void AddBuses(Resolution resolution)
    {
        var guest = resolution.Guest;
        var known = BusesOf(guest);
        var map = new PciAddressMap(known)
        {
            MayGrow = true,
            HasManyRoots = guest.Traits.HasManyRoots,
        };
        var untouched = known.Count == 1;
        TakeAll(guest, map, isTrial: true);
        AddControllers(resolution, map);
        // Where all buses are ours to choose, one more port stays free for a device to be plugged in later.
        if (guest.HasPcieRoot && untouched && map.Buses.Count > known.Count)
        {
            map.TakeNext(DeviceProperties.Express);
            AddControllers(resolution, map);
        }
    }

    private static void AddControllers(Resolution resolution, PciAddressMap map)
    {
        for (var index = 1; index < map.Buses.Count; index++)
        {
            var kind = map.Buses[index].Kind;
            var (controller, added) = resolution.Ensure(index, () => new PciController());
            if (!added)
                continue;
            controller.Model = PciControllers.ModelOf(kind);
            // The new controller needs a place itself, which may need yet another bus.
            if (!map.IsPlaced(index))
                map.TakeNext(kind.Connects, null, index);
        }
    }

    private static List<PciBusKind> BusesOf(Guest guest)
    {
        var controllers = guest.Devices.Controllers.OfType<PciController>().ToList();
        var buses = new List<PciBusKind>();
        var count = controllers.Max(controller => (int)(controller.Index ?? 0)) + 1;
        for (var index = 0; index < count; index++)
        {
            var model = controllers.FirstOrDefault(controller => controller.Index == index)?.Model;
            // A gap in the numbers is filled with the bridge that the machine has by default.
            buses.Add(
                model is null && index > 0
                    ? (guest.HasPcieRoot ? PciBusKind.RootPort : PciBusKind.PciBridge)
                    : PciControllers.KindOf(model)
            );
        }
        return buses;
    }

    private static void TakeAll(Guest guest, PciAddressMap map, bool isTrial)
    {
        var needs = NeedsOf(guest).ToList();
        foreach (var need in needs)
        {
            if (need.Device.Address is PciDeviceAddress own && IsPlace(own))
            {
                if (own.ToPlace() is { Slot: > 31 } or { Function: > 7 } or { Bus: > 255 })
                    throw Problems.Unsupported(
                        own,
                        "a PCI address has a bus up to 0xff, a slot up to 0x1f and a function up to 0x7"
                    );
                map.TryTake(own.ToPlace(), need.Connection);
            }
        }
        ChipsetPlaces.Take(guest, map, isTrial);
        if (isTrial && guest.HasPciRoot && map.Buses.All(bus => bus.HasFreeSlot))
            map.TakeNext(DeviceProperties.Legacy);
        var placed = new Dictionary<IDeviceIdentity, PciPlace>(ReferenceEqualityComparer.Instance);
        foreach (var need in needs)
        {
            if (
                need.Device.Address is PciDeviceAddress { Slot: not null }
                || ChipsetPlaces.Has(guest, need.Device)
            )
                continue;
            if (need.Device.Address is not (null or PciDeviceAddress or UnassignedAddress))
                continue;
            if (PlaceOf(map, need, placed) is not { } place)
            {
                throw Problems.NoRoom(
                    (Views.ElementView)need.Device,
                    "no PCI bus has room for this device: give it an address, or add a PCI controller"
                );
            }
            placed[need.Device] = place;
            if (!isTrial)
                Set(need.Device, place);
        }
    }

    private static PciPlace? PlaceOf(
        PciAddressMap map,
        PciNeed need,
        Dictionary<IDeviceIdentity, PciPlace> placed
    )
    {
        if (need.Beside is { } beside)
        {
            var neighbour = placed.TryGetValue(beside, out var found)
                ? found
                : (beside.Address as PciDeviceAddress)?.ToPlace();
            if (neighbour is { } slot)
            {
                var place = slot with { Function = need.Function ?? 0 };
                if (map.TryTake(place, need.Connection))
                    return place;
            }
        }
        return map.TakeNext(
            need.Connection,
            need.Function,
            need.Device is PciController { Index: { } index } ? (int)index : int.MaxValue
        );
    }

    /// <summary>Every device of the guest that may sit on a PCI bus, in the order in which places are given out.</summary>
    public static IEnumerable<PciNeed> NeedsOf(Guest guest) =>
        ControllerNeeds(guest)
            .Concat(DeviceKinds.InPciOrder.SelectMany(kind => kind.PciNeeds(guest)));

    private static IEnumerable<PciNeed> ControllerNeeds(Guest guest) =>
        guest
            .Devices.Controllers.OfType<PciController>()
            .Select(controller => new PciNeed(
                controller,
                PciControllers.KindOf(controller.Model).Connects
            ))
            .Where(need => need.Connection != PciConnection.None);

    /// <summary>Whether an address names a place: the first slot of the first bus is the host bridge's, and says nothing.</summary>
    public static bool IsPlace(PciDeviceAddress address) => address.ToPlace() != default;

    /// <summary>Whether a device has no place yet.</summary>
    public static bool IsOpen(IDeviceIdentity device) =>
        device.Address is null || (device.Address is PciDeviceAddress address && !IsPlace(address));

    /// <summary>Writes a place into the definition.</summary>
    public static void Set(IDeviceIdentity device, PciPlace place) =>
        device.Address = new PciDeviceAddress
        {
            Domain = new HexNumber(0, 4),
            Bus = new HexNumber((ulong)place.Bus),
            Slot = new HexNumber((ulong)place.Slot),
            Function = new HexNumber((ulong)place.Function, 1),
            Zpci = (device.Address as PciDeviceAddress)?.Zpci?.Copy(),
        };

    // QEMU must know of a slot's further functions when it makes the first.
    private static void MarkMultifunction(Guest guest, PciAddressMap map)
    {
        foreach (var need in NeedsOf(guest))
        {
            if (need.Device.Address is not PciDeviceAddress address)
                continue;
            var place = address.ToPlace();
            if (
                place.Function == 0
                && address.MultiFunction is null
                && place.Bus < map.Buses.Count
                && map.IsMultifunction(place)
            )
                address.MultiFunction = true;
        }
    }
}
