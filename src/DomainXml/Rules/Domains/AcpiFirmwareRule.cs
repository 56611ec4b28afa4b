using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4181: ACPI for an ARM guest without UEFI, which is what tells the guest of it there.</summary>
internal sealed class AcpiFirmwareRule()
    : Rule<DomainFacts>("DX4181", DiagnosticSeverity.Error, "acpi")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (
            domain.Family != MachineFamily.ArmVirt
            || domain.Domain.Os is not { Loader: null } os
            || os.Firmware == FirmwareKind.Efi
            || os.Type.Element.Attribute("arch")?.Value != "aarch64"
            || domain.Domain.Features?.Element.Element("acpi") is not { } acpi
        )
            yield break;
        yield return Report(
            Place.Of(acpi),
            $"ACPI needs UEFI on machine '{domain.MachineName}'",
            "Write <os firmware='efi'>, or remove <acpi/>."
        );
    }
}
