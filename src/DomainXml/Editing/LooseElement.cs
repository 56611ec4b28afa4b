using System.Xml.Linq;

namespace DomainXml.Editing;

/// <summary>Elements that are to become part of a document.</summary>
internal static class LooseElement
{
    /// <summary>
    /// A copy that is part of nothing, without the white space between elements: the document that it is put into
    /// lays it out in its own way.
    /// </summary>
    public static XElement CopyOf(XElement element)
    {
        var copy = new XElement(element);
        foreach (var text in copy.DescendantNodes().OfType<XText>().ToArray())
        {
            if (text.Parent!.HasElements && string.IsNullOrWhiteSpace(text.Value))
                text.Remove();
        }
        return copy;
    }
}
