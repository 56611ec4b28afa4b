namespace DomainXml.Rules;

/// <summary>DX4101: more virtual processors at the start than there can be.</summary>
internal sealed class VcpuCountRule()
    : Rule<DomainFacts>("DX4101", DiagnosticSeverity.Error, "@current")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Domain.Vcpu is not { Current: { } current } vcpu || current <= vcpu.Value)
            yield break;
        yield return Report(
            Place.Of(vcpu, "current"),
            $"'{current}' vCPUs at the start are more than the {vcpu.Value} that <vcpu> allows",
            "Lower 'current', or raise the number in <vcpu>."
        ) with
        {
            Expected = [$"at most {vcpu.Value}"],
        };
    }
}
