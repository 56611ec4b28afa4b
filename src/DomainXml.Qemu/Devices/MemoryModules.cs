using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Memory modules beside the memory that the machine starts with.</summary>
internal sealed class MemoryModules : DeviceKind
{
    public override void Complete(Resolution resolution)
    {
        var taken = resolution
            .Devices.Memories.Select(module => (module.Address as DimmAddress)?.Slot)
            .OfType<uint>()
            .ToHashSet();
        foreach (var module in resolution.Devices.Memories.Where(IsSlotted))
        {
            if (module.Address is DimmAddress { Slot: not null })
                continue;
            var slot = 0u;
            while (!taken.Add(slot))
                slot++;
            module.Address = new DimmAddress
            {
                Slot = slot,
                Base = (module.Address as DimmAddress)?.Base,
            };
        }
    }

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var module in guest.Devices.Memories)
        {
            var prefix = PrefixOf(module);
            if (module.Address is DimmAddress { Slot: { } slot })
                aliases.Give(module, $"{prefix}{slot}");
            else
                aliases.Number(module, prefix);
        }
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var module in plan.Guest.Devices.Memories)
        {
            if (!IsSlotted(module))
                throw Problems.Unsupported(module, "this model of memory can't be converted yet");
            plan.Object(MemoryBackends.Describe(plan.Guest, module));
            plan.Device(Describe(module));
        }
    }

    /// <summary>Whether the guest has a memory module that keeps its content.</summary>
    public static bool HasPersistent(Guest guest) =>
        guest.Devices.Memories.Any(module => module.Model == MemoryModuleModel.Nvdimm);

    private static QemuMap Describe(MemoryModule module)
    {
        var alias = Guest.AliasOf(module);
        var target = module.Target;
        var map = new QemuMap
        {
            { "driver", module.Model == MemoryModuleModel.Nvdimm ? "nvdimm" : "pc-dimm" },
        }
            .Add("node", (long?)target.Node)
            .Add("label-size", target.Label?.Size.Bytes)
            .Add("uuid", module.Model == MemoryModuleModel.Nvdimm ? module.Uuid?.ToString() : null)
            .AddIf("unarmed", target.Readonly)
            .Add("memdev", $"mem{alias}")
            .Add("id", alias);
        if (module.Address is DimmAddress address)
            map.Add("slot", (long?)address.Slot).Add("addr", address.Base?.Value);
        return map;
    }

    private static bool IsSlotted(MemoryModule module) =>
        module.Model is MemoryModuleModel.Dimm or MemoryModuleModel.Nvdimm;

    private static string PrefixOf(MemoryModule module) =>
        module.Model switch
        {
            MemoryModuleModel.Nvdimm => "nvdimm",
            MemoryModuleModel.VirtioPmem => "virtiopmem",
            MemoryModuleModel.VirtioMem => "virtiomem",
            MemoryModuleModel.SgxEpc => "epc",
            _ => "dimm",
        };
}
