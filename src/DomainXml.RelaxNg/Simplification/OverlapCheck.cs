using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>
/// Section 7.3: no attribute twice in an element; section 7.4: branches of an interleave share no element and no text.
/// </summary>
internal sealed class OverlapCheck(List<SchemaError> errors)
{
    private readonly Dictionary<Node, Holdings> known = [];

    public void CheckElement(ElementNode element) => Collect(element.Content);

    private Holdings Collect(Node node)
    {
        switch (node)
        {
            case AttributeNode attribute:
                return new Holdings { Attributes = NameClassSet.Of(attribute.Name, node) };
            case ElementNode element:
                return new Holdings { Elements = NameClassSet.Of(element.Name, node) };
        }
        switch (node.Kind)
        {
            case NodeKind.Text:
                return new Holdings { Text = node };
            case NodeKind.OneOrMore:
                return Collect(node.Parts[0]);
            case NodeKind.Choice or NodeKind.Group or NodeKind.Interleave:
                if (!known.TryGetValue(node, out var holdings))
                    known.Add(node, holdings = CollectParts(node));
                return holdings;
            default:
                return Holdings.None;
        }
    }

    private Holdings CollectParts(Node node)
    {
        var result = new Holdings();
        foreach (var part in node.Parts)
        {
            var inside = Collect(part);
            if (!node.Is(NodeKind.Choice))
                CheckAttributes(result, inside);
            if (node.Is(NodeKind.Interleave))
                CheckBranches(result, inside);
            result.Attributes = Union(result.Attributes, inside.Attributes);
            result.Elements = Union(result.Elements, inside.Elements);
            result.Text ??= inside.Text;
        }
        return result;
    }

    private static NameClassSet? Union(NameClassSet? mine, NameClassSet? theirs)
    {
        if (theirs is null)
            return mine;
        if (mine is null)
            return theirs.Copy();
        mine.AddAll(theirs);
        return mine;
    }

    private void CheckAttributes(Holdings before, Holdings part)
    {
        if (before.Attributes is null || part.Attributes is null)
            return;
        if (before.Attributes.FindOverlap(part.Attributes) is not var (first, second))
            return;
        Report(
            SchemaErrorIds.AttributeOverlap,
            second,
            first,
            $"{Describe("The attribute", second)} is in this group already, at {{0}}; an element cannot have it twice (section 7.3)."
        );
    }

    private void CheckBranches(Holdings before, Holdings part)
    {
        if (
            before.Elements is not null
            && part.Elements is not null
            && before.Elements.FindOverlap(part.Elements) is var (first, second)
        )
        {
            Report(
                SchemaErrorIds.InterleaveOverlap,
                second,
                first,
                $"{Describe("The element", second)} is in another branch of the interleave too, at {{0}}; the branches must not share names (section 7.4)."
            );
        }
        if (before.Text is not null && part.Text is not null)
        {
            Report(
                SchemaErrorIds.InterleaveOverlap,
                part.Text,
                before.Text,
                "Text is in another branch of the interleave too, at {0}; only one may have it (section 7.4)."
            );
        }
    }

    private static string Describe(string what, Node node)
    {
        var name = node is AttributeNode attribute ? attribute.Name : ((ElementNode)node).Name;
        return name is SingleName single
            ? $"{what} \"{single.LocalName}\""
            : $"A name that {what.ToLowerInvariant()} here may have";
    }

    private void Report(string id, Node second, Node first, string message)
    {
        var place = $"{first.Location.File}:{first.Location.Span.Start}";
        errors.Add(new SchemaError(id, second.Location, message.Replace("{0}", place)));
    }

    /// <summary>What a pattern holds outside its elements and attributes.</summary>
    private sealed class Holdings
    {
        public static readonly Holdings None = new();

        public NameClassSet? Attributes { get; set; }
        public NameClassSet? Elements { get; set; }
        public Node? Text { get; set; }
    }
}
