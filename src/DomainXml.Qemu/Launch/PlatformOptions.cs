using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The machine itself: type, accelerator, processors.</summary>
internal static class PlatformOptions
{
    public static void PlanMachine(PlanBuilder plan)
    {
        var guest = plan.Guest;
        var features = guest.Domain.Features;
        var options = new List<string> { guest.Machine.Name, "usb=off" };
        if (features?.Vmport is { } vmport)
            options.Add($"vmport={OnOff(vmport.State ?? true)}");
        if (features?.Ioapic?.Driver is { } ioapic)
            options.Add($"kernel_irqchip={(ioapic == IoApicDriver.Qemu ? "split" : "on")}");
        if (
            features?.Ps2?.State is { } ps2
            && guest.Qemu.HasProperty("generic-pc-machine", "i8042")
        )
            options.Add($"i8042={OnOff(ps2)}");
        if (features?.Smm is { } smm)
            options.Add($"smm={OnOff(smm.State ?? true)}");
        options.AddRange(ArchitectureOptions.FeaturesOf(guest));
        options.Add($"dump-guest-core={OnOff(guest.Domain.Memory?.DumpCore ?? false)}");
        if (guest.Domain.MemoryBacking?.Nosharepages == true)
            options.Add("mem-merge=off");
        if (MemoryModules.HasPersistent(guest))
            options.Add("nvdimm=on");
        options.AddRange(
            MemoryOptions.DefaultBackend(guest) is null ? FirmwareOptions.MachineOptions(guest) : []
        );
        if (MemoryOptions.DefaultBackend(guest) is not null)
        {
            options.Add($"memory-backend={guest.Machine.DefaultRamId}");
            options.AddRange(FirmwareOptions.MachineOptions(guest));
        }
        if (
            guest.Devices.Sounds.FirstOrDefault(sound => sound.Model == SoundModel.PcSpeaker) is
            { } speaker
        )
            options.Add($"pcspk-audiodev=audio{speaker.Audio?.Id.ToString() ?? "1"}");
        options.AddRange(ArchitectureOptions.BootAndProcessor(guest));
        var hpet = guest.Domain.Clock?.Timers.OfType<HpetTimer>().FirstOrDefault()?.Present;
        if (hpet is { } present && guest.Machine.Acpi is not null)
            options.Add($"hpet={OnOff(present)}");
        if (guest.Machine.Acpi == true)
            options.Add($"acpi={OnOff(features?.Acpi == true)}");
        plan.Option("-machine", string.Join(',', options.Select(KeyValuePrinter.Escape)));
        var domain = guest.Domain;
        plan.Option(
            "-accel",
            domain.Type switch
            {
                HypervisorType.Kvm => "kvm",
                HypervisorType.Hvf => "hvf",
                _ => domain.Features?.Tcg?.TranslationCache is { } cache
                    ? $"tcg,tb-size={cache.MiB}"
                    : "tcg",
            }
        );
    }

    public static void PlanProcessors(PlanBuilder plan)
    {
        var domain = plan.Guest.Domain;
        var count = (int)(domain.Vcpu?.Value ?? 1);
        var current = (int)(domain.Vcpu?.Current ?? domain.Vcpu?.Value ?? 1);
        // Processors that can be plugged later are not there at the start.
        if (domain.Vcpus?.Vcpus is { Count: > 0 } states)
            current = states.Count(state => state.Enabled && state.Hotpluggable != true);
        var text = current.ToString(CultureInfo.InvariantCulture);
        if (current != count)
            text += string.Create(CultureInfo.InvariantCulture, $",maxcpus={count}");
        if (domain.Cpu?.Topology is { } topology)
        {
            text += $",sockets={topology.Sockets}";
            if (plan.Guest.Qemu.HasOption("smp-opts", "dies"))
                text += $",dies={topology.Dies ?? 1}";
            if (plan.Guest.Qemu.HasOption("smp-opts", "clusters"))
                text += $",clusters={topology.Clusters ?? 1}";
            text += $",cores={topology.Cores},threads={topology.Threads}";
        }
        else
        {
            text += string.Create(
                CultureInfo.InvariantCulture,
                $",sockets={count},cores=1,threads=1"
            );
        }
        plan.Option("-smp", text);
    }

    private static string OnOff(bool value) => value ? "on" : "off";
}
