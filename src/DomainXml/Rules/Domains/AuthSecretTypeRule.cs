using System.Xml.Linq;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4166: a secret for another protocol than the one that the disk is reached by.</summary>
internal sealed class AuthSecretTypeRule()
    : Rule<DomainFacts>("DX4166", DiagnosticSeverity.Error, "auth")
{
    // The type of the secrets of each protocol.
    private static readonly (string Protocol, string Type)[] s_types =
    [
        ("rbd", "ceph"),
        ("iscsi", "iscsi"),
    ];

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var disk in domain.Disks.OfType<NetworkDisk>())
        {
            var type = s_types.FirstOrDefault(entry => entry.Protocol == disk.Source.Protocol).Type;
            if (
                type is null
                || SecretOf(disk.Element)?.Attribute("type") is not { } written
                || written.Value == type
            )
                continue;
            var place = new Place(written, true);
            yield return Report(
                place,
                $"'{written.Value}' is no secret for protocol '{disk.Source.Protocol}', {Place.Of(disk.Source, "protocol").OnLine}"
            ) with
            {
                Expected = [type],
                Suggestions = [type],
                Fix = Fixes.Write(place, type, isSafe: false),
            };
        }
    }

    private static XElement? SecretOf(XElement disk) =>
        (disk.Element("auth") ?? disk.Element("source")?.Element("auth"))?.Element("secret");
}
