using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4162: a TPM of version 1.2 where only 2.0 works.</summary>
internal sealed class TpmVersionRule()
    : Rule<DomainFacts>("DX4162", DiagnosticSeverity.Error, "tpm")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var tpm in domain.Devices.OfType<Tpm>())
        {
            if (tpm.Backend.Version is not TpmVersion.V12)
                continue;
            var place = Place.Of(tpm.Backend, "version");
            var reason =
                tpm.Model is not (null or TpmModel.TpmTis)
                    ? $"A TPM of model '{Place.Of(tpm, "model").Text}' is of version 2.0, not 1.2"
                : domain.Hardware.HasTpm12 is false
                    ? $"Machine '{domain.MachineName}' has no TPM of version 1.2"
                : null;
            if (reason is null)
                continue;
            yield return Report(place, reason) with
            {
                Expected = ["2.0"],
                Suggestions = ["2.0"],
                Fix = Fixes.Write(place, "2.0", isSafe: false),
            };
        }
    }
}
