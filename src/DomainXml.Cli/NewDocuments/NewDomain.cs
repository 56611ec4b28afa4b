using DomainXml.Models;

namespace DomainXml.Cli.NewDocuments;

/// <summary>
/// Makes the definition of a new domain: current hardware, virtio where the guest has drivers, and what its system needs
/// to run well. What the host decides best, such as a UUID, MAC addresses or the emulator, is left to it.
/// </summary>
internal static class NewDomain
{
    /// <summary>Makes a definition.</summary>
    public static Domain Create(DomainRequest request)
    {
        var platform = request.Platform;
        var isWindows = request.System == GuestSystem.Windows;
        var firmware =
            request.Firmware
            ?? (
                isWindows && platform.IsPc ? FirmwareRequest.SecureUefi
                : platform.NeedsUefi ? FirmwareRequest.Uefi
                : FirmwareRequest.Bios
            );
        var domain = new Domain
        {
            Type = request.Type,
            Name = request.Name,
            Uuid = request.Uuid,
            Title = request.Title,
            Description = request.Description,
            Memory = new DomainMemory
            {
                Value = request.Memory ?? ByteSize.FromGiB(isWindows ? 4UL : 2UL),
            },
            Vcpu = new Vcpu { Value = request.Cpus },
            Os = new GuestOs
            {
                Type = new GuestOsType
                {
                    Arch = platform.Architecture,
                    Machine = platform.Machine,
                    Value = OsKind.FullMachine,
                },
            },
            Cpu = CreateCpu(request),
            OnPoweroff = LifecycleAction.Destroy,
            OnReboot = LifecycleAction.Restart,
            OnCrash = CrashAction.Destroy,
        };
        firmware.Apply(domain.Os);
        AddFeatures(domain, request, firmware);
        AddClock(domain, request);
        domain.Devices = NewDevices.Create(request);
        return domain;
    }

    private static void AddFeatures(Domain domain, DomainRequest request, FirmwareRequest firmware)
    {
        var platform = request.Platform;
        if (!platform.HasAcpi)
            return;
        var features = domain.Features = new Features { Acpi = true };
        if (!platform.IsPc)
            return;
        features.Apic = new Apic();
        // A mouse of VMware's that few guests use, and that has had holes.
        features.Vmport = new VmPort { State = false };
        if (firmware.IsSecure)
            features.Smm = new SystemManagement { State = true };
        if (request is { System: GuestSystem.Windows, IsAccelerated: true })
            features.Hyperv = CreateHyperV();
    }

    // What Windows uses to work well as a guest.
    private static HyperV CreateHyperV() =>
        new()
        {
            Mode = HyperVMode.Custom,
            Relaxed = new HyperVRelaxed { State = true },
            Vapic = new HyperVVapic { State = true },
            Spinlocks = new HyperVSpinlocks { State = true, Retries = 8191 },
            Vpindex = new HyperVVpIndex { State = true },
            Runtime = new HyperVRuntime { State = true },
            Synic = new HyperVSynic { State = true },
            Stimer = new HyperVSyntheticTimer { State = true },
            Frequencies = new HyperVFrequencies { State = true },
        };

    private static Cpu? CreateCpu(DomainRequest request) =>
        request.Cpu switch
        {
            // Only the host's own processor can run without emulation; which guests don't have to be told of on s390x.
            null when request.IsAccelerated => new Cpu { Mode = CpuMode.HostPassthrough },
            null when request.Platform.IsPc => new Cpu { Mode = CpuMode.Maximum },
            null => null,
            "host-passthrough" => new Cpu { Mode = CpuMode.HostPassthrough },
            "host-model" => new Cpu { Mode = CpuMode.HostModel },
            "maximum" => new Cpu { Mode = CpuMode.Maximum },
            var model => new Cpu
            {
                Mode = CpuMode.Custom,
                Match = CpuMatch.Exact,
                Model = new CpuModel { Fallback = CpuFallback.Forbid, Value = model },
            },
        };

    private static void AddClock(Domain domain, DomainRequest request)
    {
        var isWindows = request.System == GuestSystem.Windows;
        // Windows takes the hardware clock for local time.
        Clock clock = isWindows ? new LocalTimeClock() : new UtcClock();
        domain.Clock = clock;
        if (!request.Platform.IsPc)
            return;
        clock.Timers.Add(new RtcTimer { Tickpolicy = TickPolicy.Catchup });
        clock.Timers.Add(new PitTimer { Tickpolicy = TickPolicy.Delay });
        clock.Timers.Add(new HpetTimer { Present = false });
        if (isWindows && request.IsAccelerated)
            clock.Timers.Add(new HyperVClockTimer { Present = true });
        domain.Pm = new PowerManagement
        {
            SuspendToMem = new PowerManagementSuspendToMem { Enabled = false },
            SuspendToDisk = new PowerManagementSuspendToDisk { Enabled = false },
        };
    }
}
