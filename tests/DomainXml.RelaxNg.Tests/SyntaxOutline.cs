using System.Text;
using System.Xml.Linq;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.TestSupport;

/// <summary>
/// A syntax tree as indented text that is the same for trees of the same meaning: places, prefixes, white space
/// between annotations, and groups of one pattern do not count.
/// </summary>
internal sealed class SyntaxOutline
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public static string Of(PatternSyntax pattern)
    {
        var outline = new SyntaxOutline();
        outline.Add(pattern);
        return outline._text.ToString();
    }

    private void Add(PatternSyntax pattern)
    {
        switch (pattern)
        {
            case ElementSyntax element:
                Node("element", element, () => Add(element.Name), () => Add(element.Content));
                break;
            case AttributeSyntax attribute:
                Node(
                    "attribute",
                    attribute,
                    () => Add(attribute.Name),
                    () => Add(attribute.Content)
                );
                break;
            case CompositeSyntax { Parts.Count: 1, Annotations.IsEmpty: true } single:
                Add(single.Parts[0]);
                break;
            case CompositeSyntax composite:
                Node($"{composite.Kind}", composite, () => Each(composite.Parts, Add));
                break;
            case QuantifiedSyntax quantified:
                Node($"{quantified.Quantifier}", quantified, () => Add(quantified.Content));
                break;
            case RefSyntax reference:
                Node($"{(reference.IsParent ? "parentRef" : "ref")} {reference.Name}", reference);
                break;
            case EmptySyntax or NotAllowedSyntax or TextSyntax:
                Node(pattern.GetType().Name.Replace("Syntax", ""), pattern);
                break;
            case ValueSyntax value:
                Node($"value {value.Type} {MeaningOf(value)}", value);
                break;
            case DataSyntax data:
                Node(
                    $"data {data.Type}",
                    data,
                    () =>
                        Each(
                            data.Parameters,
                            item => Node($"param {item.Name} {Quote(item.Value)}", item)
                        ),
                    () =>
                    {
                        if (data.Except is not null)
                            Node("except", null, () => Add(data.Except));
                    }
                );
                break;
            case ExternalRefSyntax external:
                Node($"external {NameOf(external.Href)} ns={external.NamespaceUri}", external);
                break;
            case GrammarSyntax grammar:
                Node("grammar", grammar, () => Each(grammar.Contents, Add));
                break;
            default:
                throw new InvalidOperationException($"{pattern.GetType()} is not known.");
        }
    }

    private void Add(GrammarContentSyntax content)
    {
        switch (content)
        {
            case DefineSyntax define:
                Node(
                    $"define {define.Name ?? "<start>"} {define.Combine}",
                    define,
                    () => Add(define.Pattern)
                );
                break;
            case DivSyntax div:
                Node("div", div, () => Each(div.Contents, Add));
                break;
            case IncludeSyntax include:
                Node(
                    $"include {NameOf(include.Href)} ns={include.NamespaceUri}",
                    include,
                    () => Each(include.Replacements, Add)
                );
                break;
            default:
                throw new InvalidOperationException($"{content.GetType()} is not known.");
        }
    }

    private void Add(NameClassSyntax names)
    {
        switch (names)
        {
            case NameSyntax name:
                Node($"name {{{name.NamespaceUri}}}{name.LocalName}", name);
                break;
            case AnyNameSyntax any:
                Node("anyName", any, () => AddExcept(any.Except));
                break;
            case NamespaceNameSyntax wildcard:
                Node($"nsName {wildcard.NamespaceUri}", wildcard, () => AddExcept(wildcard.Except));
                break;
            case NameChoiceSyntax { Alternatives.Count: 1, Annotations.IsEmpty: true } single:
                Add(single.Alternatives[0]);
                break;
            case NameChoiceSyntax choice:
                Node("names", choice, () => Each(choice.Alternatives, Add));
                break;
            default:
                throw new InvalidOperationException($"{names.GetType()} is not known.");
        }
    }

    private void AddExcept(NameClassSyntax? except)
    {
        if (except is not null)
            Node("except", null, () => Add(except));
    }

    private void Node(string head, SyntaxNode? node, params Action[] children)
    {
        Line(head);
        _depth++;
        if (node is { Annotations: var annotations })
        {
            if (annotations.Documentation is { } documentation)
                Line("## " + Quote(documentation));
            foreach (
                var attribute in annotations.Attributes.OrderBy(
                    item => item.Name.ToString(),
                    StringComparer.Ordinal
                )
            )
                Line($"@{attribute.Name}={Quote(attribute.Value)}");
            foreach (var element in annotations.Elements)
                Line("[] " + Canonical(element));
            foreach (var element in annotations.Following)
                Line(">> " + Canonical(element));
        }
        foreach (var child in children)
            child();
        _depth--;
    }

    private void Line(string text) => _text.Append(' ', _depth * 2).Append(text).Append('\n');

    private static void Each<T>(IEnumerable<T> items, Action<T> action)
    {
        foreach (var item in items)
            action(item);
    }

    /// <summary>An annotation element without what has no meaning.</summary>
    private static string Canonical(XElement element)
    {
        var text = new StringBuilder().Append('<').Append(element.Name);
        foreach (
            var attribute in element
                .Attributes()
                .Where(item => !item.IsNamespaceDeclaration)
                .OrderBy(item => item.Name.ToString(), StringComparer.Ordinal)
        )
            text.Append(' ').Append(attribute.Name).Append('=').Append(Quote(attribute.Value));
        text.Append('>');
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
                text.Append(Canonical(child));
            else if (
                node is XText { Value: var value }
                && !(element.HasElements && string.IsNullOrWhiteSpace(value))
            )
                text.Append(value.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r"));
        }
        return text.Append("</>").ToString();
    }

    /// <summary>The value; a qualified name as what its prefix or the lack of one means.</summary>
    private static string MeaningOf(ValueSyntax value)
    {
        if (
            value.Type
            is not { Library: DatatypeName.XmlSchemaLibrary, Name: "QName" or "NOTATION" }
        )
            return Quote(value.Value);
        var parts = value.Value.Trim().Split(':', 2);
        return parts.Length == 1
            ? $"{{{value.NamespaceUri}}}{parts[0]}"
            : $"{{{value.Prefixes.GetValueOrDefault(parts[0])}}}{parts[1]}";
    }

    /// <summary>The address without the extension that tells one syntax from the other.</summary>
    private static string NameOf(string href) =>
        href.EndsWith(".rnc", StringComparison.Ordinal)
        || href.EndsWith(".rng", StringComparison.Ordinal)
            ? href[..^4]
            : href;

    private static string Quote(string text) =>
        '"' + text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\r", "\\r") + '"';
}
