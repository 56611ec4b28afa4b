using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4167: the number by which a mainframe guest knows a PCI function is 0.</summary>
internal sealed class ZpciUserIdRule()
    : Rule<DomainFacts>("DX4167", DiagnosticSeverity.Error, "zpci")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (
            var (_, zpci) in domain
                .Devices.Select(static device => device.Address)
                .OfType<PciDeviceAddress>()
                .With(static address => address.Zpci)
        )
        {
            if (zpci.UserId is { Value: 0 })
            {
                yield return Report(
                    Place.Of(zpci, "uid"),
                    "'uid' is a number from 0x0001 to 0xffff: 0 stands for none",
                    "Choose a number, or leave 'uid' out: a free one is then chosen."
                );
            }
        }
    }
}
