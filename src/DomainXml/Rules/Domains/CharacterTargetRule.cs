using DomainXml.Machines;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4179: a serial port or console of a kind that only other machines have.</summary>
internal sealed class CharacterTargetRule()
    : Rule<DomainFacts>("DX4179", DiagnosticSeverity.Error, "serial", "console")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (domain.Family is not { } family || family == MachineFamily.Other)
            yield break;
        foreach (var device in domain.Devices)
        {
            var target = device switch
            {
                SerialDevice serial => serial.Target,
                ConsoleDevice console => console.Target,
                _ => null,
            };
            if (
                target?.Type is not { } type
                || OwnerOf(type) is not var (owner, name)
                || owner == family
            )
                continue;
            yield return Report(
                Place.Of(target, "type"),
                $"'{Place.Of(target, "type").Text}' is for {name}, which '{domain.MachineName}' is not",
                "Leave the target out: the machine's usual one is then chosen."
            );
        }
    }

    private static (MachineFamily Owner, string Name)? OwnerOf(CharacterTargetType type) =>
        type switch
        {
            CharacterTargetType.SpaprVioSerial => (
                MachineFamily.PSeries,
                "the machine 'pseries' of POWER"
            ),
            CharacterTargetType.Sclp
            or CharacterTargetType.Sclplm
            or CharacterTargetType.SclpSerial => (MachineFamily.S390Ccw, "machines of s390x"),
            _ => null,
        };
}
