using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>
/// A mainframe's PCI functions: the guest knows each by an id of the user's and an id of the machine's, and QEMU has a
/// companion device for each that holds them.
/// </summary>
internal static class ZpciFunctions
{
    private const string Driver = "zpci";

    /// <summary>Gives each PCI device its ids: those given in full stay, then those given in part are completed.</summary>
    public static void Assign(Guest guest)
    {
        if (!IsUsed(guest))
            return;
        var devices = DevicesOf(guest).ToList();
        var users = devices.Select(UserIdOf).OfType<ulong>().ToHashSet();
        var functions = devices.Select(FunctionIdOf).OfType<ulong>().ToHashSet();
        foreach (var device in devices.OrderBy(device => HasPart(device) ? 0 : 1))
        {
            var address = (PciDeviceAddress)device.Address!;
            var zpci = address.Zpci ??= new ZpciAddress();
            zpci.UserId ??= new HexNumber(Next(users, first: 1), 4);
            zpci.FunctionId ??= new HexNumber(Next(functions, first: 0), 8);
        }
    }

    /// <summary>The companion of the device of that id; null where it has none.</summary>
    public static QemuMap? CompanionOf(Guest guest, string? id)
    {
        if (id is null || !IsUsed(guest))
            return null;
        var device = DevicesOf(guest).FirstOrDefault(item => Guest.AliasOf(item) == id);
        if ((device?.Address as PciDeviceAddress)?.Zpci is not { UserId: { } user } zpci)
            return null;
        return new QemuMap
        {
            { "driver", Driver },
            { "uid", (long)user.Value },
            { "fid", (long)(zpci.FunctionId?.Value ?? 0) },
            { "target", id },
            { "id", $"{Driver}{user.Value}" },
        };
    }

    private static bool IsUsed(Guest guest) =>
        guest.Family == MachineFamily.S390Ccw && guest.Qemu.HasType(Driver);

    private static IEnumerable<IDeviceIdentity> DevicesOf(Guest guest) =>
        PciPlaces
            .NeedsOf(guest)
            .Select(need => need.Device)
            .Where(device => device.Address is PciDeviceAddress);

    private static bool HasPart(IDeviceIdentity device) =>
        UserIdOf(device) is not null || FunctionIdOf(device) is not null;

    private static ulong? UserIdOf(IDeviceIdentity device) =>
        (device.Address as PciDeviceAddress)?.Zpci?.UserId?.Value;

    private static ulong? FunctionIdOf(IDeviceIdentity device) =>
        (device.Address as PciDeviceAddress)?.Zpci?.FunctionId?.Value;

    private static ulong Next(HashSet<ulong> taken, ulong first)
    {
        while (!taken.Add(first))
            first++;
        return first;
    }
}
