using System.Xml.Linq;

namespace DomainXml.Editing;

/// <summary>What an element of an overlay does with its counterpart.</summary>
internal enum MergeAction
{
    /// <summary>Its parts go into the counterpart; without one it is added.</summary>
    Merge,

    /// <summary>It takes the counterpart's place; without one it is added.</summary>
    Replace,

    /// <summary>It is added, whatever is there.</summary>
    Add,
}

/// <summary>The attributes of an overlay that say how to merge.</summary>
/// <param name="Action">What to do with the counterpart.</param>
/// <param name="Match">Which element the counterpart is: what stands behind the name in a path; null for the usual one.</param>
/// <param name="Remove">The path, from the counterpart, of what goes; null for nothing.</param>
internal sealed record MergeInstructions(MergeAction Action, XAttribute? Match, XAttribute? Remove)
{
    private static readonly XNamespace s_namespace = DocumentMerge.InstructionNamespace;
    private static readonly MergeInstructions s_none = new(MergeAction.Merge, null, null);

    /// <summary>Reads the instructions of an element.</summary>
    /// <exception cref="DiagnosticException">There is one that does not exist (DX6010).</exception>
    public static MergeInstructions Of(XElement element)
    {
        var result = s_none;
        foreach (var attribute in element.Attributes().Where(IsInstruction))
        {
            result = attribute.Name.LocalName switch
            {
                "action" => result with { Action = ActionOf(attribute) },
                "match" => result with { Match = attribute },
                "remove" => result with { Remove = attribute },
                _ => throw MergeErrors.UnknownInstruction(attribute),
            };
        }
        return result;
    }

    /// <summary>Whether an attribute is for merging alone, and no part of the result.</summary>
    public static bool IsInstruction(XAttribute attribute) =>
        attribute.Name.Namespace == s_namespace;

    /// <summary>Takes the instructions, and the declarations of their prefix, out of an element that is to be part of a document.</summary>
    public static void Strip(XElement element)
    {
        foreach (var place in element.DescendantsAndSelf())
        {
            foreach (var attribute in place.Attributes().ToArray())
            {
                if (
                    IsInstruction(attribute)
                    || (
                        attribute.IsNamespaceDeclaration
                        && attribute.Value == DocumentMerge.InstructionNamespace
                    )
                )
                    attribute.Remove();
            }
        }
    }

    private static MergeAction ActionOf(XAttribute attribute) =>
        attribute.Value switch
        {
            "merge" => MergeAction.Merge,
            "replace" => MergeAction.Replace,
            "add" => MergeAction.Add,
            _ => throw MergeErrors.UnknownAction(attribute),
        };
}
