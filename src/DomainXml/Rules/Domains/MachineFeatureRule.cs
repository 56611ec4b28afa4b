using DomainXml.Machines;

namespace DomainXml.Rules;

/// <summary>DX4125: a feature that only other machines have.</summary>
internal sealed class MachineFeatureRule()
    : Rule<DomainFacts>("DX4125", DiagnosticSeverity.Error, "features")
{
    // The features that QEMU has for the machines of some families alone.
    private static readonly (string Feature, MachineFamily[] Families, string Where)[] s_needs =
    [
        ("gic", [MachineFamily.ArmVirt], "the machine 'virt' of ARM"),
        ("ras", [MachineFamily.ArmVirt], "the machine 'virt' of ARM"),
        ("hpt", [MachineFamily.PSeries], "the machine 'pseries' of POWER"),
        ("htm", [MachineFamily.PSeries], "the machine 'pseries' of POWER"),
        ("nested-hv", [MachineFamily.PSeries], "the machine 'pseries' of POWER"),
        ("ccf-assist", [MachineFamily.PSeries], "the machine 'pseries' of POWER"),
        ("cfpc", [MachineFamily.PSeries], "the machine 'pseries' of POWER"),
        ("sbbc", [MachineFamily.PSeries], "the machine 'pseries' of POWER"),
        ("ibs", [MachineFamily.PSeries], "the machine 'pseries' of POWER"),
    ];

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (
            domain.Family is not { } family
            || family == MachineFamily.Other
            || domain.Domain.Features is not { } features
        )
            yield break;
        foreach (var (name, families, where) in s_needs)
        {
            if (families.Contains(family) || features.Element.Element(name) is not { } feature)
                continue;
            yield return Report(
                Place.Of(feature),
                $"<{name}> is a feature of {where}, which '{domain.MachineName}' is not",
                $"Remove <{name}>."
            );
        }
        if (
            family is MachineFamily.I440Fx
            && features.Smm is { } smm
            && smm.Element.Element("tseg") is { } tseg
        )
        {
            yield return Report(
                Place.Of(tseg),
                $"<tseg> is a feature of q35 machines, which '{domain.MachineName}' is not",
                "Remove <tseg>, or use a q35 machine."
            );
        }
    }
}
