using System.Globalization;

namespace DomainXml.Qemu;

/// <summary>What is booted, and how.</summary>
internal static class BootOptions
{
    public static void Plan(PlanBuilder plan)
    {
        var os = plan.Guest.Domain.Os;
        var parts = new List<string>();
        if (os?.Bootmenu is { } menu)
        {
            parts.Add(menu.Enable ? "menu=on" : "menu=off");
            if (menu is { Enable: true, Timeout: { } timeout })
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"splash-time={timeout}"));
        }
        if (os?.Bios?.RebootTimeout is { } reboot)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"reboot-timeout={reboot}"));
        // Only what is in the boot order is tried.
        parts.Add("strict=on");
        plan.Option("-boot", string.Join(',', parts));
        AddPath("-kernel", os?.Kernel);
        AddPath("-initrd", os?.Initrd);
        AddPath("-append", os?.CommandLine);
        AddPath("-dtb", os?.DeviceTree);
        foreach (var table in os?.Acpi?.Tables.ToList() ?? [])
            plan.Option("-acpitable", $"sig=SLIC,file={KeyValuePrinter.Escape(table.Value ?? "")}");

        void AddPath(string option, string? path)
        {
            if (path is not null)
                plan.Option(option, path);
        }
    }
}
