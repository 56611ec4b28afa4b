using System.Xml.Linq;
using DomainXml.Comparison;

namespace DomainXml.Editing;

/// <summary>Names a node by the keys of the elements around it: <c>/domain/devices/disk#vda/source/@file</c>.</summary>
internal static class KeyPath
{
    /// <summary>The path from the root; a step has a key, or else a number, only where the name alone says too little.</summary>
    public static string Of(XObject node)
    {
        var path = SourceDocument.PathOf(node);
        if (!path.Contains('[', StringComparison.Ordinal))
            return path;
        // The first step is the empty one in front of the root.
        var steps = path.Split('/');
        var place = node as XElement ?? node.Parent;
        for (
            var i = node is XElement ? steps.Length - 1 : steps.Length - 2;
            i > 0 && place is not null;
            i--, place = place.Parent
        )
        {
            if (steps[i].EndsWith(']') && Step(place) is { } key)
                steps[i] = $"{steps[i][..steps[i].IndexOf('[', StringComparison.Ordinal)]}#{key}";
        }
        return string.Join('/', steps);
    }

    /// <summary>The key, written as paths have it; null where there is none, or it is not the element's alone.</summary>
    private static string? Step(XElement element)
    {
        if (ElementKey.NameOf(ViewedElement.Of(element)) is not { Length: > 0 } key)
            return null;
        var siblings = element.Parent!.Elements(element.Name);
        return siblings.Count(other => ElementKey.Names(ViewedElement.Of(other), key)) == 1
            ? KeySteps.Write(key)
            : null;
    }
}
