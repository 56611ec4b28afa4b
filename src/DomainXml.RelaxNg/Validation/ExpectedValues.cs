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
    /// <summary>Literals, then descriptions.</summary>
    public IReadOnlyList<string> All => [.. Literals, .. Descriptions];

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
