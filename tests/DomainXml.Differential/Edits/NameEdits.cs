using System.Xml;
using System.Xml.Linq;

namespace DomainXml.Differential.Edits;

/// <summary>Other names for elements and attributes.</summary>
internal static class NameEdits
{
    public static IReadOnlyList<Func<Draft, string?>> All { get; } =
    [RenameElement, RenameAttribute, SwapNames];

    private static string? RenameElement(Draft draft)
    {
        var element = draft.AnyElement();
        var siblings = element.Parent is { } parent ? draft.Vocabulary.Children(parent.Name) : [];
        if (OtherName(draft, element.Name, siblings, draft.Vocabulary.Names) is not { } name)
            return null;
        var what = $"{Draft.PathOf(element)} is called {name}";
        element.Name = name;
        return what;
    }

    private static string? RenameAttribute(Draft draft)
    {
        if (draft.AnyAttribute() is not { Parent: { } parent } attribute)
            return null;
        var here = draft.Vocabulary.Attributes(parent.Name);
        var all = draft.Vocabulary.AttributeNamesOfAll;
        if (
            OtherName(draft, attribute.Name, here, all) is not { } name
            || parent.Attribute(name) is not null
        )
            return null;
        attribute.Remove();
        parent.SetAttributeValue(name, attribute.Value);
        return $"{Draft.PathOf(parent)}/@{attribute.Name} is called {name}";
    }

    /// <summary>Two elements side by side exchange their names.</summary>
    private static string? SwapNames(Draft draft)
    {
        if (
            draft.AnyChild() is not { } element
            || draft.Pick([.. element.ElementsAfterSelf()]) is not { } other
            || element.Name == other.Name
        )
            return null;
        var what = $"{Draft.PathOf(element)} and {Draft.PathOf(other)} exchange names";
        (element.Name, other.Name) = (other.Name, element.Name);
        return what;
    }

    private static XName? OtherName(
        Draft draft,
        XName name,
        IReadOnlyList<XName> here,
        IReadOnlyList<XName> all
    )
    {
        var other = draft.Random.Next(4) switch
        {
            0 => Misspelt(draft, name),
            1 => draft.Pick(all),
            _ => draft.Pick(here),
        };
        return other == name ? null : other;
    }

    private static XName? Misspelt(Draft draft, XName name)
    {
        var local = NearValues.Of(name.LocalName, draft.Random);
        try
        {
            return XName.Get(XmlConvert.VerifyNCName(local), name.NamespaceName);
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            return null;
        }
    }
}
