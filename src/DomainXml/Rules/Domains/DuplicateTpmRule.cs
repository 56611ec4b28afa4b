using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4025: more than one TPM of a kind. A TPM proxy goes beside a TPM, but only one of each.</summary>
internal sealed class DuplicateTpmRule()
    : DuplicateRule<DomainFacts, bool>("DX4025", DiagnosticSeverity.Error, "tpm")
{
    protected override string Help => "Remove all but one.";

    protected override IEnumerable<(bool Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain
            .Devices.OfType<Tpm>()
            .Select(static tpm => (tpm.Model == TpmModel.SpaprTpmProxy, Place.Of(tpm)));

    protected override string Message(bool value, Place first) =>
        $"A guest has at most one TPM{(value ? " proxy" : "")}; the first is {first.OnLine}";
}
