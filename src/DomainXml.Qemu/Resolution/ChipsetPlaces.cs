using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The places that the machine's own chipset occupies, and those of devices that are part of it.</summary>
internal static class ChipsetPlaces
{
    /// <summary>Takes the chipset's places, and gives the devices that belong to it theirs.</summary>
    public static void Take(Guest guest, PciAddressMap map, bool isTrial)
    {
        if (guest.Family == MachineFamily.I440Fx)
            TakePiix3(guest, map, isTrial);
        else if (guest.Family == MachineFamily.Q35)
            TakeIch9(guest, map, isTrial);
    }

    /// <summary>Whether the device has its place from the chipset, and needs no other.</summary>
    public static bool Has(Guest guest, IDeviceIdentity device) =>
        Fixed(guest).Any(part => ReferenceEquals(part.Device, device))
        || IsPlacedVideo(guest, device);

    private static void TakePiix3(Guest guest, PciAddressMap map, bool isTrial)
    {
        TakeChipset(guest, map);
        TakeFixed(guest, map, isTrial);
        TakeVideo(guest, map, isTrial, slot: 2);
    }

    private static void TakeIch9(Guest guest, PciAddressMap map, bool isTrial)
    {
        TakeChipset(guest, map);
        TakeFixed(guest, map, isTrial);
        TakeVideo(guest, map, isTrial, slot: 1);
    }

    private static void TakeChipset(Guest guest, PciAddressMap map)
    {
        foreach (var part in guest.Hardware.Chipset)
            map.TryTake(new PciPlace(0, part.Slot, part.Function));
    }

    private static void TakeFixed(Guest guest, PciAddressMap map, bool isTrial)
    {
        foreach (var (device, place) in Fixed(guest))
        {
            if (PciPlaces.IsOpen(device))
            {
                map.TryTake(place, PciConnection.Pci);
                if (!isTrial)
                    PciPlaces.Set(device, place);
            }
        }
    }

    private static void TakeVideo(Guest guest, PciAddressMap map, bool isTrial, int slot)
    {
        if (
            Videos.PrimaryOf(guest) is not { } video
            || !PciPlaces.IsOpen(video)
            || !IsPlacedVideo(guest, video)
        )
            return;
        var place = new PciPlace(0, slot, 0);
        if (!map.IsSlotFree(0, slot))
        {
            if (map.TakeNext(DeviceProperties.Legacy) is not { } next)
                return;
            place = next;
        }
        else
        {
            map.TryTake(place);
        }
        if (!isTrial)
            PciPlaces.Set(video, place);
    }

    private static bool IsPlacedVideo(Guest guest, IDeviceIdentity device) =>
        guest.Family is MachineFamily.I440Fx or MachineFamily.Q35
        && device is Video video
        && ReferenceEquals(Videos.PrimaryOf(guest), video)
        && video.Model?.Type is not (VideoModelType.None or VideoModelType.RamFrameBuffer);

    // Controllers with index 0 that are, or stand for, parts of the chipset.
    private static IEnumerable<(IDeviceIdentity Device, PciPlace Place)> Fixed(Guest guest)
    {
        foreach (var controller in guest.Devices.Controllers)
        {
            switch (controller)
            {
                case UsbController { Index: 0, Model: UsbControllerModel.Piix3Uhci } usb
                    when guest.Family == MachineFamily.I440Fx:
                    yield return (usb, new PciPlace(0, 1, 2));
                    break;
                case IdeController { Index: 0 } ide when guest.Family == MachineFamily.I440Fx:
                    yield return (ide, new PciPlace(0, 1, 1));
                    break;
                case SataController { Index: 0 } sata when guest.Family == MachineFamily.Q35:
                    yield return (sata, new PciPlace(0, 31, 2));
                    break;
                case UsbController { Model: UsbControllerModel.Ich9Ehci1 } usb
                    when guest.Family == MachineFamily.Q35 && usb.Index < 2:
                    yield return (usb, new PciPlace(0, usb.Index == 0 ? 0x1d : 0x1a, 7));
                    break;
                case UsbController usb
                    when guest.Family == MachineFamily.Q35
                        && usb.Index < 2
                        && UsbControllers.IsCompanion(usb.Model):
                    yield return (
                        usb,
                        new PciPlace(
                            0,
                            usb.Index == 0 ? 0x1d : 0x1a,
                            UsbControllers.CompanionFunction(usb.Model)
                        )
                    );
                    break;
                case PciController { Model: PciControllerModel.DmiToPciBridge, Index: 1 } bridge
                    when guest.Family == MachineFamily.Q35:
                    yield return (bridge, new PciPlace(0, 0x1e, 0));
                    break;
            }
        }
        if (guest.Family == MachineFamily.Q35)
        {
            foreach (
                var sound in guest
                    .Devices.Sounds.Where(sound => sound.Model == SoundModel.Ich9)
                    .Take(1)
            )
                yield return (sound, new PciPlace(0, 0x1b, 0));
        }
    }
}
