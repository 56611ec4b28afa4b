using System.Globalization;
using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>What a machine is told that only the machines of some architectures understand.</summary>
internal static class ArchitectureOptions
{
    /// <summary>Features of the platform: how a guest's keys, pages and processors are handled.</summary>
    public static IEnumerable<string> FeaturesOf(Guest guest)
    {
        foreach (var cipher in guest.Domain.Keywrap?.Ciphers.ToList() ?? [])
        {
            var name = cipher.Name == KeyWrapCipherName.Dea ? "dea" : "aes";
            yield return $"{name}-key-wrap={OnOff(cipher.State)}";
        }
        foreach (var option in guest.Domain.Features is { } power ? PowerFeatures(power) : [])
            yield return option;
        var features = guest.Domain.Features;
        if (guest.Traits.HasGic && features?.Gic?.Version is { } gic)
            yield return $"gic-version={GicOptions.ToQemu(gic)}";
        if (features?.Ras is { } ras)
            yield return $"ras={OnOff(ras.State)}";
        if (guest.Devices.Iommu?.Model == IommuModel.SmmuV3)
            yield return "iommu=smmuv3";
    }

    /// <summary>What the machine boots, and which older processor it pretends to have.</summary>
    public static IEnumerable<string> BootAndProcessor(Guest guest)
    {
        if (LoadParameterOf(guest) is { } parameter)
            yield return $"loadparm={parameter}";
        // A guest of the host's own processor can be held to what an older one could do.
        if (
            guest.Family == MachineFamily.PSeries
            && guest.Domain.Cpu is { Mode: CpuMode.HostModel, Model.Value: { } model }
        )
            yield return $"max-cpu-compat={model}";
    }

    private static IEnumerable<string> PowerFeatures(Features features)
    {
        if (features.Hpt?.Resizing is { } resizing)
        {
            yield return "resize-hpt="
                + resizing switch
                {
                    HptResizing.Disabled => "disabled",
                    HptResizing.Required => "required",
                    _ => "enabled",
                };
        }
        if (features.Hpt?.MaxPageSize is { } page)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"cap-hpt-max-page-size={page.Bytes / 1024}k"
            );
        if (features.Htm is { } htm)
            yield return $"cap-htm={OnOff(htm.State)}";
        if (features.NestedHv is { } nested)
            yield return $"cap-nested-hv={OnOff(nested.State)}";
        if (features.CcfAssist is { } assist)
            yield return $"cap-ccf-assist={OnOff(assist.State)}";
        if (features.Cfpc is { } flush)
            yield return $"cap-cfpc={LevelOf(flush.Value)}";
        if (features.Sbbc is { } barrier)
            yield return $"cap-sbbc={LevelOf(barrier.Value)}";
        if (features.Ibs is { } branches)
        {
            yield return "cap-ibs="
                + branches.Value switch
                {
                    BranchProtectionLevel.Broken => "broken",
                    BranchProtectionLevel.Workaround => "workaround",
                    BranchProtectionLevel.FixedIbs => "fixed-ibs",
                    BranchProtectionLevel.FixedCcd => "fixed-ccd",
                    _ => "fixed-na",
                };
        }
    }

    private static string LevelOf(ProtectionLevel level) =>
        level switch
        {
            ProtectionLevel.Broken => "broken",
            ProtectionLevel.Workaround => "workaround",
            _ => "fixed",
        };

    // The parameter of the device that is booted first; the boot loader knows capital letters only.
    private static string? LoadParameterOf(Guest guest) =>
        guest
            .Devices.Disks.Select(disk => disk.Boot)
            .Concat(guest.Devices.Interfaces.Select(nic => nic.Boot))
            .OfType<BootOrder>()
            .Where(boot => boot.LoadParameter is not null)
            .FirstOrDefault(boot => boot.Order == 1)
            ?.LoadParameter?.ToUpperInvariant();

    private static string OnOff(bool? value) => value == false ? "off" : "on";
}
