using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4126: an IOMMU of a model that the machine cannot have.</summary>
internal sealed class MachineIommuRule()
    : Rule<DomainFacts>("DX4126", DiagnosticSeverity.Error, "iommu")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (
            domain.Family is not { } family
            || domain.Domain.Devices?.Iommu is not { } iommu
            || FamiliesOf(iommu.Model) is not { } families
            || families.Contains(family)
        )
            yield break;
        yield return Report(
            Place.Of(iommu, "model"),
            $"Machine '{domain.MachineName}' cannot have an IOMMU of model '{Place.Of(iommu, "model").Text}'",
            iommu.Model == IommuModel.Intel ? "Use a q35 machine." : null
        );
    }

    private static MachineFamily[]? FamiliesOf(IommuModel model) =>
        model switch
        {
            IommuModel.Intel => [MachineFamily.Q35],
            IommuModel.SmmuV3 => [MachineFamily.ArmVirt],
            IommuModel.Virtio => [MachineFamily.Q35, MachineFamily.ArmVirt],
            _ => null,
        };
}
