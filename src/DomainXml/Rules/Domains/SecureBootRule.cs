using DomainXml.Machines;

namespace DomainXml.Rules;

/// <summary>DX4188: firmware for secure boot on a machine that cannot keep its variables from the guest.</summary>
internal sealed class SecureBootRule()
    : Rule<DomainFacts>("DX4188", DiagnosticSeverity.Error, "@secure")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (!domain.IsQemu || domain.Domain.Os is not { Loader: { Secure: true } loader } os)
            yield break;
        if (domain.Family is { } family && family is not (MachineFamily.Q35 or MachineFamily.Other))
        {
            yield return Report(
                Place.Of(loader, "secure"),
                $"secure='yes' needs a q35 machine, which '{domain.MachineName}' is not"
            );
        }
        // Where libvirt chooses the firmware, it turns on what that needs.
        else if (os.Firmware is null && domain.Domain.Features?.Smm is not { State: not false })
        {
            yield return Report(
                Place.Of(loader, "secure"),
                "secure='yes' needs the system management mode, which is not on",
                "Add <smm state='on'/> to <features>."
            );
        }
    }
}
