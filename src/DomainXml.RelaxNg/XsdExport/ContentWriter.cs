using System.Xml.Linq;
using DomainXml.RelaxNg.Contents;

namespace DomainXml.RelaxNg.XsdExport;

/// <summary>Writes the content model of one complex type.</summary>
/// <param name="types">What makes the types of the elements.</param>
/// <param name="file">The document that the type belongs to.</param>
/// <param name="typeName">The type's name.</param>
/// <param name="type">What it holds.</param>
internal sealed class ContentWriter(
    TypeBuilder types,
    XsdFile file,
    string typeName,
    ElementType type
)
{
    private readonly HashSet<QualifiedName> _repeated = [];
    private readonly HashSet<Particle> _shared = [];

    /// <summary>The content model.</summary>
    public XElement Write()
    {
        var model = ContentModel.Choose(type.Particle, file.NamespaceUri);
        if (model.IsAll)
            return XsdMarkup.Element("all", ((GroupParticle)model.Particle).Parts.Select(Write));
        _repeated.UnionWith(Repeated(model.Particle.Elements.Select(element => element.Name)));
        _shared.UnionWith(Repeated(Groups(model.Particle)));
        var content = Write(model.Particle);
        return content.Name.LocalName is "sequence" or "choice" or "group"
            ? content
            : XsdMarkup.Element("sequence", content);
    }

    private XElement Write(Particle particle)
    {
        switch (particle)
        {
            case ElementParticle element:
                return WriteElement(element.Name);
            case WildcardParticle wildcard:
                return XsdMarkup.Element(
                    "any",
                    new XAttribute("namespace", wildcard.Namespaces),
                    new XAttribute("processContents", wildcard.IsLax ? "lax" : "skip")
                );
            case RepeatParticle repeat:
                var part = Write(repeat.Part);
                part.Add(
                    repeat.IsOptional ? new XAttribute("minOccurs", "0") : null,
                    repeat.IsRepeated ? new XAttribute("maxOccurs", "unbounded") : null
                );
                return part;
            case GroupParticle group when _shared.Contains(group):
                return WriteShared(group);
            default:
                return WriteGroup((GroupParticle)particle);
        }
    }

    private XElement WriteElement(QualifiedName name)
    {
        var elements = type.Children.ElementsNamed(name);
        var documentation = type.Children.DocumentationOf(name) ?? types.DocumentationOf(elements);
        if (name.NamespaceUri != file.NamespaceUri)
        {
            return XsdMarkup.Element(
                "element",
                new XAttribute("ref", types.Foreign(name, file).Qualify(name.LocalName)),
                XsdMarkup.Documentation(documentation)
            );
        }
        var reference = types.Reference(
            elements,
            file,
            typeName + TypeNames.Pascal(name.LocalName),
            // Elements of one name must have one type, which only a name can say.
            mustHaveName: _repeated.Contains(name)
        );
        return XsdMarkup.Element(
            "element",
            new XAttribute("name", name.LocalName),
            reference.Reference("type"),
            XsdMarkup.Documentation(documentation),
            reference.Inline
        );
    }

    private XElement WriteGroup(GroupParticle group) =>
        XsdMarkup.Element(
            group.Kind == ParticleKind.Choice ? "choice" : "sequence",
            group.Parts.Select(Write)
        );

    /// <summary>A choice that occurs several times in the model is written once and referred to.</summary>
    private XElement WriteShared(GroupParticle group)
    {
        var isNew = !file.HasType((type, group));
        var name = file.NameOfType((type, group), typeName + "Parts");
        if (isNew)
        {
            file.AddGroup(
                XsdMarkup.Element("group", new XAttribute("name", name), WriteGroup(group))
            );
        }
        return XsdMarkup.Element("group", new XAttribute("ref", file.Qualify(name)));
    }

    private static IEnumerable<GroupParticle> Groups(Particle particle) =>
        particle switch
        {
            GroupParticle group => group.Parts.SelectMany(Groups).Append(group),
            RepeatParticle repeat => Groups(repeat.Part),
            _ => [],
        };

    private static IEnumerable<T> Repeated<T>(IEnumerable<T> items) =>
        items.GroupBy(item => item).Where(group => group.Count() > 1).Select(group => group.Key);
}
