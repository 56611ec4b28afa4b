using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>USB devices of the user's own machine.</summary>
internal sealed class Redirections : DeviceKind
{
    public override IEnumerable<IDeviceIdentity> UsbDevices(Guest guest) => guest.Devices.Redirdevs;

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var device in guest.Devices.Redirdevs)
            aliases.Number(device, "redir");
    }

    public override void Plan(PlanBuilder plan)
    {
        var filter = FilterOf(plan.Guest);
        foreach (var device in plan.Guest.Devices.Redirdevs)
        {
            var alias = Guest.AliasOf(device);
            var chardev = CharacterBackends.Plan(plan, device.Type, device, alias, "usbredir");
            plan.Device(
                new QemuMap
                {
                    { "driver", "usb-redir" },
                    { "chardev", chardev },
                    { "id", alias },
                }
                    .Add("filter", filter)
                    .Add("bootindex", (long?)device.Boot?.Order)
                    .AddPlace(plan.Guest, device)
            );
        }
    }

    // Rules, the first that fits decides: class, vendor, product, version, whether allowed; -1 fits everything.
    private static string? FilterOf(Guest guest)
    {
        var rules = guest.Devices.Redirfilters.SelectMany(filter => filter.Usbdevs).ToList();
        return rules.Count == 0
            ? null
            : string.Join(
                '|',
                rules.Select(rule =>
                    $"{Part(rule.Class, 2)}:{Part(rule.Vendor, 4)}:{Part(rule.Product, 4)}:{VersionOf(rule.Version)}:{(rule.Allow ? 1 : 0)}"
                )
            );
    }

    private static string Part(string? value, int digits)
    {
        if (value is null or "-1")
            return "-1";
        var number = HexNumber.Parse(value, CultureInfo.InvariantCulture);
        return "0x"
            + number.Value.ToString(
                $"X{digits}",
                System.Globalization.CultureInfo.InvariantCulture
            );
    }

    // 1.10 is version 1, then 10 in binary coded decimal.
    private static string VersionOf(string? version)
    {
        if (version is null or "-1")
            return "-1";
        var parts = version.Split('.');
        var minor = parts.Length > 1 ? parts[1].PadRight(2, '0') : "00";
        return $"0x{parts[0].PadLeft(2, '0')}{minor}";
    }
}
