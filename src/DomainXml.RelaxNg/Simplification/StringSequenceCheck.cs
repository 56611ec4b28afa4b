using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>Section 7.2: text that is a value as a whole cannot stand beside elements or other text.</summary>
internal sealed class StringSequenceCheck(List<SchemaError> errors)
{
    /// <summary>What kind of content a pattern makes; the higher covers the lower.</summary>
    private enum ContentType
    {
        Empty,
        Complex,
        Simple,
    }

    private readonly Dictionary<Node, ContentType> known = [];

    public void CheckElement(ElementNode element) => Check(element.Content);

    private ContentType Check(Node node)
    {
        if (node.Parts.Count == 0)
        {
            return node.Kind switch
            {
                NodeKind.Text or NodeKind.Element => ContentType.Complex,
                NodeKind.Data or NodeKind.Value => ContentType.Simple,
                _ => ContentType.Empty,
            };
        }
        if (known.TryGetValue(node, out var type))
            return type;
        type = CheckParts(node);
        known.Add(node, type);
        return type;
    }

    private ContentType CheckParts(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Attribute:
                Check(node.Parts[0]);
                return ContentType.Empty;
            // Section 7.1 leaves no room for mistakes inside these two.
            case NodeKind.Data or NodeKind.List:
                return ContentType.Simple;
            case NodeKind.OneOrMore:
                var content = Check(node.Parts[0]);
                if (content == ContentType.Simple)
                    Report(
                        node,
                        "The text of data, a value or a list is one whole, so it cannot be repeated; put a list around it"
                    );
                return content;
            case NodeKind.Choice:
                return (ContentType)node.Parts.Max(part => (int)Check(part));
            default:
                return CheckSequence(node);
        }
    }

    private ContentType CheckSequence(Node node)
    {
        var result = ContentType.Empty;
        foreach (var part in node.Parts)
        {
            var type = Check(part);
            if (
                (type == ContentType.Simple && result != ContentType.Empty)
                || (result == ContentType.Simple && type != ContentType.Empty)
            )
            {
                Report(
                    part,
                    "Data, a value or a list is the whole text of its element, so it cannot stand beside other text or elements"
                );
                return ContentType.Simple;
            }
            result = type > result ? type : result;
        }
        return result;
    }

    private void Report(Node node, string message) =>
        errors.Add(
            new SchemaError(
                SchemaErrorIds.StringSequence,
                node.Location,
                message + " (section 7.2)."
            )
        );
}
