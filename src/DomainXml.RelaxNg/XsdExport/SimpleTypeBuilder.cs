using System.Xml.Linq;
using DomainXml.RelaxNg.Contents;
using DomainXml.RelaxNg.Merging;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdExport;

/// <summary>Makes simple types of patterns of values.</summary>
internal sealed class SimpleTypeBuilder(MergedSchema schema, ContentReader reader, XsdFile file)
{
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    /// <summary>The type of all values of some patterns.</summary>
    public SimpleType Build(IEnumerable<DescribedPattern> patterns)
    {
        var members = new List<Member>();
        foreach (var pattern in patterns)
            Collect(pattern.Pattern, pattern.Documentation, members);
        return Unite(members);
    }

    /// <summary>The type of an element's text.</summary>
    public SimpleType Build(TextContent text)
    {
        var patterns = text.Values.Select(value => new DescribedPattern(value));
        return Build(
            text.IsOptional ? patterns.Append(new DescribedPattern(new EmptySyntax())) : patterns
        );
    }

    private void Collect(PatternSyntax pattern, string? documentation, List<Member> members)
    {
        switch (pattern)
        {
            case TextSyntax or QuantifiedSyntax { Quantifier: Quantifier.Mixed }:
                members.Add(new NamedMember(SimpleType.String.Name!));
                break;
            case EmptySyntax:
                members.Add(EmptyMember.Instance);
                break;
            case ValueSyntax value:
                members.Add(
                    new ValueMember(value, value.Annotations.Documentation ?? documentation)
                );
                break;
            case DataSyntax data:
                members.Add(DataMember(data));
                break;
            case RefSyntax reference when reader.IsValue(reference):
                members.Add(new NamedMember(Name(schema.Definition(reference.Name))));
                break;
            case RefSyntax reference:
                Collect(schema.Definition(reference.Name).Pattern, documentation, members);
                break;
            case QuantifiedSyntax { Quantifier: Quantifier.List } list:
                members.Add(new InlineMember(new ListType(reader, schema, Build).Of(list.Content)));
                break;
            case QuantifiedSyntax quantified:
                Collect(quantified.Content, documentation, members);
                if (quantified.Quantifier != Quantifier.OneOrMore)
                    members.Add(EmptyMember.Instance);
                break;
            case CompositeSyntax composite:
                foreach (var part in composite.Parts)
                    Collect(part, documentation, members);
                break;
        }
    }

    private Member DataMember(DataSyntax data)
    {
        var type = Facets.Restrict(data, Exclusions(data.Except));
        return type.Name is { } name ? new NamedMember(name) : new InlineMember(type.Inline!);
    }

    /// <summary>The texts that an exception leaves out; null where it is more than texts.</summary>
    private List<string>? Exclusions(PatternSyntax? except)
    {
        var texts = new List<string>();
        return except is null || Add(except) ? texts : null;

        bool Add(PatternSyntax pattern)
        {
            switch (pattern)
            {
                case ValueSyntax value
                    when value.Type == DatatypeName.Token || value.Type == DatatypeName.String:
                    texts.Add(value.Value);
                    return true;
                case CompositeSyntax { Kind: CompositeKind.Choice } choice:
                    return choice.Parts.All(Add);
                case RefSyntax reference:
                    return Add(schema.Definition(reference.Name).Pattern);
                default:
                    return false;
            }
        }
    }

    /// <summary>The name of the type of a definition, which is made on first use.</summary>
    private string Name(DefineSyntax define)
    {
        var name = file.NameOfType(define);
        if (_made.Add(name))
        {
            var type = Build([new DescribedPattern(define.Pattern)]);
            file.AddSimpleType(name, define.Annotations.Documentation, type);
        }
        return file.Qualify(name);
    }

    private static SimpleType Unite(List<Member> members)
    {
        if (members.Contains(new NamedMember(SimpleType.String.Name!)))
            return SimpleType.String;
        var types = new List<SimpleType>();
        foreach (var member in members.Distinct())
        {
            if (member is NamedMember named)
                types.Add(SimpleType.Named(named.Name));
            else if (member is InlineMember inline)
                types.Add(SimpleType.Unnamed(inline.Type));
        }
        var values = members.OfType<ValueMember>().ToList();
        types.AddRange(
            values
                .GroupBy(member => Facets.BaseOf(member.Value.Type))
                .Select(group => SimpleType.Unnamed(Enumeration(group.Key, group)))
        );
        if (members.Contains(EmptyMember.Instance))
            types.Add(SimpleType.Unnamed(EmptyMember.Type));
        return types.Count == 1 ? types[0] : SimpleType.Unnamed(Union(types));
    }

    private static XElement Enumeration(string baseType, IEnumerable<ValueMember> values) =>
        XsdMarkup.Element(
            "simpleType",
            XsdMarkup.Element(
                "restriction",
                new XAttribute("base", baseType),
                // The names that a QName means depend on prefixes that the schema document does not have.
                baseType == "xs:QName"
                    ? null
                    : values
                        .GroupBy(member => member.Value.Value)
                        .Select(group =>
                            XsdMarkup.Element(
                                "enumeration",
                                new XAttribute("value", group.Key),
                                XsdMarkup.Documentation(
                                    Texts.Join(group.Select(member => member.Documentation))
                                )
                            )
                        )
            )
        );

    private static XElement Union(List<SimpleType> types)
    {
        var named = types.Select(type => type.Name).OfType<string>().ToList();
        return XsdMarkup.Element(
            "simpleType",
            XsdMarkup.Element(
                "union",
                named.Count == 0 ? null : new XAttribute("memberTypes", string.Join(" ", named)),
                types.Select(type => type.Inline)
            )
        );
    }

    private abstract record Member;

    private sealed record NamedMember(string Name) : Member;

    private sealed record InlineMember(XElement Type) : Member;

    private sealed record ValueMember(ValueSyntax Value, string? Documentation) : Member;

    /// <summary>No text, or only white space.</summary>
    private sealed record EmptyMember : Member
    {
        public static EmptyMember Instance { get; } = new();

        public static XElement Type =>
            XsdMarkup.Element(
                "simpleType",
                XsdMarkup.Element(
                    "restriction",
                    new XAttribute("base", "xs:token"),
                    XsdMarkup.Element("length", new XAttribute("value", "0"))
                )
            );
    }
}
