using System.Xml.Linq;
using DomainXml.Views;

namespace DomainXml.Documents;

/// <summary>
/// Where an element was read: the one annotation that each element of a document carries. Immutable but for the view.
/// </summary>
/// <remarks>
/// It keeps no more than what can't be found again quickly. Child nodes tile the content without gaps, so their
/// beginnings say everything about them; attributes are found by looking at the start tag once more.
/// </remarks>
internal sealed class ElementSource(SourceText text, int start, int startTagEnd)
{
    private ElementView? _view;

    /// <summary>The text that the element was read from.</summary>
    public SourceText Text { get; } = text;

    /// <summary>The index of the start tag's first character.</summary>
    public int Start { get; } = start;

    /// <summary>The index behind the start tag.</summary>
    public int StartTagEnd { get; } = startTagEnd;

    /// <summary>The index of the end tag's first character; <see cref="StartTagEnd"/> for an empty-element tag.</summary>
    public int EndTagStart { get; set; } = startTagEnd;

    /// <summary>The index behind the element.</summary>
    public int End { get; set; } = startTagEnd;

    /// <summary>Where each child node begins.</summary>
    public int[] ChildStarts { get; set; } = [];

    /// <summary>
    /// The element's typed view, once there is one. It is kept here because that is where it is found quickly.
    /// </summary>
    public ElementView? View => Volatile.Read(ref _view);

    /// <summary>Whether the element was written as an empty-element tag.</summary>
    public bool IsEmptyTag => EndTagStart == End;

    /// <summary>The name as written, with its prefix.</summary>
    public ReadOnlySpan<char> Name => RawTag.Name(Text.Text, Start);

    /// <summary>The child nodes as they were read.</summary>
    public RawNodes Nodes => new(Text.Text, ChildStarts, EndTagStart);

    /// <summary>Replaces the view, unless another thread has just done so.</summary>
    /// <returns>The view that is there now.</returns>
    public ElementView ExchangeView(ElementView view, ElementView? old)
    {
        var found = Interlocked.CompareExchange(ref _view, view, old);
        return found == old ? view : found!;
    }

    /// <summary>The source of an element, or null where it was not read from a text.</summary>
    public static ElementSource? Of(XElement element) => element.Annotation<ElementSource>();
}
