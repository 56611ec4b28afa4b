using DomainXml.RelaxNg;

namespace DomainXml.Xml;

/// <summary>
/// Reads XML 1.0 with namespaces, token by token, with the exact place of everything.
/// Strict: whatever is not well-formed ends the reading with one diagnostic. Document type declarations are refused.
/// Not safe for use by several threads.
/// </summary>
/// <remarks>
/// Tokens tile the text: each begins where the one before ended, so that copying them all gives the text again.
/// Nothing is decoded, and no line or column worked out, before it is asked for.
/// </remarks>
internal sealed partial class XmlScanner
{
    private readonly XmlStringCache _strings = new();
    private XmlNameTable _names = new();
    private string _text = "";
    private XmlReadOptions _options = XmlReadOptions.Default;

    // The first character that may stand nowhere. Found for the whole text at once, which costs next to nothing,
    // and reported when the reading gets there, so that the first mistake is the one that is told.
    private int _forbidden;
    private int _position;
    private bool _rootSeen;
    private bool _finished;

    public XmlScanner(SourceText source, XmlReadOptions? options = null) => Reset(source, options);

    public SourceText Source { get; private set; } = SourceText.None;

    /// <summary>Begins another document. Names that documents have in common need not be made again.</summary>
    public void Reset(SourceText source, XmlReadOptions? options = null)
    {
        Source = source;
        _text = source.Text;
        _options = options ?? XmlReadOptions.Default;
        _forbidden = XmlCharacters.FindForbiddenBeyondAscii(_text);
        UndoDeclarations(0);
        if (_names.IsLarge)
            _names = new XmlNameTable();
        (_position, _depth, _attributeCount) = (0, 0, 0);
        (_rootSeen, _finished, _needsDecoding, IsEmptyElement) = (false, false, false, false);
        Kind = XmlTokenKind.None;
        Declaration = null;
        UnclosedElementBody = null;
    }

    public XmlTokenKind Kind { get; private set; }

    /// <summary>The index of the token's first character.</summary>
    public int Start { get; private set; }

    /// <summary>The index behind the token's last character.</summary>
    public int End => _position;

    /// <summary>How many elements are open. An empty-element tag counts while it is the current token.</summary>
    public int Depth => _depth;

    /// <summary>Moves to the next token.</summary>
    /// <returns>False at the end of a well-formed document.</returns>
    /// <exception cref="DiagnosticException">The document is not well-formed, or exceeds a bound.</exception>
    public bool Read()
    {
        if (Kind == XmlTokenKind.StartTag ? IsEmptyElement : Kind == XmlTokenKind.EndTag)
            CloseElement();
        if (_finished)
            return false;
        Start = _position;
        if (_position >= _text.Length)
        {
            Finish();
            return false;
        }
        if (_text[_position] != '<')
        {
            ReadText();
        }
        else
        {
            switch (Peek(1))
            {
                case '/':
                    ReadEndTag();
                    break;
                case '!':
                    ReadExclamation();
                    break;
                case '?':
                    ReadQuestion();
                    break;
                default:
                    ReadStartTag();
                    break;
            }
        }
        if (_position > _forbidden)
            throw Forbidden(_forbidden);
        return true;
    }

    /// <summary>The place of a stretch of the text.</summary>
    public SourceSpan SpanAt(int start, int end) => Source.SpanAt(start, end);

    /// <summary>The character at a distance from the position, or NUL behind the end.</summary>
    private char Peek(int distance)
    {
        var index = _position + distance;
        return (uint)index < (uint)_text.Length ? _text[index] : '\0';
    }

    private void Finish()
    {
        _finished = true;
        Kind = XmlTokenKind.None;
        if (_depth > 0)
            throw UnclosedElement();
        if (!_rootSeen)
            throw Error("DX0130", "There is no root element", 0, 0, "Write one, such as <domain>.");
    }

    private bool SkipWhiteSpace()
    {
        var text = _text;
        var position = _position;
        while ((uint)position < (uint)text.Length && XmlCharacters.IsWhiteSpace(text[position]))
            position++;
        var hasMoved = position > _position;
        _position = position;
        return hasMoved;
    }
}
