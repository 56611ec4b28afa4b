using System.Xml.Linq;
using DomainXml.Documents;

namespace DomainXml.ViewProbes;

/// <summary>Makes edits of the tree itself, for documents with views and without.</summary>
internal sealed class TreeEdits(Random random)
{
    /// <summary>An edit of an element; null where it has nothing to edit in the way that was chosen.</summary>
    public Edit? Of(XElement element) =>
        random.Next(6) switch
        {
            0 => AttributeSet(element),
            1 => AttributeRemoved(element),
            2 => AttributeAdded(element),
            3 => TextSet(element),
            4 => Removed(element),
            _ => Added(element),
        };

    private Edit? AttributeSet(XElement element)
    {
        if (Choose(element.Attributes().Where(a => !a.IsNamespaceDeclaration)) is not { } attribute)
            return null;
        var (old, other) = (attribute.Value, Other(attribute.Value));
        return new Edit(
            $"{SourceDocument.PathOf(attribute)} set to {other}",
            element,
            () => attribute.Value = other,
            () => attribute.Value = old
        );
    }

    private Edit? AttributeRemoved(XElement element)
    {
        if (Choose(element.Attributes().Where(a => !a.IsNamespaceDeclaration)) is not { } attribute)
            return null;
        var (name, old) = (attribute.Name, attribute.Value);
        return new Edit(
            $"{SourceDocument.PathOf(attribute)} removed",
            element,
            () => element.SetAttributeValue(name, null),
            () => element.SetAttributeValue(name, old)
        );
    }

    private Edit AttributeAdded(XElement element) =>
        new(
            $"{SourceDocument.PathOf(element)} given an attribute",
            element,
            () => element.SetAttributeValue("added-by-edit", Other("")),
            () => element.SetAttributeValue("added-by-edit", null)
        );

    private Edit? TextSet(XElement element)
    {
        if (element.Nodes().Any(node => node is not XText))
            return null;
        var (old, other) = (element.Value, Other(element.Value));
        return new Edit(
            $"{SourceDocument.PathOf(element)} text set to {other}",
            element,
            () => element.Value = other,
            () => element.Value = old
        );
    }

    private static Edit? Removed(XElement element)
    {
        if (element.Parent is not { } parent)
            return null;
        var index = element.ElementsBeforeSelf().Count();
        return new Edit(
            $"{SourceDocument.PathOf(element)} removed",
            parent,
            () => XmlEditing.Remove(element),
            () => XmlEditing.Insert(parent, index, element)
        );
    }

    private Edit Added(XElement element)
    {
        var index = random.Next(element.Elements().Count() + 1);
        var added = new XElement("added-by-edit", new XElement("inner", "x"));
        return new Edit(
            $"{SourceDocument.PathOf(element)} given a child at {index}",
            element,
            () => XmlEditing.Insert(element, index, added),
            () => XmlEditing.Remove(added)
        );
    }

    private string Other(string value) => (string)OtherValue.For(typeof(string), value, random)!;

    private XAttribute? Choose(IEnumerable<XAttribute> attributes)
    {
        var list = attributes.ToList();
        return list.Count == 0 ? null : list[random.Next(list.Count)];
    }
}
