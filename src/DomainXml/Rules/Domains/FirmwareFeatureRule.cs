using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4143: features of firmware that contradict each other, or the way in which it is chosen.</summary>
internal sealed class FirmwareFeatureRule()
    : Rule<DomainFacts>("DX4143", DiagnosticSeverity.Error, "firmware")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Domain.Os is not { FirmwareElement: { } firmware } os)
            yield break;
        var features = firmware.Features.ToList();
        if (os.Firmware is null && features.Count > 0)
        {
            yield return Report(
                Place.Of(features[0]),
                "Firmware is chosen by its features only where <os> has firmware='efi' or 'bios'",
                "Write <os firmware='efi'>, or remove <feature>."
            );
            yield break;
        }
        var keys = features.FirstOrDefault(static feature =>
            feature is { Enabled: true, Name: FirmwareFeatureName.EnrolledKeys }
        );
        var boot = features.FirstOrDefault(static feature =>
            feature is { Enabled: false, Name: FirmwareFeatureName.SecureBoot }
        );
        if (keys is not null && boot is not null)
        {
            yield return Report(
                Place.Of(keys, "enabled"),
                $"'enrolled-keys' needs 'secure-boot', which is off {Place.Of(boot).OnLine}"
            );
        }
    }
}
