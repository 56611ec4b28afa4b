namespace DomainXml.Qemu;

/// <summary>What happens when the guest ends or sleeps.</summary>
internal static class PowerOptions
{
    public static void Plan(PlanBuilder plan)
    {
        // Whoever watches the monitor decides what an ended guest means.
        plan.Option("-no-shutdown");
        var power = plan.Guest.Domain.Pm;
        var device = plan.Guest.Family == MachineFamily.Q35 ? "ICH9-LPC" : "PIIX4_PM";
        if (power?.SuspendToMem?.Enabled is { } memory)
            plan.Option("-global", $"{device}.disable_s3={(memory ? 0 : 1)}");
        if (power?.SuspendToDisk?.Enabled is { } disk)
            plan.Option("-global", $"{device}.disable_s4={(disk ? 0 : 1)}");
    }
}
