using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4142: variables for firmware that keeps none.</summary>
internal sealed class FirmwareVariablesRule()
    : Rule<DomainFacts>("DX4142", DiagnosticSeverity.Error, "nvram", "@stateless")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Domain.Os is not { } os || !IsBios(os))
            yield break;
        var place =
            os.Nvram is { } variables ? Place.Of(variables)
            : os.Loader is { Stateless: false } loader ? Place.Of(loader, "stateless")
            : (Place?)null;
        if (place is { } found)
        {
            yield return Report(
                found,
                "Variables are for UEFI firmware in flash memory, not for a BIOS",
                "Remove <nvram> and 'stateless', or use firmware='efi'."
            );
        }
    }

    private static bool IsBios(GuestOs os) =>
        os.Firmware == FirmwareKind.Bios
        || (os.Firmware is null && os.Loader is { Type: null or LoaderType.Rom });
}
