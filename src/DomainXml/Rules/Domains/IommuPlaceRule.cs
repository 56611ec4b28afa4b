using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4180: a virtio IOMMU that is not on the machine's own bus.</summary>
internal sealed class IommuPlaceRule()
    : Rule<DomainFacts>("DX4180", DiagnosticSeverity.Error, "iommu")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var (device, address, function) in domain.PciPlaces)
        {
            if (device is not Iommu { Model: IommuModel.Virtio } || function.Bus == 0)
                continue;
            yield return Report(
                Place.Of(address, "bus"),
                $"A virtio IOMMU is part of the machine's own bus, 0, not of bus {function.Bus}",
                "Use bus 0, or leave the address out: one is then chosen."
            ) with
            {
                Expected = ["0x00"],
            };
        }
    }
}
