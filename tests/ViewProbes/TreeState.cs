using System.Xml.Linq;

namespace DomainXml.ViewProbes;

/// <summary>A stretch of the text that an edit may touch.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">Behind the last one.</param>
/// <param name="IsInsertion">Whether nothing of it may go.</param>
internal readonly record struct Stretch(int Start, int End, bool IsInsertion = false);

/// <summary>
/// An element and its children as they are before an edit: what has changed since, and where that stands in the text.
/// </summary>
internal sealed class TreeState
{
    private readonly SourceDocument _document;
    private readonly XElement _element;
    private readonly Dictionary<XName, (string Value, Stretch Whole, Stretch Inside)> _attributes =
    [];
    private readonly List<XElement> _children = [];
    private readonly Dictionary<XElement, TreeState> _below = [];
    private readonly string _text;

    /// <summary>Takes in an element that is as it was read.</summary>
    /// <param name="document">Its document.</param>
    /// <param name="element">The element.</param>
    /// <param name="depth">How many levels of children to take in, too.</param>
    public TreeState(SourceDocument document, XElement element, int depth = 1)
    {
        _document = document;
        _element = element;
        foreach (var attribute in element.Attributes())
            _attributes[attribute.Name] = (
                attribute.Value,
                WholeOf(attribute),
                InsideOf(attribute)
            );
        _text = OwnText(element);
        foreach (var child in element.Elements())
        {
            _children.Add(child);
            if (depth > 0)
                _below[child] = new TreeState(document, child, depth - 1);
        }
    }

    /// <summary>The stretches that what has changed since takes up.</summary>
    /// <param name="keepsSpace">Whether white space around a text is not part of its value.</param>
    public IEnumerable<Stretch> Changes(bool keepsSpace)
    {
        foreach (var (name, (value, whole, inside)) in _attributes)
        {
            var now = _element.Attribute(name)?.Value;
            if (now is null)
                yield return whole;
            else if (now != value)
                yield return inside;
        }
        if (_element.Attributes().Any(attribute => !_attributes.ContainsKey(attribute.Name)))
            yield return StartTag() with
            {
                IsInsertion = true,
            };
        if (OwnText(_element) != _text)
            yield return _element.IsEmpty
                ? WholeOf(_element)
                : Content(keepsSpace && _text.Trim().Length > 0);
        foreach (var removed in _children.Where(child => child.Parent != _element))
            yield return _element.IsEmpty ? WholeOf(_element) : WithLine(WholeOf(removed));
        if (_element.Elements().Any(child => !_children.Contains(child)))
            yield return Content(keepsSpace: false) with
            {
                IsInsertion = HasContent(),
            };
        foreach (var (child, state) in _below)
        {
            if (child.Parent != _element)
                continue;
            foreach (var change in state.Changes(keepsSpace))
                yield return change;
        }
    }

    private string Text => _document.Text.Text;

    private static string OwnText(XElement element) =>
        string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value));

    private bool HasContent()
    {
        var whole = WholeOf(_element);
        var inside = Content(keepsSpace: false);
        return inside != whole && inside.End > inside.Start;
    }

    /// <summary>Between the tags; for an empty-element tag, the whole of it.</summary>
    private Stretch Content(bool keepsSpace)
    {
        var whole = WholeOf(_element);
        if (Text[whole.End - 2] == '/' && StartTag().End == whole.End - 1)
            return whole;
        var inside = Offsets(SourceDocument.SpanOfValue(_element)!.Value);
        if (keepsSpace)
            return inside;
        return new Stretch(
            StartTag().End + 1,
            Text.LastIndexOf("</", whole.End - 1, StringComparison.Ordinal)
        );
    }

    /// <summary>From the tag's first character to its closing bracket.</summary>
    private Stretch StartTag()
    {
        var start = WholeOf(_element).Start;
        char? quote = null;
        for (var i = start; ; i++)
        {
            if (quote is null && Text[i] == '>')
                return new Stretch(start, i);
            if (quote is null && Text[i] is '"' or '\'')
                quote = Text[i];
            else if (Text[i] == quote)
                quote = null;
        }
    }

    private Stretch WholeOf(XAttribute attribute)
    {
        var start = Offsets(SourceDocument.SpanOf(attribute)!.Value).Start;
        while (char.IsWhiteSpace(Text[start - 1]))
            start--;
        return new Stretch(start, InsideOf(attribute).End + 1);
    }

    private Stretch InsideOf(XAttribute attribute) =>
        Offsets(SourceDocument.SpanOfValue(attribute)!.Value);

    private Stretch WholeOf(XElement element) =>
        Offsets(SourceDocument.SpanOfWhole(element)!.Value);

    /// <summary>With the white space beside it, of which the removal of a line takes a part.</summary>
    private Stretch WithLine(Stretch element)
    {
        var (start, end, _) = element;
        while (start > 0 && char.IsWhiteSpace(Text[start - 1]))
            start--;
        while (end < Text.Length && char.IsWhiteSpace(Text[end]))
            end++;
        return new Stretch(start, end);
    }

    private Stretch Offsets(DomainXml.RelaxNg.SourceSpan span) =>
        new(_document.Text.OffsetAt(span.Start), _document.Text.OffsetAt(span.End));
}
