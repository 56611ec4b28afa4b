using System.Xml.Linq;

namespace DomainXml.Rules;

/// <summary>DX4031: two security labels of one model, for the domain or for one source of a device.</summary>
internal sealed class DuplicateSecurityLabelRule()
    : DuplicateRule<DomainFacts, (XElement Owner, string Model)>(
        "DX4031",
        DiagnosticSeverity.Error,
        "seclabel"
    )
{
    protected override string Help => "Keep one label of each model.";

    protected override IEnumerable<((XElement Owner, string Model) Value, Place Place)> ValuesOf(
        DomainFacts domain
    ) =>
        from label in domain.Domain.Element.Descendants("seclabel")
        let model = label.Attribute("model")?.Value
        where model is not null
        select ((label.Parent!, model), Place.Of(label, "model"));

    protected override string Message((XElement Owner, string Model) value, Place first) =>
        $"'{value.Model}' is the model of two labels in <{value.Owner.Name.LocalName}>, first {first.OnLine}";
}
