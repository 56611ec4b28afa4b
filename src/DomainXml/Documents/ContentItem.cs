using System.Xml.Linq;

namespace DomainXml.Documents;

/// <summary>One piece of the content that is about to be written.</summary>
/// <param name="Node">The node; null for white space that only the layout asks for.</param>
/// <param name="RawIndex">Which of the nodes that were read it is; -1 for a new one.</param>
/// <param name="RawCount">How many of them, from that one on; a text can have been read as text and CDATA sections.</param>
/// <param name="Text">The white space to write in place of the node's own; null for the node's own.</param>
internal readonly record struct ContentItem(
    XNode? Node,
    int RawIndex,
    int RawCount = 1,
    string? Text = null
)
{
    public bool IsNew => RawIndex < 0;

    /// <summary>The last of the nodes that it was read as.</summary>
    public int RawLast => RawIndex + RawCount - 1;

    /// <summary>Whether it is an element, comment or processing instruction, which take lines of their own.</summary>
    public bool TakesLine => Node is XElement or XComment or XProcessingInstruction;
}
