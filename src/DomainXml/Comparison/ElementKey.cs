using System.Xml.Linq;
using DomainXml.Views;

namespace DomainXml.Comparison;

/// <summary>
/// Reads the keys that schemas give elements: <c>@name</c>, <c>target/@dev</c>, <c>.</c> for the element's text, and several
/// of these with <c>+</c> between them.
/// </summary>
internal static class ElementKey
{
    // What names an element in practice, where the schema gives it no key.
    private static readonly string[] s_usual = ["alias/@name", "@name", "name", "@id"];

    /// <summary>The keys that tell an element from its siblings; none where the schema has none.</summary>
    public static IReadOnlyList<string> Of(ViewedElement element) => element.View?.Known.Keys ?? [];

    /// <summary>A key's value, the same for all ways to write it; null where the element lacks a part of it.</summary>
    public static string? Value(ViewedElement element, string key) =>
        Parts(element, key) is { } parts ? Join(parts, '\n') : null;

    /// <summary>
    /// Whether a text is what one of the element's keys says, in any way to write that. The parts of a key that has
    /// several stand with dots between them: <c>usb.0</c>.
    /// </summary>
    public static bool Names(ViewedElement element, string text)
    {
        var keys = Of(element) is { Count: > 0 } known ? known : s_usual;
        foreach (var key in keys)
        {
            if (Parts(element, key) is not { } parts)
                continue;
            var wanted = parts.Count == 1 ? parts[0].Meaning.Canonical(text) : text;
            if (Join(parts, '.') == wanted)
                return true;
        }
        return false;
    }

    /// <summary>The first key that the element has, as <see cref="Names"/> knows it; null where it has none.</summary>
    public static string? NameOf(ViewedElement element)
    {
        foreach (var key in Of(element))
        {
            if (Parts(element, key) is { } parts)
                return Join(parts, '.');
        }
        return null;
    }

    private static string Join(List<KeyPart> parts, char separator) =>
        parts.Count == 1
            ? parts[0].Canonical
            : string.Join(separator, parts.Select(part => part.Canonical));

    private static List<KeyPart>? Parts(ViewedElement element, string key)
    {
        var parts = new List<KeyPart>();
        foreach (var range in key.AsSpan().Split('+'))
        {
            if (Part(element, key.AsSpan()[range]) is not { } part)
                return null;
            parts.Add(part);
        }
        return parts;
    }

    private static KeyPart? Part(ViewedElement element, ReadOnlySpan<char> path)
    {
        var place = element;
        foreach (var range in path.Split('/'))
        {
            var step = path[range];
            if (step is ".")
                break;
            if (step[0] == '@')
                return Attribute(place, step[1..]);
            if (Child(place.Element, step) is not { } child)
                return null;
            place = place.Child(child);
        }
        return new(place.Text, place.CanonicalText);
    }

    private static KeyPart? Attribute(ViewedElement element, ReadOnlySpan<char> name)
    {
        for (var a = element.Element.FirstAttribute; a is not null; a = a.NextAttribute)
        {
            if (name.SequenceEqual(a.Name.LocalName) && a.Name.Namespace == XNamespace.None)
            {
                var known = element.MeaningOf(a);
                return new(known, known.Canonical(a.Value));
            }
        }
        var meaning = element.View?.Meaning($"@{name}") ?? ValueMeaning.Exact;
        return meaning.Default is { } standard
            ? new KeyPart(meaning, meaning.Canonical(standard))
            : null;
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

    /// <summary>One part of a key: what its text means, and that text in the form that all its spellings share.</summary>
    private readonly record struct KeyPart(ValueMeaning Meaning, string Canonical);
}
