using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The processor's model and features.</summary>
internal static class CpuOptions
{
    public static void Plan(PlanBuilder plan)
    {
        var guest = plan.Guest;
        var cpu = guest.Domain.Cpu;
        var parts = new List<string>();
        switch (cpu?.Mode)
        {
            case CpuMode.HostPassthrough:
                parts.Add("host");
                if (guest.Qemu.HasProperty("max-x86_64-cpu", "migratable"))
                    parts.Add($"migratable={(cpu.Migratable == false ? "off" : "on")}");
                break;
            case CpuMode.Maximum:
                parts.Add("max");
                if (cpu.Migratable is { } migratable)
                    parts.Add($"migratable={(migratable ? "on" : "off")}");
                break;
            case CpuMode.HostModel when CpuDefaults.HostModelOf(guest) is { } hostModel:
                parts.AddRange(hostModel);
                break;
            case CpuMode.HostModel:
                throw Problems.Unsupported(
                    cpu,
                    "a CPU of mode host-model can't be converted yet: name the model"
                );
            default:
                if ((cpu?.Model?.Value ?? CpuDefaults.ModelOf(guest)) is not { } model)
                    return;
                if (model == CpuDefaults.Host && CpuDefaults.HostModelOf(guest) is { } expanded)
                {
                    parts.AddRange(expanded);
                    break;
                }
                parts.Add(CpuDefaults.ToQemu(guest, model));
                if (cpu?.Model?.VendorId is { } vendor)
                    parts.Add($"vendor={vendor}");
                break;
        }
        foreach (var feature in cpu?.Features.ToList() ?? [])
        {
            var on = feature.Policy is CpuFeaturePolicy.Force or CpuFeaturePolicy.Require;
            if (on || feature.Policy is CpuFeaturePolicy.Disable or CpuFeaturePolicy.Forbid)
                parts.Add($"{CpuFeatureNames.ToQemu(feature.Name)}={(on ? "on" : "off")}");
        }
        AddArmFeatures(guest, parts);
        AddPlatformFeatures(guest, parts);
        plan.Option("-cpu", string.Join(',', parts));
    }

    private static void AddArmFeatures(Guest guest, List<string> parts)
    {
        // A length of vectors means nothing without the vectors.
        if (
            guest.Domain.Cpu?.Features.ToList() is { } features
            && features.Any(feature => IsVectorLength(feature.Name) && IsOn(feature))
            && !features.Any(feature => feature.Name == "sve")
        )
            parts.Add("sve=on");
        // A 32-bit guest on a 64-bit processor.
        if (
            guest is { Qemu.Architecture: "aarch64", Domain.Os.Type.Arch: Architecture.Armv7l }
            && guest.Domain.Type == HypervisorType.Kvm
        )
            parts.Add("aarch64=off");

        static bool IsVectorLength(string name) =>
            name.Length > 3
            && name.StartsWith("sve", StringComparison.Ordinal)
            && !name.AsSpan(3).ContainsAnyExceptInRange('0', '9');

        static bool IsOn(CpuFeature feature) =>
            feature.Policy is CpuFeaturePolicy.Force or CpuFeaturePolicy.Require;
    }

    // Features of the hypervisor that QEMU counts among those of the processor.
    private static void AddPlatformFeatures(Guest guest, List<string> parts)
    {
        var domain = guest.Domain;
        foreach (var timer in domain.Clock?.Timers.ToList() ?? [])
        {
            switch (timer)
            {
                case KvmClockTimer { Present: { } present }:
                    parts.Add($"kvmclock={OnOff(present)}");
                    break;
                case HyperVClockTimer { Present: true }:
                    parts.Add("hv-time=on");
                    break;
                case ArmVirtualTimer { Tickpolicy: TickPolicy.Discard or TickPolicy.Delay } arm:
                    parts.Add($"kvm-no-adjvtime={OnOff(arm.Tickpolicy == TickPolicy.Discard)}");
                    break;
                case TscTimer { Frequency: { } frequency }:
                    parts.Add($"tsc-frequency={frequency}");
                    break;
            }
        }
        if (domain.Features?.Apic?.EndOfInterrupt is { } eoi)
            parts.Add($"kvm-pv-eoi={OnOff(eoi)}");
        if (domain.Features?.Pvspinlock is { } spinlock)
            parts.Add($"kvm-pv-unhalt={OnOff(spinlock.State ?? true)}");
        HyperVFeatures.Add(domain.Features?.Hyperv, parts);
        foreach (var panic in guest.Devices.Panics)
        {
            if (panic.Model == PanicModel.Hyperv)
                parts.Add("hv-crash");
        }
        var kvm = domain.Features?.Kvm;
        if (kvm?.Hidden?.State == true)
            parts.Add("kvm=off");
        if (kvm?.HintDedicated?.State == true)
            parts.Add("kvm-hint-dedicated=on");
        if (kvm?.PollControl?.State == true)
            parts.Add("kvm-poll-control=on");
        if (kvm?.PvIpi?.State == false)
            parts.Add("kvm-pv-ipi=off");
        if (domain.Features?.Pmu is { } pmu)
            parts.Add($"pmu={OnOff(pmu.State ?? true)}");
        var cpu = domain.Cpu;
        switch (cpu?.Cache)
        {
            case { Mode: CpuCacheMode.Emulate, Level: CpuCacheLevel.Level3 }:
                parts.Add("l3-cache=on");
                if (cpu.Mode == CpuMode.HostPassthrough)
                    parts.Add("host-cache-info=off");
                break;
            case { Mode: CpuCacheMode.Passthrough }:
                parts.Add("host-cache-info=on");
                break;
            case { Mode: CpuCacheMode.Disable }:
                if (cpu.Mode == CpuMode.HostPassthrough)
                    parts.Add("host-cache-info=off");
                parts.Add("l3-cache=off");
                break;
        }
        switch (cpu?.Maxphysaddr)
        {
            case { Mode: PhysicalAddressMode.Passthrough } passthrough:
                parts.Add("host-phys-bits=on");
                if (passthrough.Limit is { } limit)
                    parts.Add($"host-phys-bits-limit={limit}");
                break;
            case { Mode: PhysicalAddressMode.Emulate, Bits: { } bits }:
                parts.Add($"phys-bits={bits}");
                break;
        }
    }

    private static string OnOff(bool value) => value ? "on" : "off";
}
