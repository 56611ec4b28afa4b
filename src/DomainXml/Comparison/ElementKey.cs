using System.Xml.Linq;

namespace DomainXml.Comparison;

/// <summary>
/// Reads the keys that schemas give elements: <c>@name</c>, <c>target/@dev</c>, <c>.</c> for the element's text, and several
/// of these with <c>+</c> between them.
/// </summary>
internal static class ElementKey
{
    /// <summary>The keys that tell an element from its siblings; none where the schema has none.</summary>
    public static IReadOnlyList<string> Of(ViewedElement element) => element.View?.Known.Keys ?? [];

    /// <summary>A key's value, the same for all ways to write it; null where the element lacks a part of it.</summary>
    public static string? Value(ViewedElement element, string key)
    {
        if (!key.Contains('+', StringComparison.Ordinal))
            return Part(element, key);
        var values = new List<string>();
        foreach (var part in key.Split('+'))
        {
            if (Part(element, part) is not { } value)
                return null;
            values.Add(value);
        }
        return string.Join('\n', values);
    }

    private static string? Part(ViewedElement element, string path)
    {
        var place = element;
        foreach (var range in path.AsSpan().Split('/'))
        {
            var step = path.AsSpan()[range];
            if (step is ".")
                return place.CanonicalText;
            if (step[0] == '@')
                return Attribute(place, step[1..]);
            if (Child(place.Element, step) is not { } child)
                return null;
            place = place.Child(child);
        }
        return place.CanonicalText;
    }

    private static string? Attribute(ViewedElement element, ReadOnlySpan<char> name)
    {
        for (var a = element.Element.FirstAttribute; a is not null; a = a.NextAttribute)
        {
            if (name.SequenceEqual(a.Name.LocalName) && a.Name.Namespace == XNamespace.None)
                return element.MeaningOf(a).Canonical(a.Value);
        }
        var meaning = element.View?.Meaning($"@{name}");
        return meaning?.Default is { } standard ? meaning.Value.Canonical(standard) : null;
    }

    private static XElement? Child(XElement element, ReadOnlySpan<char> name)
    {
        foreach (var child in element.Elements())
        {
            if (name.SequenceEqual(child.Name.LocalName))
                return child;
        }
        return null;
    }
}
