using System.Xml.Linq;

namespace DomainXml.Rules;

/// <summary>DX4030: one group of virtual processors gets the memory bandwidth of a node of the host twice.</summary>
internal sealed class DuplicateBandwidthRule()
    : DuplicateRule<DomainFacts, (XElement Group, uint Node)>(
        "DX4030",
        DiagnosticSeverity.Error,
        "node"
    )
{
    protected override string Help => "Keep one of them.";

    protected override IEnumerable<((XElement Group, uint Node) Value, Place Place)> ValuesOf(
        DomainFacts domain
    ) =>
        from tuning in (domain.Domain.Cputune?.Memorytunes).OrNone()
        from node in tuning.Nodes.With(static node => (uint?)node.Id)
        select ((tuning.Element, node.Value), Place.Of(node.View, "id"));

    protected override string Message((XElement Group, uint Node) value, Place first) =>
        $"The bandwidth of node '{value.Node}' is given out twice, first {first.OnLine}";
}
