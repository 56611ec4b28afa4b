using System.Globalization;
using System.Text.Json;
using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The CPU of a definition that names none, and the names that models have on QEMU's side.</summary>
internal static class CpuDefaults
{
    // The name by which QEMU means the host's own CPU.
    public const string Host = "host";

    /// <summary>The model that stands for none; null where QEMU is left to itself.</summary>
    public static string? ModelOf(Guest guest)
    {
        if (!IsKnown(guest))
            return null;
        var model = guest.Qemu.DefaultCpuModel(guest.Machine, isEmulated: !guest.IsKvm);
        return model == Host && !guest.IsKvm ? null : model;
    }

    /// <summary>The host's own CPU in QEMU's words; null where it is not known how to say it.</summary>
    public static IReadOnlyList<string>? HostModelOf(Guest guest) =>
        guest.Family switch
        {
            // The model and each feature, so that the guest has the same on the host it moves to.
            MachineFamily.S390Ccw when guest is { IsKvm: true, Qemu.HostCpu: { } cpu } =>
            [
                cpu.Name,
                .. cpu
                    .Properties.Where(property =>
                        property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False
                    )
                    .Select(property =>
                        $"{property.Key}={(property.Value.GetBoolean() ? "on" : "off")}"
                    ),
            ],
            MachineFamily.PSeries when guest.IsKvm => [Host],
            _ => null,
        };

    /// <summary>A model's name as QEMU takes it, whatever its case in a list of models.</summary>
    public static string ToQemu(Guest guest, string model) =>
        guest.Qemu.Architecture is "ppc64" or "ppc64le"
        && model.StartsWith("power", StringComparison.OrdinalIgnoreCase)
        && model.AsSpan(5).ContainsAnyExceptInRange('0', '9') is false
            ? model.ToUpper(CultureInfo.InvariantCulture)
            : model;

    // Models have a meaning of their own for these architectures only; the default model of an ARM or RISC-V machine
    // can't run under KVM, whatever QEMU says.
    private static bool IsKnown(Guest guest) =>
        guest.Qemu.Architecture switch
        {
            "x86_64" or "i686" or "s390x" or "s390" or "ppc64" or "ppc64le" => true,
            "aarch64" or "armv7l" or "armv6l" or "riscv64" or "loongarch64" => guest.Domain.Type
                == HypervisorType.Qemu,
            _ => false,
        };
}
