namespace DomainXml.Xml;

/// <content>Start tags, attributes and end tags.</content>
internal sealed partial class XmlScanner
{
    private XmlAttributeToken[] _attributes = new XmlAttributeToken[16];
    private int _attributeCount;
    private OpenTag[] _open = new OpenTag[16];
    private int _depth;
    private int _tagCount;

    /// <summary>The name of the element whose start tag or end tag this is.</summary>
    public XmlName Name { get; private set; } = null!;

    /// <summary>The namespace of that element; empty where it has none.</summary>
    public string Namespace { get; private set; } = "";

    /// <summary>Whether the start tag is an empty-element tag, which no end tag follows.</summary>
    public bool IsEmptyElement { get; private set; }

    /// <summary>Where the name of the current start or end tag begins.</summary>
    public int NameStart => Start + (Kind == XmlTokenKind.EndTag ? 2 : 1);

    /// <summary>The attributes of the current start tag, namespace declarations included, as written.</summary>
    public ReadOnlySpan<XmlAttributeToken> Attributes => _attributes.AsSpan(0, _attributeCount);

    /// <summary>The value of an attribute as a program sees it.</summary>
    public string GetValue(in XmlAttributeToken attribute)
    {
        var raw = _text.AsSpan(attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart);
        return attribute.NeedsDecoding ? XmlText.DecodeAttribute(raw) : _strings.Get(raw);
    }

    /// <summary>The namespace that a prefix stands for here, or null where it is not declared.</summary>
    public string? ResolvePrefix(string prefix) => _names.GetPrefix(prefix).Namespace;

    private void ReadStartTag()
    {
        Kind = XmlTokenKind.StartTag;
        if (_depth == 0 && _rootSeen)
            throw SecondRoot();
        _position++;
        _attributeCount = 0;
        _tagCount++;
        Name = ReadName() ?? throw BadTagName();
        if (_depth >= _options.MaxDepth)
            throw TooDeep();
        ReadAttributes();
        OpenElement();
    }

    private void ReadAttributes()
    {
        while (true)
        {
            var hasSpace = SkipWhiteSpace();
            var c = Peek(0);
            if (c == '>')
            {
                _position++;
                IsEmptyElement = false;
                return;
            }
            if (c == '/' && Peek(1) == '>')
            {
                _position += 2;
                IsEmptyElement = true;
                return;
            }
            if (!XmlCharacters.IsNameStart(c))
                throw BadAttributeName();
            if (!hasSpace)
                throw MissingSpace();
            ReadAttribute();
        }
    }

    private void ReadAttribute()
    {
        if (_attributeCount == _options.MaxAttributes)
            throw TooManyAttributes();
        if (_attributeCount == _attributes.Length)
            Array.Resize(ref _attributes, _attributeCount * 2);
        ref var attribute = ref _attributes[_attributeCount];
        attribute.NameStart = _position;
        attribute.Name = ReadName()!;
        attribute.Namespace = "";
        attribute.NeedsDecoding = false;
        if (attribute.Name.LastTag == _tagCount)
            throw DuplicateAttribute(attribute.Name.Text, attribute.NameStart, _position);
        attribute.Name.LastTag = _tagCount;
        SkipWhiteSpace();
        if (Peek(0) != '=')
            throw MissingValue(attribute);
        _position++;
        SkipWhiteSpace();
        var quote = Peek(0);
        if (quote is not ('"' or '\''))
            throw MissingQuotes(attribute);
        attribute.ValueStart = ++_position;
        ReadAttributeValue(ref attribute, quote);
        attribute.ValueEnd = _position++;
        if (attribute.ValueEnd - attribute.ValueStart > _options.MaxAttributeLength)
            throw ValueTooLong(attribute);
        _attributeCount++;
    }

    private void ReadAttributeValue(ref XmlAttributeToken attribute, char quote)
    {
        var stops =
            quote == '"' ? XmlCharacters.DoubleQuotedStops : XmlCharacters.SingleQuotedStops;
        while (true)
        {
            var at = _text.AsSpan(_position).IndexOfAny(stops);
            if (at < 0)
                throw MissingClosingQuote(attribute, quote);
            _position += at;
            switch (_text[_position])
            {
                case '"' or '\'':
                    return;
                case '<':
                    throw LessThanInValue(attribute, quote);
                case '&':
                    attribute.NeedsDecoding = true;
                    ReadReference();
                    break;
                case '\t' or '\n' or '\r':
                    attribute.NeedsDecoding = true;
                    _position++;
                    break;
                default:
                    throw Forbidden(_position);
            }
        }
    }

    private void OpenElement()
    {
        if (_depth == _open.Length)
            Array.Resize(ref _open, _depth * 2);
        ref var open = ref _open[_depth++];
        open.Name = Name;
        open.Start = Start;
        open.DeclarationBase = _declarationCount;
        _rootSeen = true;
        ApplyNamespaces();
        open.Namespace = Namespace;
    }

    private void ReadEndTag()
    {
        Kind = XmlTokenKind.EndTag;
        if (_depth == 0)
            throw ClosesNothing();
        ref var open = ref _open[_depth - 1];
        var name = open.Name.Text;
        _position += 2;
        if (!_text.AsSpan(_position).StartsWith(name))
            throw MismatchedEndTag();
        _position += name.Length;
        if (Peek(0) != '>')
        {
            if (XmlCharacters.IsName(Peek(0)))
                throw MismatchedEndTag();
            SkipWhiteSpace();
            if (Peek(0) != '>')
                throw UnfinishedEndTag();
        }
        _position++;
        Name = open.Name;
        Namespace = open.Namespace;
        _attributeCount = 0;
    }

    private void CloseElement()
    {
        _depth--;
        UndoDeclarations(_open[_depth].DeclarationBase);
    }

    /// <summary>Reads a name, or returns null where there is none at the position.</summary>
    private XmlName? ReadName()
    {
        var start = _position;
        ReadNameCharacters();
        if (_position == start || !XmlCharacters.IsNameStart(_text[start]))
        {
            _position = start;
            return null;
        }
        var name = _names.Get(_text.AsSpan(start, _position - start));
        return name.IsWellFormed ? name : throw BadColons(name.Text, start);
    }

    private void ReadNameCharacters()
    {
        var text = _text;
        var i = _position;
        while ((uint)i < (uint)text.Length && XmlCharacters.IsName(text[i]))
            i++;
        _position = i;
    }

    private struct OpenTag
    {
        public XmlName Name;
        public string Namespace;
        public int Start;
        public int DeclarationBase;
    }
}
