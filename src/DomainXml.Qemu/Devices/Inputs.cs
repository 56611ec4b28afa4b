using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Keyboards, mice and tablets.</summary>
internal sealed class Inputs : DeviceKind
{
    public override void Complete(Resolution resolution)
    {
        foreach (var input in resolution.Devices.Inputs)
        {
            if (BusOf(input) is null)
                SetBus(
                    input,
                    input is TabletInput
                        ? resolution.Guest.Traits.TabletBus
                        : resolution.Guest.Traits.KeyboardBus
                );
        }
    }

    public override IEnumerable<PciNeed> PciNeeds(Guest guest) =>
        guest
            .Devices.Inputs.Where(input => BusOf(input) == InputBus.Virtio)
            .Select(input => new PciNeed(
                input,
                DeviceProperties.VirtioConnection(guest, input.Model)
            ));

    public override IEnumerable<IDeviceIdentity> UsbDevices(Guest guest) =>
        guest.Devices.Inputs.Where(input => BusOf(input) == InputBus.Usb);

    public override IEnumerable<PlatformNeed> PlatformNeeds(Guest guest) =>
        guest
            .Devices.Inputs.Where(input => BusOf(input) == InputBus.Virtio)
            .Select(PlatformNeed.Virtio);

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var input in guest.Devices.Inputs)
            aliases.Number(input, "input");
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var input in plan.Guest.Devices.Inputs)
        {
            if (input is EvdevInput evdev)
            {
                plan.Object(Evdev(evdev));
                continue;
            }
            if (DriverOf(input) is not { } driver)
                continue;
            var map = new QemuMap { { "driver", driver } };
            if (BusOf(input) == InputBus.Virtio)
                map.AddVirtioOptions(input.Driver);
            map.Add("id", Guest.AliasOf(input));
            if (input is PassthroughInput passthrough)
                map.Add("evdev", passthrough.Source?.Device);
            plan.Device(map.AddPlace(plan.Guest, input));
        }
    }

    private static QemuMap Evdev(EvdevInput input)
    {
        var source = input.Source;
        return new QemuMap
        {
            { "qom-type", "input-linux" },
            { "id", Guest.AliasOf(input) },
            { "evdev", source?.Device },
        }
            .Add("repeat", source?.Repeat)
            .AddIf("grab_all", source?.Grab == "all")
            .Add(
                "grab-toggle",
                source?.GrabToggle switch
                {
                    EvdevGrabToggle.CtrlCtrl => "ctrl-ctrl",
                    EvdevGrabToggle.AltAlt => "alt-alt",
                    EvdevGrabToggle.ShiftShift => "shift-shift",
                    EvdevGrabToggle.MetaMeta => "meta-meta",
                    EvdevGrabToggle.ScrollLock => "scrolllock",
                    EvdevGrabToggle.CtrlScrollLock => "ctrl-scrolllock",
                    _ => null,
                }
            );
    }

    private static string? DriverOf(InputDevice input)
    {
        var kind = input switch
        {
            TabletInput => "tablet",
            MouseInput => "mouse",
            KeyboardInput => "keyboard",
            _ => "input-host",
        };
        return BusOf(input) switch
        {
            InputBus.Usb => kind == "keyboard" ? "usb-kbd" : $"usb-{kind}",
            InputBus.Virtio => DeviceProperties.VirtioDriverName(
                $"virtio-{kind}",
                input.Address,
                input.Model
            ),
            // The PS/2 devices are part of the machine.
            _ => null,
        };
    }

    private static InputBus? BusOf(InputDevice input) =>
        input switch
        {
            TabletInput item => item.Bus,
            MouseInput item => item.Bus,
            KeyboardInput item => item.Bus,
            PassthroughInput => InputBus.Virtio,
            _ => InputBus.Unrecognized,
        };

    private static void SetBus(InputDevice input, InputBus bus)
    {
        switch (input)
        {
            case TabletInput item:
                item.Bus = bus;
                break;
            case MouseInput item:
                item.Bus = bus;
                break;
            case KeyboardInput item:
                item.Bus = bus;
                break;
        }
    }
}
