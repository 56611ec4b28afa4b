using System.Text;

namespace DomainXml.MessageReport;

/// <summary>A place where the report of a mistake may stand.</summary>
/// <param name="Edit">The edit whose new text the place is in; -1 for the unchanged text.</param>
/// <param name="Start">The index in that new text, or in the original text.</param>
/// <param name="Length">The number of characters.</param>
internal readonly record struct Place(int Edit, int Start, int Length)
{
    public static Place Original(int start, int end) => new(-1, start, end - start);

    public static Place NameOf(MarkupElement element) =>
        Original(element.NameStart, element.NameEnd);
}

/// <summary>A valid document with one mistake in it, and what a good report of it says.</summary>
internal sealed record Mutant(MarkupDocument Source, params IReadOnlyList<TextEdit> Edits)
{
    /// <summary>The exact places that a report may point at; the first is the best.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>
    /// One half of a contradiction, as it is written: a report may as well point at the other half, anywhere in the region,
    /// if it names this one. Null where one part alone is wrong.
    /// </summary>
    public string? Half { get; init; }

    /// <summary>The words of which one should be offered; empty where nothing in particular was meant.</summary>
    public IReadOnlyList<string> Right { get; init; } = [];

    /// <summary>Of each group, a report has one of the texts in its message or help: the reason.</summary>
    public IReadOnlyList<string[]> Reasons { get; init; } = [];

    /// <summary>What the mistake touches; what is outside is as it was.</summary>
    public required (int Start, int End) Region { get; init; }

    /// <summary>What was done, for people.</summary>
    public required string What { get; init; }

    /// <summary>Tells places in the schema apart, so that the report looks at many of them.</summary>
    public required string Site { get; init; }

    /// <summary>The changed text.</summary>
    public string Apply() => Apply(Source.Text, Edits);

    /// <summary>Where what the mistake touches is in the changed text.</summary>
    public (int Start, int End) ChangedRegion =>
        (Region.Start, Region.End + Edits.Sum(edit => edit.NewText.Length - edit.Length));

    /// <summary>Where a place is in the changed text.</summary>
    public (int Start, int End) Locate(Place place) => Locate(place, Edits);

    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start))
        {
            result.Append(text, at, edit.Start - at).Append(edit.NewText);
            at = edit.Start + edit.Length;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Where a place is in a text changed by these edits; the place's own edit is one of them.</summary>
    public (int Start, int End) Locate(Place place, IReadOnlyList<TextEdit> edits)
    {
        var start = place.Edit < 0 ? place.Start : Edits[place.Edit].Start + place.Start;
        var anchor = place.Edit < 0 ? place.Start : Edits[place.Edit].Start;
        var isFirst = true;
        foreach (var edit in edits)
        {
            var isOwn = place.Edit >= 0 && edit == Edits[place.Edit] && isFirst;
            if (isOwn)
                isFirst = false;
            else if (edit.Start < anchor || (edit.Start == anchor && place.Edit < 0))
                start += edit.NewText.Length - edit.Length;
        }
        return (start, start + place.Length);
    }
}
