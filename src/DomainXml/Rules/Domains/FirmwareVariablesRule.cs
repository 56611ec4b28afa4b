using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4142: variables for firmware that keeps none.</summary>
internal sealed class FirmwareVariablesRule()
    : Rule<DomainFacts>("DX4142", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Domain.Os is not { Nvram: { } variables } os)
            yield break;
        var isBios =
            os.Firmware == FirmwareKind.Bios
            || (os.Firmware is null && os.Loader is { Type: LoaderType.Rom });
        if (isBios)
        {
            yield return Report(
                Place.Of(variables),
                "<nvram> is for UEFI firmware in flash memory, not for a BIOS",
                "Remove <nvram>, or use firmware='efi'."
            );
        }
    }
}
