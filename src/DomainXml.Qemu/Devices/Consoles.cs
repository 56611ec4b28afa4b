using System.Globalization;
using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Qemu;

/// <summary>
/// Consoles. The first one of type serial is the first serial port, seen by another name; further ones are further
/// serial ports.
/// </summary>
internal sealed class Consoles : DeviceKind
{
    public override void Complete(Resolution resolution)
    {
        foreach (var console in resolution.Devices.Consoles)
        {
            var target = console.Target ??= new CharacterTarget();
            target.Type ??= CharacterTargetType.Serial;
        }
        // Consoles are counted in their order, whatever numbers they had.
        var port = 0;
        foreach (var console in resolution.Devices.Consoles)
            console.Target!.Port = (port++).ToString(CultureInfo.InvariantCulture);
        foreach (
            var console in resolution.Devices.Consoles.Where(console =>
                IsVirtio(console) && console.Address is not CcwAddress
            )
        )
            VirtioSerialPorts.Claim(resolution, console, firstPort: 0);
    }

    public override IEnumerable<PlatformNeed> PlatformNeeds(Guest guest) =>
        guest
            .Devices.Consoles.Where(console => console.Address is CcwAddress)
            .Select(PlatformNeed.Virtio);

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var console in guest.Devices.Consoles)
        {
            if (SharesSerial(console) && guest.Devices.Serials.FirstOrDefault() is { } serial)
                aliases.Give(console, Guest.AliasOf(serial));
            else
                aliases.Give(console, $"console{console.Target?.Port ?? "0"}");
        }
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var console in plan.Guest.Devices.Consoles)
        {
            if (DriverOf(console) is not { } driver)
                continue;
            var alias = Guest.AliasOf(console);
            var chardev = CharacterBackends.Plan(
                plan,
                console.Type ?? CharacterBackend.PseudoTerminal,
                console,
                alias
            );
            plan.Device(
                (
                    console.Address is CcwAddress
                        ? new QemuMap { { "driver", driver } }.AddPlace(plan.Guest, console)
                        : new QemuMap { { "driver", driver } }
                )
                    .Add("chardev", chardev)
                    .Add("id", alias)
            );
        }
    }

    // A console of type serial is seen as the port that it shares.
    private static string? DriverOf(ConsoleDevice console) =>
        console.Target?.Type switch
        {
            CharacterTargetType.Virtio => "virtconsole",
            CharacterTargetType.Sclp => "sclpconsole",
            CharacterTargetType.Sclplm => "sclplmconsole",
            _ => null,
        };

    /// <summary>Gives a lone console of type serial the port that it stands for.</summary>
    public static void AddSerialPort(Devices devices)
    {
        if (
            devices.Serials.Count > 0
            || devices.Consoles.FirstOrDefault() is not { } console
            || !SharesSerial(console)
        )
            return;
        var serial = new SerialDevice
        {
            Type = console.Type ?? CharacterBackend.PseudoTerminal,
            Protocol = null,
        };
        foreach (var source in console.Sources)
            serial.Sources.Add(source.Copy());
        if (console.Log is { } log)
            serial.Log = log.Copy();
        if (console.Protocol is { } protocol)
            serial.Protocol = protocol.Copy();
        devices.Serials.Add(serial);
    }

    private static bool SharesSerial(ConsoleDevice console) =>
        console.Target?.Type is null or CharacterTargetType.Serial;

    private static bool IsVirtio(ConsoleDevice console) =>
        console.Target?.Type == CharacterTargetType.Virtio;
}
