using System.Xml;
using System.Xml.Schema;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>Which elements have which complex types, and which global elements are referred to.</summary>
internal sealed class TypeUses
{
    private readonly Dictionary<XmlSchemaType, XmlQualifiedName> first = [];
    private readonly HashSet<XmlSchemaType> many = [];
    private readonly HashSet<XmlQualifiedName> referredTo = [];

    /// <summary>Whether elements of several names have the type, or types are derived from it.</summary>
    public bool IsUsedByMany(XmlSchemaType type) => many.Contains(type);

    /// <summary>Whether a particle refers to a global element.</summary>
    public bool IsReferredTo(XmlQualifiedName element) => referredTo.Contains(element);

    /// <summary>Counts the elements in a type's own content, and the type that it is derived from.</summary>
    public void Add(XmlSchemaComplexType type)
    {
        // A base that something extends is shared with it.
        if (type.BaseXmlSchemaType is XmlSchemaComplexType { QualifiedName.IsEmpty: false } b)
            many.Add(b);
        switch (type.ContentModel?.Content)
        {
            case null:
                Add(type.Particle);
                break;
            case XmlSchemaComplexContentExtension extension:
                Add(extension.Particle);
                break;
            case XmlSchemaComplexContentRestriction restriction:
                Add(restriction.Particle);
                break;
        }
    }

    /// <summary>Counts the elements of a particle.</summary>
    public void Add(XmlSchemaParticle? particle)
    {
        switch (particle)
        {
            case XmlSchemaElement { RefName.IsEmpty: false } reference:
                referredTo.Add(reference.RefName);
                break;
            case XmlSchemaElement element:
                Add(element);
                break;
            case XmlSchemaGroupBase group:
                foreach (var item in group.Items.OfType<XmlSchemaParticle>())
                    Add(item);
                break;
        }
    }

    private void Add(XmlSchemaElement element)
    {
        if (element.ElementSchemaType is not XmlSchemaComplexType type)
            return;
        if (type.QualifiedName.IsEmpty)
            Add(type);
        else if (!first.TryGetValue(type, out var name))
            first.Add(type, element.QualifiedName);
        else if (name != element.QualifiedName)
            many.Add(type);
    }
}
