using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Puts a resolved guest's parts on a command line, in the order in which QEMU is to make them.</summary>
internal static class LaunchPlanner
{
    public static LaunchPlan Plan(Guest guest)
    {
        var plan = new PlanBuilder(guest);
        plan.Option("-name", $"guest={KeyValuePrinter.Escape(guest.Domain.Name)},debug-threads=on");
        plan.Option("-S");
        PlanMasterKey(plan);
        if (DiskReservations.SharedHelper(guest) is { } helper)
            plan.Add(helper);
        FirmwareOptions.PlanFlash(plan);
        PlatformOptions.PlanMachine(plan);
        if (guest.Domain.Features?.Smm?.TopSegment is { } segment)
            plan.Option("-global", $"mch.extended-tseg-mbytes={segment.MiB}");
        CpuOptions.Plan(plan);
        FirmwareOptions.PlanLoader(plan);
        MemoryOptions.Plan(plan);
        PlatformOptions.PlanProcessors(plan);
        PlanIoThreads(plan);
        NumaOptions.Plan(plan);
        if (guest.Domain.Uuid is { } uuid)
            plan.Option("-uuid", uuid.ToString());
        if (
            guest.Domain.GenerationId is { } generation
            && Guid.TryParse(generation.ToString(), out var guid)
        )
            plan.Device(
                new QemuMap
                {
                    { "driver", "vmgenid" },
                    { "guid", guid.ToString() },
                    { "id", "vmgenid0" },
                }
            );
        if (guest.Devices.Graphics.Count == 0)
            plan.Option("-display", "none");
        plan.Option("-no-user-config").Option("-nodefaults");
        MonitorOptions.Plan(plan);
        ClockOptions.Plan(plan);
        PowerOptions.Plan(plan);
        BootOptions.Plan(plan);
        MemoryManagementUnit.Plan(plan);
        PlanPciHole(plan);
        foreach (var kind in DeviceKinds.BeforeState)
            kind.Plan(plan);
        if (guest.Host.IncomingState is { } state)
            plan.Option("-incoming", state);
        foreach (var kind in DeviceKinds.AfterState)
            kind.Plan(plan);
        if (guest.Domain.Features?.Vmcoreinfo is { } coreInfo && coreInfo.State != false)
            plan.Device(new QemuMap { { "driver", "vmcoreinfo" } });
        foreach (var argument in guest.Domain.QemuCommandLine?.Args.ToList() ?? [])
            plan.Raw(argument.Value);
        foreach (var variable in guest.Domain.QemuCommandLine?.Envs.ToList() ?? [])
            plan.Environment.Add(new(variable.Name, variable.Value ?? ""));
        if (guest.Qemu.HasOption("sandbox", "elevateprivileges"))
            plan.Option(
                "-sandbox",
                "on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny"
            );
        if (guest.Domain.Features?.AsyncTeardown is { } asyncTeardown)
            plan.Option(
                "-run-with",
                $"async-teardown={(asyncTeardown.Enabled != false ? "on" : "off")}"
            );
        foreach (var kind in DeviceKinds.AfterSandbox)
            kind.Plan(plan);
        if (guest.Host.LogTimestamps)
            plan.Option("-msg", "timestamp=on");
        return plan.Build();
    }

    private static void PlanMasterKey(PlanBuilder plan)
    {
        if (plan.Guest.Host.MasterKeyFile is not { } file)
            return;
        plan.Files.Add(new PlannedFile(file, RandomBytes: 32));
        plan.Object(
            new QemuMap
            {
                { "qom-type", "secret" },
                { "id", "masterKey0" },
                { "format", "raw" },
                { "file", file },
            }
        );
    }

    private static void PlanIoThreads(PlanBuilder plan)
    {
        var listed = plan.Guest.Domain.Iothreadids?.Iothreads.ToList() ?? [];
        var ids = listed.Select(thread => thread.Id).ToHashSet();
        var wanted = Math.Max(plan.Guest.Domain.IoThreads ?? 0, (uint)listed.Count);
        for (var id = 1u; ids.Count < wanted; id++)
            ids.Add(id);
        foreach (
            var id in listed
                .Select(thread => thread.Id)
                .Concat(ids.Except(listed.Select(thread => thread.Id)).Order())
        )
            plan.Object(Describe(id));

        if (plan.Guest.Domain.Defaultiothread is { } main)
        {
            plan.Object(
                new QemuMap { { "qom-type", "main-loop" }, { "id", "main-loop" } }
                    .Add("thread-pool-min", (long?)main.ThreadPoolMin)
                    .Add("thread-pool-max", (long?)main.ThreadPoolMax)
            );
        }

        QemuMap Describe(uint id)
        {
            var thread = listed.FirstOrDefault(item => item.Id == id);
            return new QemuMap { { "qom-type", "iothread" }, { "id", $"iothread{id}" } }
                .Add("thread-pool-min", (long?)thread?.ThreadPoolMin)
                .Add("thread-pool-max", (long?)thread?.ThreadPoolMax)
                .Add("poll-max-ns", thread?.Poll?.Max)
                .Add("poll-grow", thread?.Poll?.Grow)
                .Add("poll-shrink", thread?.Poll?.Shrink);
        }
    }

    private static void PlanPciHole(PlanBuilder plan)
    {
        foreach (var root in plan.Guest.Devices.Controllers.OfType<PciController>())
        {
            if (root.PciHole64 is { } hole)
            {
                var host = plan.Guest.HasPcieRoot ? "q35-pcihost" : "i440FX-pcihost";
                plan.Option("-global", $"{host}.pci-hole64-size={hole.KiB}K");
            }
        }
    }
}
