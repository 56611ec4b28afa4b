using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The helpers through which guests make persistent SCSI reservations on disks of the host.</summary>
internal static class DiskReservations
{
    private const string ManagedHelper = "pr-helper0";

    /// <summary>The helper that an image's disk uses; null for none.</summary>
    public static string? HelperOf(DiskImage image) =>
        Of(image) switch
        {
            null => null,
            { Managed: true } => ManagedHelper,
            _ => $"pr-helper-{image.NodeName("storage")}",
        };

    /// <summary>The helper that the domain brings along, where a disk wants it.</summary>
    public static QemuObject? SharedHelper(Guest guest) =>
        guest.Devices.Disks.SelectMany(DiskImage.ChainOf).Any(image => Of(image)?.Managed == true)
            ? Helper(ManagedHelper, SharedSocket(guest))
            : null;

    /// <summary>The helper of an image's own.</summary>
    public static QemuObject? OwnHelper(DiskImage image) =>
        Of(image) is { Managed: not true } reservations
            ? Helper(HelperOf(image)!, reservations.Source?.Path)
            : null;

    /// <summary>The definition of a plugged disk tells where the helper listens that it brought along.</summary>
    public static void Complete(Guest guest, Disk disk)
    {
        foreach (var image in DiskImage.ChainOf(disk))
        {
            if (Of(image) is { Managed: true, Source: null } reservations)
                reservations.Source = new ReservationSocket
                {
                    Path = SharedSocket(guest),
                    Mode = SocketMode.Client,
                };
        }
    }

    private static Reservations? Of(DiskImage image) =>
        (image.Source as BlockDiskSource)?.Reservations;

    private static string SharedSocket(Guest guest) =>
        $"{guest.Host.DomainFolder}/{ManagedHelper}.sock";

    private static QemuObject Helper(string id, string? path) =>
        new(
            QemuObjectKind.Object,
            new QemuMap
            {
                { "qom-type", "pr-manager-helper" },
                { "id", id },
                { "path", path },
            }
        );
}
