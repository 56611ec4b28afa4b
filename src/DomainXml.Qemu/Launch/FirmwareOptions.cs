using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Qemu;

/// <summary>The firmware that the definition names: an image in ROM, or flash memory with a second part for variables.</summary>
internal static class FirmwareOptions
{
    /// <summary>Adds the flash memory's images, which must be there before the machine is made.</summary>
    public static void PlanFlash(PlanBuilder plan)
    {
        var os = plan.Guest.Domain.Os;
        // Without it the guest would boot by the machine's own firmware, and find nothing.
        if (os is { Firmware: FirmwareKind.Efi, Loader: null })
            throw Problems.Unsupported(
                os,
                "choosing firmware by its kind can't be done yet: name its image with <loader>"
            );
        if (os?.Loader is not { Type: LoaderType.Pflash } loader)
            return;
        AddFile(
            plan,
            "libvirt-pflash0",
            PathOf(loader),
            loader.Format,
            isReadOnly: loader.Readonly != false,
            alwaysFormat: true
        );
        if (VariablesOf(plan.Guest) is { } path)
            AddFile(
                plan,
                "libvirt-pflash1",
                path,
                os.Nvram?.Format,
                isReadOnly: false,
                alwaysFormat: !StorageFormats.RawStandsAlone(plan.Guest.Qemu)
            );
    }

    /// <summary>What the machine is to know of its flash memory.</summary>
    public static IEnumerable<string> MachineOptions(Guest guest)
    {
        var os = guest.Domain.Os;
        if (os?.Loader is not { Type: LoaderType.Pflash })
            yield break;
        yield return "pflash0=libvirt-pflash0-format";
        if (VariablesOf(guest) is not null)
            yield return $"pflash1=libvirt-pflash1-{(HasFormatNode(guest, os.Nvram?.Format) ? "format" : "storage")}";
    }

    public static void PlanLoader(PlanBuilder plan)
    {
        switch (plan.Guest.Domain.Os?.Loader)
        {
            case { Type: LoaderType.Pflash, Secure: true }:
                plan.Option("-global", "driver=cfi.pflash01,property=secure,value=on");
                break;
            case { Type: null or LoaderType.Rom } rom:
                plan.Option("-bios", PathOf(rom));
                break;
        }
    }

    private static bool HasFormatNode(Guest guest, FlashFormat? format) =>
        format == FlashFormat.Qcow2 || !StorageFormats.RawStandsAlone(guest.Qemu);

    // The file that holds the guest's variables; null where it keeps none.
    private static string? VariablesOf(Guest guest)
    {
        var os = guest.Domain.Os!;
        if (os.Loader is { Stateless: true } or { Readonly: false })
            return null;
        return os.Nvram switch
        {
            FileFirmwareVariables { Source.File: { } file } => file,
            FileFirmwareVariables { Path: { } path } when path.Trim().Length > 0 => path.Trim(),
            null or FileFirmwareVariables =>
                $"{guest.Host.NvramFolder}/{guest.Domain.Name}_VARS.{(os.Nvram?.Format == FlashFormat.Qcow2 ? "qcow2" : "fd")}",
            _ => throw Problems.Unsupported(
                (ElementView)os.Nvram,
                "variables of this type can't be converted yet"
            ),
        };
    }

    private static string PathOf(Loader loader) =>
        loader.Value is { Length: > 0 } path
            ? path
            : throw Problems.Unsupported(
                loader,
                "the loader names no file: name one, choosing firmware by its features can't be done yet"
            );

    private static void AddFile(
        PlanBuilder plan,
        string node,
        string path,
        FlashFormat? format,
        bool isReadOnly,
        bool alwaysFormat
    )
    {
        var hasFormat = alwaysFormat || format == FlashFormat.Qcow2;
        var storage = new QemuMap
        {
            { "driver", "file" },
            { "filename", path },
            { "node-name", $"{node}-storage" },
        };
        if (hasFormat)
            storage.Add("auto-read-only", true).Add("discard", "unmap");
        else
            storage.Add("read-only", isReadOnly);
        plan.Add(new QemuObject(QemuObjectKind.Blockdev, storage));
        if (!hasFormat)
            return;
        plan.Add(
            new QemuObject(
                QemuObjectKind.Blockdev,
                new QemuMap
                {
                    { "node-name", $"{node}-format" },
                    { "read-only", isReadOnly },
                    { "driver", format == FlashFormat.Qcow2 ? "qcow2" : "raw" },
                    { "file", $"{node}-storage" },
                }
            )
        );
    }
}
