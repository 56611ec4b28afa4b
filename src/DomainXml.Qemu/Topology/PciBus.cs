namespace DomainXml.Qemu;

/// <summary>Which functions of which slots of one bus are taken.</summary>
internal sealed class PciBus(PciBusKind kind)
{
    private readonly byte[] _taken = new byte[32];
    private readonly bool[] _shared = new bool[32];

    public PciBusKind Kind { get; } = kind;

    public PciConnection Accepts { get; private set; } = kind.Accepts;

    /// <summary>Whether the bus takes the device: a kind of connection in common, and no quality missing.</summary>
    public bool Takes(PciConnection device)
    {
        var qualities = device & (PciConnection.Hotpluggable | PciConnection.AutoAssign);
        return (Accepts & device & PciConnection.Kinds) != 0 && (Accepts & qualities) == qualities;
    }

    /// <summary>The bus is not given away without being named.</summary>
    public void KeepForNamedDevices() => Accepts &= ~PciConnection.AutoAssign;

    public bool IsSlotTaken(int slot) => _taken[slot] != 0;

    public bool IsTaken(int slot, int function) => (_taken[slot] & (1 << function)) != 0;

    public bool HasFreeSlot =>
        Enumerable
            .Range(Kind.FirstSlot, Kind.LastSlot - Kind.FirstSlot + 1)
            .Any(slot => _taken[slot] == 0);

    /// <summary>Takes one function.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="function">The function.</param>
    /// <param name="shares">Whether others of the kind may join the slot; only the slot's first taker decides.</param>
    public void Take(int slot, int function, bool shares)
    {
        if (_taken[slot] == 0)
            _shared[slot] = shares;
        else if (!shares)
            _shared[slot] = false;
        _taken[slot] |= (byte)(1 << function);
    }

    public void Release(int slot, int function) => _taken[slot] &= (byte)~(1 << function);

    /// <summary>The first place for a device; null where there is none.</summary>
    /// <param name="shares">Whether it may join a shared slot.</param>
    /// <param name="function">The function that it must have; null for any.</param>
    public (int Slot, int Function)? FindFree(bool shares, int? function)
    {
        for (var slot = Kind.FirstSlot; slot <= Kind.LastSlot; slot++)
        {
            if (_taken[slot] == 0)
                return (slot, function ?? 0);
            if (!shares || !_shared[slot])
                continue;
            for (var candidate = function ?? 0; candidate <= (function ?? 7); candidate++)
            {
                if (!IsTaken(slot, candidate))
                    return (slot, candidate);
            }
        }
        return null;
    }

    /// <summary>Whether more than one function of the slot is taken.</summary>
    public bool IsMultifunction(int slot) => (_taken[slot] & (_taken[slot] - 1)) != 0;
}
