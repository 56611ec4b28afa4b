using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Writing;

/// <summary>Visits every node of a syntax tree.</summary>
internal static class SyntaxWalker
{
    /// <summary>Calls the action for the node and all below it, in the order of the schema.</summary>
    public static void Walk(SyntaxNode node, Action<SyntaxNode> visit)
    {
        visit(node);
        switch (node)
        {
            case ElementSyntax element:
                Walk(element.Name, visit);
                Walk(element.Content, visit);
                break;
            case AttributeSyntax attribute:
                Walk(attribute.Name, visit);
                Walk(attribute.Content, visit);
                break;
            case CompositeSyntax composite:
                WalkAll(composite.Parts, visit);
                break;
            case QuantifiedSyntax quantified:
                Walk(quantified.Content, visit);
                break;
            case DataSyntax data:
                WalkAll(data.Parameters, visit);
                WalkOptional(data.Except, visit);
                break;
            case GrammarSyntax grammar:
                WalkAll(grammar.Contents, visit);
                break;
            case DefineSyntax define:
                Walk(define.Pattern, visit);
                break;
            case DivSyntax div:
                WalkAll(div.Contents, visit);
                break;
            case IncludeSyntax include:
                WalkAll(include.Replacements, visit);
                break;
            case AnyNameSyntax any:
                WalkOptional(any.Except, visit);
                break;
            case NamespaceNameSyntax wildcard:
                WalkOptional(wildcard.Except, visit);
                break;
            case NameChoiceSyntax choice:
                WalkAll(choice.Alternatives, visit);
                break;
        }
    }

    private static void WalkAll(IEnumerable<SyntaxNode> nodes, Action<SyntaxNode> visit)
    {
        foreach (var node in nodes)
            Walk(node, visit);
    }

    private static void WalkOptional(SyntaxNode? node, Action<SyntaxNode> visit)
    {
        if (node is not null)
            Walk(node, visit);
    }
}
