using System.Xml.Linq;
using DomainXml.Comparison;
using DomainXml.Documents;
using DomainXml.Views;

namespace DomainXml.Editing;

/// <summary>
/// What a merge will do. It is found out as a whole before anything is done, so that all paths and keys speak of the
/// document as it was, and a mistake in the overlay leaves it so.
/// </summary>
internal sealed class MergePlan(SourceDocument document)
{
    private readonly List<Action> _changes = [];
    private readonly List<XObject> _removals = [];

    // What the overlay says is never dropped unsaid; where it does not fit, the check tells.
    private readonly HashSet<XObject> _said = [];

    /// <summary>Plans what one element of the overlay does to its counterpart.</summary>
    /// <param name="place">The counterpart.</param>
    /// <param name="overlay">The overlay's element.</param>
    public void Element(ViewedElement place, XElement overlay)
    {
        _said.Add(place.Element);
        if (MergeInstructions.Of(overlay).Remove is { } path)
            Remove(place.Element, path);
        // Seen as what it goes into: an overlay need not say of which kind that is.
        var source = place with
        {
            Element = overlay,
        };
        var hasText = source.OwnText.Length > 0;
        if (hasText && source.CanonicalText != place.CanonicalText)
            Text(place, source);
        foreach (var attribute in overlay.Attributes())
        {
            // A unit belongs to the number before it.
            var isUnit = hasText && place.Text.Unit is not null && attribute.Name == "unit";
            if (
                !isUnit
                && !attribute.IsNamespaceDeclaration
                && !MergeInstructions.IsInstruction(attribute)
            )
                Attribute(place, attribute);
        }
        foreach (var group in overlay.Elements().GroupBy(child => child.Name))
            Children(place, [.. group]);
    }

    /// <summary>Does what was planned.</summary>
    /// <param name="overlay">The overlay, for the prefixes that its author chose.</param>
    public void Apply(SourceDocument overlay)
    {
        var kinds = DocumentViews.ViewOf(document.Root) is { } root
            ? KindConversion.Remember(root)
            : [];
        foreach (var change in _changes)
            change();
        foreach (var node in _removals)
        {
            // What went with something around it is gone already.
            if (node is XAttribute { Parent: not null } attribute)
                attribute.Remove();
            else if (node is XNode { Parent: not null } other)
                other.Remove();
        }
        if (DocumentViews.ViewOf(document.Root) is { } changed)
            KindConversion.TrimChanged(changed, kinds, _said);
        DeclarePrefixes(overlay.Root);
    }

    /// <summary>What was added keeps its prefixes; they are declared where the format has them, at the root.</summary>
    private void DeclarePrefixes(XElement overlay)
    {
        var root = document.Root;
        foreach (var declaration in overlay.Attributes().Where(IsPrefix))
        {
            XNamespace uri = declaration.Value;
            if (
                root.GetPrefixOfNamespace(uri) is null
                && root.GetNamespaceOfPrefix(declaration.Name.LocalName) is null
                && root.Descendants().Any(element => Uses(element, uri))
            )
                root.Add(new XAttribute(declaration));
        }
    }

    private static bool IsPrefix(XAttribute attribute) =>
        attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName.Length > 0;

    private static bool Uses(XElement element, XNamespace uri) =>
        element.Name.Namespace == uri
        || element.Attributes().Any(attribute => attribute.Name.Namespace == uri);

    private void Text(ViewedElement place, ViewedElement source)
    {
        if (place.Element.HasElements)
        {
            throw MergeErrors.Placed(
                source.Element,
                EditErrors.HasElements(KeyPath.Of(place.Element), source.Element)
            );
        }
        _changes.Add(() =>
        {
            var element = place.Element;
            if (place.Text.Unit is not null)
            {
                var unit = source.Element.Attribute("unit");
                if (unit is null)
                    element.Attribute("unit")?.Remove();
                else
                    SetAttribute(element, unit);
            }
            element.Value = source.OwnText;
        });
    }

    private void Attribute(ViewedElement place, XAttribute attribute)
    {
        var meaning = place.MeaningOf(attribute);
        var old = place.Element.Attribute(attribute.Name);
        if (old is not null)
            _said.Add(old);
        if (old is null || meaning.Canonical(old.Value) != meaning.Canonical(attribute.Value))
            _changes.Add(() => SetAttribute(place.Element, attribute));
    }

    private void SetAttribute(XElement element, XAttribute attribute)
    {
        if (element.Attribute(attribute.Name) is { } old)
        {
            old.Value = attribute.Value;
            return;
        }
        var added = new XAttribute(attribute);
        _said.Add(added);
        SchemaOrder.Insert(element, added);
    }

    private void Children(ViewedElement place, IReadOnlyList<XElement> overlays)
    {
        var there = place.Element.Elements(overlays[0].Name).ToList();
        var isList = IsList(place, overlays[0]);
        var isWhole =
            !isList
            && (there.Count > 1 || overlays.Count > 1)
            && overlays.All(overlay =>
                MergeInstructions.Of(overlay) is { Match: null, Action: not MergeAction.Add }
            );
        if (isWhole)
        {
            ReplaceAll(place, there, overlays);
            return;
        }
        foreach (var overlay in overlays)
        {
            var instructions = MergeInstructions.Of(overlay);
            var target =
                instructions.Action == MergeAction.Add ? null
                : instructions.Match is { } match ? Matched(place.Element, overlay, match)
                : isList ? Keyed(place, there, overlay)
                : Only(there, overlay);
            if (target is null)
                Add(place, there, overlay, instructions.Action);
            else if (instructions.Action == MergeAction.Replace)
                Replace(target, overlay);
            else
                Element(place.Child(target), overlay);
        }
    }

    private static XElement? Only(List<XElement> there, XElement overlay) =>
        there.Count > 1 ? throw MergeErrors.SeveralMatch(overlay, there) : there.FirstOrDefault();

    private static bool IsList(ViewedElement place, XElement overlay) =>
        ElementKey.Of((place with { Element = overlay.Parent! }).Child(overlay)).Count > 0;

    /// <summary>The element that has the same key; null where there is none.</summary>
    private static XElement? Keyed(ViewedElement place, List<XElement> there, XElement overlay)
    {
        var source = (place with { Element = overlay.Parent! }).Child(overlay);
        foreach (var key in ElementKey.Of(source))
        {
            if (ElementKey.Value(source, key) is not { } value)
                continue;
            var matches = there.FindAll(other =>
                ElementKey.Value(place.Child(other), key) == value
            );
            if (matches.Count > 1)
                throw MergeErrors.SeveralMatch(overlay, matches);
            if (matches.Count == 1)
                return matches[0];
        }
        return null;
    }

    private XElement Matched(XElement place, XElement overlay, XAttribute match)
    {
        var prefix = place.GetPrefixOfNamespace(overlay.Name.Namespace);
        var name = string.IsNullOrEmpty(prefix)
            ? overlay.Name.LocalName
            : $"{prefix}:{overlay.Name.LocalName}";
        var matches = Select(place, name + match.Value, match).OfType<XElement>().ToList();
        return matches.Count switch
        {
            0 => throw MergeErrors.NothingMatches(match, place),
            1 => matches[0],
            _ => throw MergeErrors.SeveralMatch(overlay, matches),
        };
    }

    private void Remove(XElement place, XAttribute path)
    {
        var nodes = Select(place, path.Value, path);
        if (nodes.Count == 0)
            throw MergeErrors.NothingMatches(path, place);
        if (nodes.Contains(document.Root))
            throw MergeErrors.Placed(path, EditErrors.RemovesRoot(document, path.Value));
        _removals.AddRange(nodes);
    }

    private IReadOnlyList<XObject> Select(XElement place, string path, XAttribute instruction)
    {
        try
        {
            return DocumentPath.Parse(path).Select(document, place);
        }
        catch (DiagnosticException exception)
        {
            throw MergeErrors.Placed(instruction, exception);
        }
    }

    private void Add(
        ViewedElement place,
        List<XElement> there,
        XElement overlay,
        MergeAction action
    )
    {
        var source = (place with { Element = overlay.Parent! }).Child(overlay);
        var isThere =
            action == MergeAction.Merge
            && there.Exists(other => Difference.IsNone(place.Child(other), source));
        if (!isThere)
            _changes.Add(() => SchemaOrder.Insert(place.Element, CopyOf(overlay)));
    }

    private void Replace(XElement target, XElement overlay) =>
        _changes.Add(() => XmlEditing.Replace(target, CopyOf(overlay)));

    private void ReplaceAll(
        ViewedElement place,
        List<XElement> there,
        IReadOnlyList<XElement> overlays
    )
    {
        var source = place with { Element = overlays[0].Parent! };
        var isSame =
            there.Count == overlays.Count
            && there
                .Zip(overlays)
                .All(pair => Difference.IsNone(place.Child(pair.First), source.Child(pair.Second)));
        if (isSame)
            return;
        _changes.Add(() =>
        {
            for (var i = 0; i < overlays.Count; i++)
            {
                if (i < there.Count)
                    XmlEditing.Replace(there[i], CopyOf(overlays[i]));
                else
                    SchemaOrder.Insert(place.Element, CopyOf(overlays[i]));
            }
            foreach (var rest in there.Skip(overlays.Count))
                XmlEditing.Remove(rest);
        });
    }

    private XElement CopyOf(XElement overlay)
    {
        var copy = LooseElement.CopyOf(overlay);
        MergeInstructions.Strip(copy);
        _said.Add(copy);
        return copy;
    }
}
