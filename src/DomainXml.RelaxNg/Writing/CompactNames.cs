using System.Xml.Linq;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Writing;

/// <summary>Name classes and annotations on one line.</summary>
internal sealed class CompactNames(SchemaNames names)
{
    /// <summary>A whole name class.</summary>
    public string Of(NameClassSyntax nameClass, bool isAttribute) =>
        nameClass is NameChoiceSyntax { Annotations.IsEmpty: true } choice
            ? Alternatives(choice, isAttribute)
            : Annotated(nameClass, isAttribute, isOperand: false);

    /// <summary>The annotations before a node: the documentation's lines, then the others as one.</summary>
    public IEnumerable<string> Leading(SyntaxNode node)
    {
        var annotations = node.Annotations;
        if (annotations.Documentation is { } documentation)
        {
            foreach (var line in CompactWords.Documentation(documentation))
                yield return line;
        }
        var isText = node is NameSyntax or ValueSyntax or ParameterSyntax;
        var parts = annotations
            .Attributes.Select(Attribute)
            .Concat(isText ? [] : annotations.Elements.Select(element => Element(element, false)))
            .ToList();
        if (parts.Count > 0)
            yield return $"[ {string.Join(" ", parts)} ]";
    }

    /// <summary>The annotations behind a node, with a space in front; empty where there are none.</summary>
    public string Following(SyntaxNode node)
    {
        var isText = node is NameSyntax or ValueSyntax;
        var elements = (isText ? node.Annotations.Elements : []).Concat(node.Annotations.Following);
        return string.Concat(elements.Select(element => " >> " + Element(element, false)));
    }

    /// <summary>An annotation element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="isMember">Whether it stands between definitions, where a keyword must be quoted.</param>
    public string Element(XElement element, bool isMember)
    {
        var parts = new List<string>();
        foreach (var attribute in element.Attributes())
        {
            if (!attribute.IsNamespaceDeclaration)
                parts.Add(Attribute(attribute));
        }
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
                parts.Add(Element(child, false));
            else if (
                node is XText { Value: var text }
                && !(element.HasElements && string.IsNullOrWhiteSpace(text))
            )
                parts.Add(CompactWords.Literal(text));
        }
        var name = NameOf(element.Name);
        if (isMember)
            name = CompactWords.Identifier(name);
        return parts.Count == 0 ? $"{name} []" : $"{name} [ {string.Join(" ", parts)} ]";
    }

    private string Attribute(XAttribute attribute) =>
        $"{NameOf(attribute.Name)} = {CompactWords.Literal(attribute.Value)}";

    private string NameOf(XName name) =>
        name.NamespaceName.Length == 0
            ? name.LocalName
            : $"{names.PrefixOf(name.NamespaceName)}:{name.LocalName}";

    private string Alternatives(NameChoiceSyntax choice, bool isAttribute)
    {
        if (choice.Alternatives.Count == 1)
            return Of(choice.Alternatives[0], isAttribute);
        return string.Join(
            " | ",
            choice.Alternatives.Select(alternative =>
                NeedsParentheses(alternative)
                    ? $"({Of(alternative, isAttribute)})"
                    : Annotated(alternative, isAttribute, isOperand: false)
            )
        );
    }

    private static bool NeedsParentheses(NameClassSyntax names) =>
        names
            is NameChoiceSyntax { Annotations.IsEmpty: true }
                or AnyNameSyntax { Except: not null }
                or NamespaceNameSyntax { Except: not null };

    private string Annotated(NameClassSyntax nameClass, bool isAttribute, bool isOperand)
    {
        var bare = nameClass switch
        {
            NameSyntax name => Name(name, isAttribute),
            AnyNameSyntax any => "*" + Except(any.Except, isAttribute),
            NamespaceNameSyntax wildcard =>
                $"{names.PrefixOf(wildcard.NamespaceUri)}:*{Except(wildcard.Except, isAttribute)}",
            _ => $"({Alternatives((NameChoiceSyntax)nameClass, isAttribute)})",
        };
        // A documentation comment reaches to the end of its line, whatever the line.
        var leading = string.Concat(
                Leading(nameClass)
                    .Select(line =>
                        line.StartsWith("##", StringComparison.Ordinal) ? $"\n{line}\n" : line + " "
                    )
            )
            .Replace("\n\n", "\n");
        var following = Following(nameClass);
        return isOperand && following.Length > 0
            ? $"({leading}{bare}{following})"
            : leading + bare + following;
    }

    private string Name(NameSyntax name, bool isAttribute)
    {
        var plain = isAttribute ? "" : names.DefaultNamespace;
        return name.NamespaceUri == plain
            ? name.LocalName
            : $"{names.PrefixOf(name.NamespaceUri)}:{name.LocalName}";
    }

    private string Except(NameClassSyntax? except, bool isAttribute)
    {
        if (except is null)
            return "";
        return NeedsParentheses(except)
            ? $" - ({Of(except, isAttribute)})"
            : " - " + Annotated(except, isAttribute, isOperand: true);
    }
}
