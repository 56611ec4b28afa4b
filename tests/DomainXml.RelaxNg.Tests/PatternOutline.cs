using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.RelaxNg.Tests;

/// <summary>
/// A whole schema as text, to compare large ones: its start, and each element with its content, in which elements are
/// names only. Where definitions stand and what they are called plays no part.
/// </summary>
internal static class PatternOutline
{
    public static string Of(Schema schema) =>
        string.Join(
            "\n",
            SchemaWalk
                .Elements(schema.Start)
                .Select(element =>
                    $"{PatternText.NameOf(element)} {{ {Shallow(element.Content)} }}"
                )
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Prepend(Shallow(schema.Start))
        );

    private static string Shallow(Pattern pattern) =>
        pattern switch
        {
            GroupPattern group => $"({Shallow(group.First)}, {Shallow(group.Second)})",
            InterleavePattern both => $"({Shallow(both.First)} & {Shallow(both.Second)})",
            ChoicePattern choice =>
                $"({string.Join(" | ", Alternatives(choice).Order(StringComparer.Ordinal))})",
            OneOrMorePattern repeated => $"{Shallow(repeated.Content)}+",
            ListPattern list => $"list {{ {Shallow(list.Content)} }}",
            AttributePattern attribute =>
                $"@{PatternText.Name(attribute.Name)} {{ {Shallow(attribute.Content)} }}",
            ElementPattern element => $"<{PatternText.NameOf(element)}>",
            DataPattern data =>
                $"{data.Name.Name} [{data.Datatype.Description}]{(data.Except is null ? "" : $" - {Shallow(data.Except)}")}",
            _ => PatternText.Of(pattern),
        };

    private static IEnumerable<string> Alternatives(Pattern pattern) =>
        pattern is ChoicePattern choice
            ? Alternatives(choice.First).Concat(Alternatives(choice.Second))
            : [Shallow(pattern)];
}
