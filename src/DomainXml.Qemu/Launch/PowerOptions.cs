using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>What happens when the guest ends or sleeps.</summary>
internal static class PowerOptions
{
    public static void Plan(PlanBuilder plan)
    {
        // Whoever watches the monitor decides what an ended guest means.
        var domain = plan.Guest.Domain;
        if (!plan.Guest.Host.EndsWithGuest)
        {
            var endsAnyway =
                domain.OnReboot == LifecycleAction.Destroy
                && domain.OnPoweroff is null or LifecycleAction.Destroy
                && domain.OnCrash is null or CrashAction.Destroy;
            // A newer QEMU is told over the monitor what a reboot means.
            var isToldLater = plan.Guest.Qemu.Schema.HasCommand("set-action");
            plan.Option(endsAnyway && !isToldLater ? "-no-reboot" : "-no-shutdown");
        }
        else if (domain.OnReboot == LifecycleAction.Destroy)
        {
            plan.Option("-no-reboot");
        }
        // Machines that don't say whether they have ACPI take it away by an option of its own.
        if (
            plan.Guest.Traits.HasAcpiSwitch
            && plan.Guest.Machine.Acpi is null
            && plan.Guest.Domain.Features?.Acpi != true
        )
            plan.Option("-no-acpi");
        var power = plan.Guest.Domain.Pm;
        var device = plan.Guest.Family == MachineFamily.Q35 ? "ICH9-LPC" : "PIIX4_PM";
        if (power?.SuspendToMem?.Enabled is { } memory)
            plan.Option("-global", $"{device}.disable_s3={(memory ? 0 : 1)}");
        if (power?.SuspendToDisk?.Enabled is { } disk)
            plan.Option("-global", $"{device}.disable_s4={(disk ? 0 : 1)}");
    }
}
