using System.Globalization;
using System.Xml.Linq;

namespace DomainXml.Documents;

/// <summary>
/// Names a node of a document, and finds it again: <c>/domain/devices/disk[2]/source/@file</c>.
/// </summary>
/// <remarks>
/// A step is a name with its prefix as declared there, and a number from 1 where the parent has several of that name.
/// Texts, comments and processing instructions are <c>text()</c>, <c>comment()</c> and <c>processing-instruction()</c>.
/// </remarks>
internal static class NodePath
{
    /// <summary>The path of a node from the root of its tree.</summary>
    public static string Of(XObject node)
    {
        var steps = new Stack<string>();
        var place = node;
        if (node is XAttribute attribute)
        {
            steps.Push("@" + Label(attribute));
            place = attribute.Parent;
        }
        for (; place is XNode step and not XDocument; place = step.Parent)
            steps.Push(Step(step));
        return "/" + string.Join('/', steps);
    }

    /// <summary>The node that a path names, or null where there is none.</summary>
    public static XObject? Find(XDocument document, string path)
    {
        if (path.Length == 0 || path[0] != '/')
            return null;
        XObject? place = document;
        foreach (var part in path.AsSpan(1).Split('/'))
        {
            if (place is not XContainer container)
                return null;
            var step = path.AsSpan(1)[part];
            place =
                step.Length > 0 && step[0] == '@'
                    ? FindAttribute(container as XElement, step[1..])
                    : FindChild(container, step);
        }
        return place;
    }

    private static string Step(XNode node)
    {
        var label = Label(node);
        var (position, count) = (0, 0);
        var siblings = node.Parent?.Nodes() ?? (node.Document?.Nodes() ?? [node]);
        foreach (var sibling in siblings)
        {
            if (Label(sibling) != label)
                continue;
            count++;
            if (ReferenceEquals(sibling, node))
                position = count;
        }
        return count < 2
            ? label
            : string.Create(CultureInfo.InvariantCulture, $"{label}[{position}]");
    }

    private static XNode? FindChild(XContainer container, ReadOnlySpan<char> step)
    {
        var position = 1;
        var bracket = step.IndexOf('[');
        if (bracket >= 0)
        {
            if (
                step[^1] != ']'
                || !int.TryParse(
                    step[(bracket + 1)..^1],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out position
                )
            )
                return null;
            step = step[..bracket];
        }
        foreach (var child in container.Nodes())
        {
            if (step.SequenceEqual(Label(child)) && --position == 0)
                return child;
        }
        return null;
    }

    private static XAttribute? FindAttribute(XElement? element, ReadOnlySpan<char> label)
    {
        for (var a = element?.FirstAttribute; a is not null; a = a.NextAttribute)
        {
            if (label.SequenceEqual(Label(a)))
                return a;
        }
        return null;
    }

    private static string Label(XNode node) =>
        node switch
        {
            XElement element => Qualified(
                element.GetPrefixOfNamespace(element.Name.Namespace),
                element.Name
            ),
            XText => "text()",
            XComment => "comment()",
            XProcessingInstruction => "processing-instruction()",
            _ => "node()",
        };

    private static string Label(XAttribute attribute) =>
        Qualified(attribute.Parent?.GetPrefixOfNamespace(attribute.Name.Namespace), attribute.Name);

    private static string Qualified(string? prefix, XName name) =>
        string.IsNullOrEmpty(prefix) || name.NamespaceName.Length == 0
            ? name.LocalName
            : $"{prefix}:{name.LocalName}";
}
