using System.Xml.Linq;

namespace DomainXml.Cli.CodeGeneration;

/// <summary>Finds the comments that belong to an element, as lines of comments in C#.</summary>
internal static class CodeComments
{
    /// <summary>
    /// The lines of the comments before an element, behind it on its line, and in it where nothing follows them that could have
    /// them.
    /// </summary>
    public static IReadOnlyList<string> Of(XElement element) =>
        [
            .. Before(element)
                .Concat(After(element))
                .Concat(element.Nodes().Reverse().TakeWhile(IsNoElement).Where(IsFree).Reverse())
                .OfType<XComment>()
                .SelectMany(Lines),
        ];

    // What stands on the line of the element before is that one's.
    private static IEnumerable<XNode> Before(XElement element) =>
        element.NodesBeforeSelf().Reverse().TakeWhile(IsNoElement).Where(IsFree).Reverse();

    private static IEnumerable<XNode> After(XElement element) =>
        element.NodesAfterSelf().TakeWhile(IsOnTheLine);

    private static bool IsNoElement(XNode node) => node is not XElement;

    private static bool IsFree(XNode node)
    {
        foreach (var before in node.NodesBeforeSelf().Reverse())
        {
            if (before is XElement)
                return false;
            if (!IsOnTheLine(before))
                return true;
        }
        return true;
    }

    private static bool IsOnTheLine(XNode node) =>
        node switch
        {
            XText text => string.IsNullOrWhiteSpace(text.Value)
                && !text.Value.Contains('\n', StringComparison.Ordinal),
            XElement => false,
            _ => true,
        };

    // C# ends a comment at more characters than XML ends a line at; these are all of them.
    private static IEnumerable<string> Lines(XComment comment) =>
        comment
            .Value.ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => "// " + line);
}
