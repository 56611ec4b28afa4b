namespace DomainXml.Rules;

/// <summary>DX4012: kinds of devices to boot from, beside devices that have a place in the boot order.</summary>
internal sealed class MixedBootOrderRule()
    : Rule<DomainFacts>("DX4012", DiagnosticSeverity.Error, "@order")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (
            domain.Domain.Os is not { } os
            || domain
                .InDevices("boot")
                .FirstOrDefault(static boot => boot.Attribute("order") is not null)
                is not { } device
        )
            yield break;
        foreach (var boot in os.Boots)
        {
            yield return Report(
                Place.Of(boot),
                $"<boot dev> in <os> cannot be used together with <boot order> of a device, {Place.Of(device).OnLine}",
                "Keep one of the two ways; <boot order> says exactly which device."
            );
        }
    }
}
