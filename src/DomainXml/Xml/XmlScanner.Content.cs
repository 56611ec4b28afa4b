namespace DomainXml.Xml;

/// <content>Character data, comments, CDATA sections, processing instructions and the declaration.</content>
internal sealed partial class XmlScanner
{
    private int _contentStart;
    private int _contentEnd;
    private bool _needsDecoding;

    /// <summary>Whether the current text consists of white space, written as such.</summary>
    public bool IsWhiteSpace { get; private set; }

    /// <summary>Where the text, or the inside of the CDATA section, comment or processing instruction begins.</summary>
    public int ContentStart => _contentStart;

    /// <summary>Where it ends.</summary>
    public int ContentEnd => _contentEnd;

    /// <summary>The target of the current processing instruction.</summary>
    public string Target { get; private set; } = "";

    /// <summary>The XML declaration, once it was read.</summary>
    public XmlDeclarationText? Declaration { get; private set; }

    /// <summary>The content of the text, CDATA section, comment or processing instruction as a program sees it.</summary>
    public string GetContent()
    {
        var raw = _text.AsSpan(_contentStart, _contentEnd - _contentStart);
        if (!_needsDecoding)
            return _strings.Get(raw);
        return Kind == XmlTokenKind.Text ? XmlText.DecodeText(raw) : XmlText.NormalizeLineEnds(raw);
    }

    /// <summary>The same as <see cref="GetContent"/>, without making a string where the text stands in the document as it is.</summary>
    public ReadOnlySpan<char> GetContentSpan() =>
        _needsDecoding ? GetContent() : _text.AsSpan(_contentStart, _contentEnd - _contentStart);

    private void ReadText()
    {
        Kind = XmlTokenKind.Text;
        _needsDecoding = false;
        SkipWhiteSpaceOfText();
        if (_position >= _text.Length || _text[_position] == '<')
        {
            IsWhiteSpace = true;
        }
        else
        {
            IsWhiteSpace = false;
            if (_depth == 0)
                throw TextOutsideRoot();
            ReadCharacterData();
        }
        (_contentStart, _contentEnd) = (Start, _position);
    }

    private void SkipWhiteSpaceOfText()
    {
        var text = _text;
        var position = _position;
        for (; (uint)position < (uint)text.Length; position++)
        {
            var c = text[position];
            if (c is ' ' or '\n' or '\t')
                continue;
            if (c != '\r')
                break;
            _needsDecoding = true;
        }
        _position = position;
    }

    private void ReadCharacterData()
    {
        while (true)
        {
            var at = _text.AsSpan(_position).IndexOfAny(XmlCharacters.TextStops);
            if (at < 0)
            {
                _position = _text.Length;
                return;
            }
            _position += at;
            switch (_text[_position])
            {
                case '<':
                    return;
                case '&':
                    _needsDecoding = true;
                    ReadReference();
                    break;
                case '\r':
                    _needsDecoding = true;
                    _position++;
                    break;
                case ']':
                    if (Peek(1) == ']' && Peek(2) == '>')
                        throw Error(
                            "DX0120",
                            "']]>' may not stand in text",
                            _position,
                            _position + 3,
                            "Write ]]&gt; instead."
                        );
                    _position++;
                    break;
                default:
                    throw Forbidden(_position);
            }
        }
    }

    /// <summary>Checks the reference at the position and moves behind it.</summary>
    private void ReadReference()
    {
        var length = XmlText.ReadReference(_text.AsSpan(_position), out var codePoint);
        if (length == 0)
            throw BadReference();
        if (!XmlCharacters.IsAllowed(codePoint))
            throw BadCharacterReference(length);
        _position += length;
    }

    private void ReadExclamation()
    {
        var rest = _text.AsSpan(_position);
        if (rest.StartsWith("<!--"))
            ReadComment();
        else if (rest.StartsWith("<![CDATA["))
            ReadCData();
        else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            throw DocumentType();
        else
            throw UnknownMarkup();
    }

    private void ReadComment()
    {
        Kind = XmlTokenKind.Comment;
        _contentStart = _position + 4;
        var dashes = _text.AsSpan(_contentStart).IndexOf("--");
        if (dashes < 0)
            throw Unclosed("DX0122", "The comment", "-->", 4);
        _contentEnd = _contentStart + dashes;
        _position = _contentEnd + 2;
        if (Peek(0) != '>')
            throw DashesInComment();
        _position++;
        CheckContent();
    }

    private void ReadCData()
    {
        if (_depth == 0)
            throw TextOutsideRoot();
        Kind = XmlTokenKind.CData;
        _contentStart = _position + 9;
        var length = _text.AsSpan(_contentStart).IndexOf("]]>");
        if (length < 0)
            throw Unclosed("DX0123", "The CDATA section", "]]>", 9);
        _contentEnd = _contentStart + length;
        _position = _contentEnd + 3;
        CheckContent();
    }

    private void ReadQuestion()
    {
        _position += 2;
        var nameStart = _position;
        ReadNameCharacters();
        var name = _text.AsSpan(nameStart, _position - nameStart);
        if (name.Equals("xml", StringComparison.OrdinalIgnoreCase))
        {
            ReadDeclaration(nameStart);
            return;
        }
        Kind = XmlTokenKind.ProcessingInstruction;
        if (name.IsEmpty || !XmlCharacters.IsNameStart(name[0]) || name.Contains(':'))
            throw BadProcessingInstruction(nameStart);
        Target = _strings.Get(name);
        if (!SkipWhiteSpace() && !(Peek(0) == '?' && Peek(1) == '>'))
            throw BadProcessingInstruction(nameStart);
        _contentStart = _position;
        var length = _text.AsSpan(_contentStart).IndexOf("?>");
        if (length < 0)
            throw Unclosed("DX0124", "The processing instruction", "?>", 2);
        _contentEnd = _contentStart + length;
        _position = _contentEnd + 2;
        CheckContent();
    }

    private void ReadDeclaration(int nameStart)
    {
        if (Start != 0 || !_text.AsSpan(nameStart, 3).SequenceEqual("xml"))
            throw MisplacedDeclaration(nameStart);
        Kind = XmlTokenKind.Declaration;
        Declaration = XmlDeclarationText.Read(_text, out _position, out var mistake);
        if (Declaration is null)
            throw BadDeclaration(mistake);
        if (Declaration.Version is not "1.0")
            throw UnsupportedVersion(Declaration);
    }

    private void CheckContent()
    {
        var content = _text.AsSpan(_contentStart, _contentEnd - _contentStart);
        var at = content.IndexOfAny(XmlCharacters.ForbiddenControls);
        if (at >= 0)
            throw Forbidden(_contentStart + at);
        _needsDecoding = content.Contains('\r');
    }
}
