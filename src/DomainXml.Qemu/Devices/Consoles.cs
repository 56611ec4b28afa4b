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
        CharacterPorts.Number(resolution.Devices.Consoles.Select(console => console.Target!));
        foreach (var console in resolution.Devices.Consoles.Where(IsVirtio))
            VirtioSerialPorts.Claim(resolution, console, firstPort: 0);
    }

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
        foreach (var console in plan.Guest.Devices.Consoles.Where(IsVirtio))
        {
            var alias = Guest.AliasOf(console);
            var chardev = CharacterBackends.Plan(
                plan,
                console.Type ?? CharacterBackend.PseudoTerminal,
                console,
                alias
            );
            plan.Device(
                new QemuMap
                {
                    { "driver", "virtconsole" },
                    { "chardev", chardev },
                    { "id", alias },
                }
            );
        }
    }

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
