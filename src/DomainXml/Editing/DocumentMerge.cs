using DomainXml.Comparison;

namespace DomainXml.Editing;

/// <summary>Puts what an overlay says into a document, so that one definition serves many machines.</summary>
/// <remarks>
/// <para>An overlay is a document with the same root that has only what differs. Its attributes and texts take the place of
/// the document's, and what the document lacks is added where the schema's order has it. A value that means the same as the
/// one that is there leaves it as it is written.</para>
/// <para>Elements that the schema tells apart by a key (a disk's target, an interface's MAC address, an alias, a
/// controller's index) are matched by it, and added where nothing matches. Of others, one goes into the one that is there;
/// where there are several, those of the overlay take the place of those of the document. Where an element becomes one of
/// another kind, what only the old kind has goes.</para>
/// <para>Attributes in <see cref="InstructionNamespace"/> say otherwise: <c>match</c> names the element to merge into, by
/// what stands behind the name in a path (<c>[1]</c>, <c>#vda</c>); <c>action</c> is <c>replace</c> or <c>add</c>;
/// <c>remove</c> is the path, from there, of what is to go.</para>
/// </remarks>
public static class DocumentMerge
{
    /// <summary>The namespace of instructions in overlays.</summary>
    public const string InstructionNamespace = "urn:domainxml:merge";

    /// <summary>Merges an overlay into a document.</summary>
    /// <param name="document">The document. It is not checked afterwards: see <see cref="EditCheck"/>.</param>
    /// <param name="overlay">The overlay; it stays as it is.</param>
    /// <exception cref="DiagnosticException">
    /// The roots differ (DX6009), an instruction does not exist (DX6010), several elements match (DX6011), or a path of an
    /// instruction is wrong (DX6001 to DX6004). The document is as it was.
    /// </exception>
    public static void Merge(this SourceDocument document, SourceDocument overlay)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(overlay);
        if (document.Root.Name != overlay.Root.Name)
            throw MergeErrors.OtherRoot(document.Root, overlay.Root);
        foreach (var element in overlay.Root.DescendantsAndSelf())
            MergeInstructions.Of(element);
        var plan = new MergePlan(document);
        plan.Element(ViewedElement.Of(document.Root), overlay.Root);
        plan.Apply(overlay);
    }
}
