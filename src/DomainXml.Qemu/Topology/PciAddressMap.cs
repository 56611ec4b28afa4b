namespace DomainXml.Qemu;

/// <summary>
/// Gives out PCI places. While it may grow it adds the buses that the devices turn out to need; the places given out
/// meanwhile only serve to count them.
/// </summary>
internal sealed class PciAddressMap(IEnumerable<PciBusKind> buses)
{
    private readonly List<PciBus> _buses = [.. buses.Select(kind => new PciBus(kind))];

    private readonly HashSet<int> _placed = [];

    /// <summary>The buses, by their controller's index.</summary>
    public IReadOnlyList<PciBus> Buses => _buses;

    /// <summary>Whether buses may be added.</summary>
    public bool MayGrow { get; init; }

    /// <summary>Whether the bus's own controller has its place already.</summary>
    public bool IsPlaced(int index) => _placed.Contains(index);

    /// <summary>Whether a further bus is a host bridge, beside the first.</summary>
    public bool HasManyRoots { get; init; }

    /// <summary>Takes exactly this place.</summary>
    /// <returns>False where it is taken, or lies on no bus.</returns>
    public bool TryTake(PciPlace place, PciConnection device = PciConnection.None)
    {
        if (MayGrow)
        {
            while (
                place.Bus >= _buses.Count
                && Grow(device == PciConnection.None ? PciConnection.Pci : device)
            ) { }
        }
        if (place.Bus >= _buses.Count || _buses[place.Bus].IsTaken(place.Slot, place.Function))
            return false;
        _buses[place.Bus]
            .Take(place.Slot, place.Function, device.HasFlag(PciConnection.SharesSlot));
        return true;
    }

    /// <summary>Takes the first place that suits the device.</summary>
    /// <param name="device">How it connects.</param>
    /// <param name="function">The function that it must have; null for any.</param>
    /// <param name="below">The bus must have a lower index than this: a bridge does not sit behind itself.</param>
    /// <returns>The place; null where every suitable bus is full.</returns>
    public PciPlace? TakeNext(PciConnection device, int? function = null, int below = int.MaxValue)
    {
        // A bridge has its place wherever it fits; a device only where buses are given away.
        if (
            (
                device
                & (
                    PciConnection.PciBridge
                    | PciConnection.SwitchDownstreamPort
                    | PciConnection.RootPort
                )
            ) == 0
        )
            device |= PciConnection.AutoAssign;
        var shares = device.HasFlag(PciConnection.SharesSlot);
        for (var index = 0; ; index++)
        {
            if (index >= below || (index == _buses.Count && !(MayGrow && Grow(device))))
                return null;
            var bus = _buses[index];
            if (bus.Takes(device) && bus.FindFree(shares, function) is { } free)
            {
                bus.Take(free.Slot, free.Function, shares);
                return new PciPlace(index, free.Slot, free.Function);
            }
        }
    }

    /// <summary>Whether the place shares its slot with other functions.</summary>
    public bool IsMultifunction(PciPlace place) => _buses[place.Bus].IsMultifunction(place.Slot);

    /// <summary>Whether the whole slot is free.</summary>
    public bool IsSlotFree(int bus, int slot) =>
        bus < _buses.Count && !_buses[bus].IsSlotTaken(slot);

    // Adds the bus that would take the device, and in front of it the one that the new bus needs itself.
    private bool Grow(PciConnection device)
    {
        if (_buses.Count >= 256)
            return false;
        var isPcie = _buses.Count > 0 && _buses[0].Kind == PciBusKind.PcieRoot;
        if ((device & (PciConnection.Pci | PciConnection.PciBridge)) != 0)
        {
            // The bridge to the old bus is plugged into a port, which it takes before anything else can.
            if (isPcie && TakeNext(PciBusKind.PcieToPciBridge.Connects) is not null)
                _placed.Add(_buses.Count);
            _buses.Add(
                new PciBus(
                    isPcie ? PciBusKind.PcieToPciBridge
                    : HasManyRoots ? PciBusKind.PciRoot
                    : PciBusKind.PciBridge
                )
            );
        }
        else if (
            (
                device
                & (
                    PciConnection.Pcie
                    | PciConnection.SwitchUpstreamPort
                    | PciConnection.PcieToPciBridge
                )
            ) != 0
        )
            _buses.Add(new PciBus(isPcie ? PciBusKind.RootPort : PciBusKind.PciBridge));
        else if ((device & PciConnection.SwitchDownstreamPort) != 0)
            _buses.Add(new PciBus(PciBusKind.SwitchUpstream));
        else
            return false;
        return true;
    }
}
