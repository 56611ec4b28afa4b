using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The I/O memory management unit, which other devices stand behind.</summary>
internal static class MemoryManagementUnit
{
    public static void Plan(PlanBuilder plan)
    {
        if (plan.Guest.Devices.Iommu is not { } iommu)
            return;
        // That of ARM machines is a part of the machine.
        if (iommu.Model == IommuModel.SmmuV3)
            return;
        if (iommu.Model != IommuModel.Intel)
            throw Problems.Unsupported(iommu, "this model of IOMMU can't be converted yet");
        var driver = iommu.Driver;
        plan.Device(
            new QemuMap { { "driver", "intel-iommu" }, { "id", "iommu0" } }
                .AddOnOff("intremap", driver?.InterruptRemapping)
                .Add("caching-mode", driver?.CachingMode)
                .AddOnOff("eim", driver?.ExtendedInterruptMode)
                .Add("device-iotlb", driver?.IoTlb)
                .Add("aw-bits", driver?.AddressWidth?.Value)
                .Add("dma-translation", driver?.DmaTranslation)
        );
    }
}
