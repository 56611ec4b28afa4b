using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>Sections 7.1.1 to 7.1.5 and the second half of 7.3: which pattern may stand inside which.</summary>
internal sealed class ContextCheck(List<SchemaError> errors)
{
    [Flags]
    private enum Context
    {
        None = 0,
        Start = 1,
        Attribute = 2,
        List = 4,
        Except = 8,
        OneOrMore = 16,
        RepeatedGroup = 32,
    }

    private const Context Outer = Context.Start | Context.Attribute | Context.List | Context.Except;

    private readonly HashSet<(Node, Context)> visited = [];

    public void CheckStart(Node start) => Check(start, Context.Start);

    public void CheckElement(ElementNode element) => Check(element.Content, Context.None);

    private void Check(Node node, Context context)
    {
        if (node.Parts.Count > 0 && !visited.Add((node, context)))
            return;
        if (FindMistake(node, context) is { } mistake)
        {
            errors.Add(new SchemaError(mistake.Id, node.Location, mistake.Message));
            // What is inside would be reported for the same reason.
            context &= ~Outer;
        }
        var inside = Inside(node, context);
        foreach (var part in node.Parts)
            Check(part, inside);
    }

    private static Context Inside(Node node, Context context)
    {
        switch (node.Kind)
        {
            case NodeKind.Attribute:
                return Context.Attribute;
            case NodeKind.List:
                return context | Context.List;
            case NodeKind.Data:
                return Context.Except;
            case NodeKind.OneOrMore:
                return context | Context.OneOrMore;
            case NodeKind.Group or NodeKind.Interleave when (context & Context.OneOrMore) != 0:
                return context | Context.RepeatedGroup;
            default:
                return context;
        }
    }

    private static (string Id, string Message)? FindMistake(Node node, Context context)
    {
        var what = Describe(node);
        if (
            Has(Context.Start)
            && !(node.Kind is NodeKind.Element or NodeKind.Choice or NodeKind.NotAllowed)
        )
        {
            return (
                SchemaErrorIds.StartContext,
                $"{what} cannot be the start of a schema, which is an element or a choice of elements (section 7.1.5)."
            );
        }
        if (
            Has(Context.Except)
            && !(node.Kind is NodeKind.Data or NodeKind.Value or NodeKind.Choice)
        )
        {
            return (
                SchemaErrorIds.ExceptContext,
                $"{what} cannot be an exception of a datatype; only values, data and choices of them can (section 7.1.4)."
            );
        }
        if (Has(Context.List) && IsNotInList(node.Kind))
        {
            return (
                SchemaErrorIds.ListContext,
                $"{what} cannot be part of a list, which is made of data and values (section 7.1.3)."
            );
        }
        if (Has(Context.Attribute) && (node is AttributeNode or ElementNode))
        {
            return (
                SchemaErrorIds.AttributeContext,
                $"{what} cannot be part of an attribute's value (section 7.1.1)."
            );
        }
        if (node is not AttributeNode attribute)
            return null;
        if (Has(Context.RepeatedGroup))
        {
            return (
                SchemaErrorIds.RepeatedContext,
                $"{what} is part of a group that can be repeated, but an element cannot have it twice (section 7.1.2)."
            );
        }
        if (!Has(Context.OneOrMore) && NameClassSet.IsInfinite(attribute.Name))
        {
            return (
                SchemaErrorIds.AttributeOverlap,
                $"{what} has no fixed names, so there can be many of it; put it into oneOrMore or zeroOrMore (section 7.3)."
            );
        }
        return null;

        bool Has(Context wanted) => (context & wanted) != 0;
    }

    private static bool IsNotInList(NodeKind kind) =>
        kind
            is NodeKind.List
                or NodeKind.Element
                or NodeKind.Attribute
                or NodeKind.Text
                or NodeKind.Interleave;

    private static string Describe(Node node) =>
        node switch
        {
            ElementNode { Name: SingleName name } => $"The element \"{name.LocalName}\"",
            AttributeNode { Name: SingleName name } => $"The attribute \"{name.LocalName}\"",
            _ => node.Kind switch
            {
                NodeKind.Element => "An element",
                NodeKind.Attribute => "An attribute",
                NodeKind.Empty => "Nothing (empty)",
                NodeKind.Text => "Text",
                NodeKind.Group => "A group",
                NodeKind.Interleave => "An interleave",
                NodeKind.OneOrMore => "A repetition (oneOrMore, zeroOrMore)",
                NodeKind.List => "A list",
                NodeKind.Data => "Data",
                NodeKind.Value => "A value",
                _ => "This pattern",
            },
        };
}
