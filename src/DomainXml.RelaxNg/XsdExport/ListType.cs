using System.Globalization;
using System.Xml.Linq;
using DomainXml.RelaxNg.Contents;
using DomainXml.RelaxNg.Merging;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdExport;

/// <summary>Makes list types: items of one type, as many as there can be.</summary>
internal sealed class ListType(
    ContentReader reader,
    MergedSchema schema,
    Func<IEnumerable<DescribedPattern>, SimpleType> build
)
{
    private const int Unbounded = -1;

    /// <summary>The type of a list's content.</summary>
    public XElement Of(PatternSyntax content)
    {
        var items = new List<DescribedPattern>();
        var (min, max) = Count(content, items);
        var item = items.Count == 0 ? SimpleType.String : build(items);
        var list = XsdMarkup.Element(
            "simpleType",
            XsdMarkup.Element("list", item.Reference("itemType"), item.Inline)
        );
        if (min == 0 && max == Unbounded)
            return list;
        return XsdMarkup.Element(
            "simpleType",
            XsdMarkup.Element(
                "restriction",
                list,
                min == 0 ? null : Facets.Facet("minLength", Text(min)),
                max == Unbounded ? null : Facets.Facet("maxLength", Text(max))
            )
        );
    }

    /// <summary>Collects the items, and counts how many there can be.</summary>
    private (int Min, int Max) Count(PatternSyntax pattern, List<DescribedPattern> items)
    {
        switch (pattern)
        {
            case RefSyntax reference when !reader.IsValue(reference):
                return Count(schema.Definition(reference.Name).Pattern, items);
            case CompositeSyntax { Kind: CompositeKind.Choice } choice when !reader.IsValue(choice):
                var alternatives = choice.Parts.Select(part => Count(part, items)).ToList();
                return (
                    alternatives.Min(count => count.Min),
                    alternatives.Exists(count => count.Max == Unbounded)
                        ? Unbounded
                        : alternatives.Max(count => count.Max)
                );
            case CompositeSyntax { Kind: not CompositeKind.Choice } group:
                return group
                    .Parts.Select(part => Count(part, items))
                    .Aggregate(
                        (left, right) =>
                            (
                                left.Min + right.Min,
                                left.Max == Unbounded || right.Max == Unbounded
                                    ? Unbounded
                                    : left.Max + right.Max
                            )
                    );
            case QuantifiedSyntax quantified:
                var (min, max) = Count(quantified.Content, items);
                return (
                    quantified.Quantifier == Quantifier.OneOrMore ? min : 0,
                    quantified.Quantifier == Quantifier.Optional ? max : Unbounded
                );
            case EmptySyntax or NotAllowedSyntax:
                return (0, 0);
            default:
                items.Add(new DescribedPattern(pattern));
                return (1, 1);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
