using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Tests;

/// <summary>An element or a text of a small document. A text has no name.</summary>
internal sealed record OracleNode(
    string NamespaceUri,
    string? Name,
    IReadOnlyList<(string Name, string Value)> Attributes,
    IReadOnlyList<OracleNode> Children,
    string Text = ""
);

/// <summary>
/// Matching as section 6.2 of the specification defines it, by trying every way of dividing attributes and children:
/// slow, plain, and independent of the engine.
/// </summary>
internal static class ValidationOracle
{
    public static bool Matches(
        Pattern pattern,
        IReadOnlyList<(string Name, string Value)> attributes,
        IReadOnlyList<OracleNode> children
    )
    {
        switch (pattern)
        {
            case EmptyPattern:
                return attributes.Count == 0 && children.Count == 0;
            case TextPattern:
                return attributes.Count == 0 && children.All(child => child.Name is null);
            case ValuePattern value:
                return attributes.Count == 0
                    && children.All(child => child.Name is null)
                    && string.Concat(children.Select(child => child.Text)) == value.Text;
            case ChoicePattern choice:
                return Matches(choice.First, attributes, children)
                    || Matches(choice.Second, attributes, children);
            case GroupPattern group:
                return Divide(attributes)
                    .Any(divided =>
                        Enumerable
                            .Range(0, children.Count + 1)
                            .Any(at =>
                                Matches(group.First, divided.In, [.. children.Take(at)])
                                && Matches(group.Second, divided.Out, [.. children.Skip(at)])
                            )
                    );
            case InterleavePattern interleave:
                return Divide(attributes)
                    .Any(divided =>
                        Divide(children)
                            .Any(items =>
                                Matches(interleave.First, divided.In, items.In)
                                && Matches(interleave.Second, divided.Out, items.Out)
                            )
                    );
            case OneOrMorePattern many:
                return Matches(many.Content, attributes, children)
                    || Divide(attributes)
                        .Any(divided =>
                            Enumerable
                                .Range(0, children.Count + 1)
                                .Any(at =>
                                    (divided.Out.Count < attributes.Count || at > 0)
                                    && Matches(many.Content, divided.In, [.. children.Take(at)])
                                    && Matches(many, divided.Out, [.. children.Skip(at)])
                                )
                        );
            case AttributePattern attribute:
                return attributes.Count == 1
                    && children.Count == 0
                    && attribute.Name.Contains("", attributes[0].Name)
                    && MatchesValue(attribute.Content, attributes[0].Value);
            case ElementPattern element:
                return attributes.Count == 0
                    && children is [{ Name: { } name } child]
                    && element.Name.Contains(child.NamespaceUri, name)
                    && Matches(element.Content, child.Attributes, child.Children);
            default:
                return false;
        }
    }

    private static bool MatchesValue(Pattern content, string value) =>
        content switch
        {
            TextPattern => true,
            ChoicePattern choice => MatchesValue(choice.First, value)
                || MatchesValue(choice.Second, value),
            ValuePattern expected => expected.Text == value,
            _ => false,
        };

    private static IEnumerable<(List<T> In, List<T> Out)> Divide<T>(IReadOnlyList<T> items)
    {
        for (var bits = 0; bits < 1 << items.Count; bits++)
        {
            var (inside, outside) = (new List<T>(), new List<T>());
            for (var i = 0; i < items.Count; i++)
                ((bits >> i & 1) == 1 ? inside : outside).Add(items[i]);
            yield return (inside, outside);
        }
    }
}

/// <summary>A datatype of plain strings, so that these tests depend on no library.</summary>
internal sealed class PlainString : Datatype
{
    public override string Description => "text";

    public override object? ParseValue(string text, DatatypeContext context) => text;
}
