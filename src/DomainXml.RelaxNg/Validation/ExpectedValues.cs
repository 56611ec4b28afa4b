using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>What texts a pattern takes, for messages.</summary>
/// <param name="Literals">The values that it lists, in the schema's order.</param>
/// <param name="Descriptions">The datatypes that it allows, in plain words.</param>
internal sealed record ExpectedValues(
    IReadOnlyList<string> Literals,
    IReadOnlyList<string> Descriptions
)
{
    private const string Introduction = "such as ";

    /// <summary>Literals, then descriptions.</summary>
    public IReadOnlyList<string> All => [.. Literals, .. Descriptions];

    /// <summary>The values that an attribute may have.</summary>
    public static ExpectedValues Of(AttributeMove move) =>
        Of(move.Tests.Select(test => test.Pattern));

    /// <summary>What was probably meant by a value, nearest first; empty where nothing is near.</summary>
    /// <param name="text">The value.</param>
    /// <param name="isAllowed">Whether another value would be right.</param>
    public IReadOnlyList<string> Suggest(string text, Func<string, bool> isAllowed)
    {
        if (Similarity.Synonym(text, Literals) is { } synonym)
            return [synonym];
        foreach (var other in Rewritten(text.Trim()))
        {
            if (other != text && isAllowed(other))
                return [other];
        }
        return Similarity.Nearest(text, Literals.Concat(Examples.Where(isAllowed)));
    }

    /// <summary>What was meant where that is plain, or else what is allowed; as the rest of a sentence.</summary>
    /// <param name="text">The value.</param>
    /// <param name="suggestions">What <see cref="Suggest"/> says of it.</param>
    /// <param name="before">The sentence so far.</param>
    public string Ending(string text, IReadOnlyList<string> suggestions, string before) =>
        suggestions.Count == 1 && suggestions[0] == Similarity.Synonym(text, Literals)
            ? $"; write {MessageText.Quote(suggestions[0])}"
        : suggestions.Count > 0 ? MessageText.DidYouMean(suggestions)
        : All.Count > 0
            ? $"; expected {Listed(Math.Min(80, MessageText.LongestMessage - before.Length - 11))}"
        : "";

    /// <summary>What is allowed, as many items as fit: without the examples where they would leave no room for the rest.</summary>
    /// <param name="room">How long the list may be.</param>
    public string Listed(int room)
    {
        var isShort = Descriptions.Count < 2 || All.Sum(item => item.Length + 4) <= room;
        List<string> brief = isShort
            ? [.. All]
            : [.. Literals, .. Descriptions.Select(WithoutExample).Distinct()];
        return MessageText.OneOf(brief, room, Literals.Count);
    }

    private static string WithoutExample(string description)
    {
        var at = description.IndexOf(Introduction, StringComparison.Ordinal);
        return at <= 0 ? description : description.Substring(0, at).TrimEnd(' ', ',');
    }

    /// <summary>
    /// Words that the descriptions give as examples: <c>a unit of size, such as KiB or MiB</c>. A number or an address is
    /// none: that it is near a wrong one does not make it the one that was meant.
    /// </summary>
    private IEnumerable<string> Examples =>
        Descriptions.SelectMany(Words).Where(word => !word.Any(char.IsDigit));

    private static IEnumerable<string> Words(string description)
    {
        var at = description.IndexOf(Introduction, StringComparison.Ordinal);
        return at < 0
            ? []
            : description
                .Substring(at + Introduction.Length)
                .Split([", ", " or "], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The value in other spellings that people take for the same.</summary>
    private static IEnumerable<string> Rewritten(string text) =>
        [
            text,
            text.ToLowerInvariant(),
            text.ToUpperInvariant(),
            text.Replace('-', ':').ToLowerInvariant(),
            text.Replace(" ", ""),
            text.Trim('{', '}'),
        ];

    /// <summary>What any of the patterns takes.</summary>
    public static ExpectedValues Of(IEnumerable<Pattern> patterns)
    {
        var literals = new List<string>();
        var descriptions = new List<string>();
        foreach (var pattern in patterns)
            Add(pattern, literals, descriptions);
        return new([.. literals.Distinct()], [.. descriptions.Distinct()]);
    }

    private static void Add(Pattern pattern, List<string> literals, List<string> descriptions)
    {
        switch (pattern)
        {
            case ValuePattern value:
                literals.Add(value.Text);
                break;
            case DataPattern data:
                descriptions.Add(data.Datatype.Description);
                break;
            case ListPattern list:
                var items = Of([list.Content]);
                descriptions.Add(
                    items.All.Count == 0
                        ? "a list"
                        : $"a list of {string.Join(", ", items.All.Take(4))}"
                );
                break;
            case ChoicePattern:
                foreach (var alternative in Alternatives.Of(pattern))
                    Add(alternative, literals, descriptions);
                break;
            case GroupPattern group:
                Add(group.First, literals, descriptions);
                Add(group.Second, literals, descriptions);
                break;
            case InterleavePattern interleave:
                Add(interleave.First, literals, descriptions);
                Add(interleave.Second, literals, descriptions);
                break;
            case OneOrMorePattern many:
                Add(many.Content, literals, descriptions);
                break;
        }
    }
}
