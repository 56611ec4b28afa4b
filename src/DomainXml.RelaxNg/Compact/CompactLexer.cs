using System.Text;
using System.Xml;

namespace DomainXml.RelaxNg.Compact;

/// <summary>Cuts a schema's text into words. Time is linear in the text's length.</summary>
internal sealed class CompactLexer
{
    private readonly CompactText _text;
    private readonly string _characters;
    private readonly CompactErrors _errors;
    private readonly List<CompactToken> _tokens = [];
    private int _at;
    private bool _startsLine = true;

    private CompactLexer(CompactText text, CompactErrors errors)
    {
        _text = text;
        _characters = text.Characters;
        _errors = errors;
    }

    /// <summary>The words of the text; the last is the end of the file.</summary>
    public static List<CompactToken> Read(CompactText text, CompactErrors errors)
    {
        var lexer = new CompactLexer(text, errors);
        while (lexer._at < lexer._characters.Length)
            lexer.ReadOne();
        lexer._tokens.Add(
            new CompactToken(CompactTokenKind.EndOfFile, "", lexer._at, lexer._at, true)
        );
        return lexer._tokens;
    }

    private void ReadOne()
    {
        var character = _characters[_at];
        switch (character)
        {
            case '\n':
                _startsLine = true;
                _at++;
                break;
            case ' ' or '\t':
                _at++;
                break;
            case '#':
                if (Peek(1) == '#')
                    ReadDocumentation();
                else
                    _at = EndOfLine(_at);
                break;
            case '"' or '\'':
                ReadLiteral(character);
                break;
            case '\\' when IsNameStart(Peek(1)):
                ReadName(isQuoted: true);
                break;
            default:
                if (IsNameStart(character))
                    ReadName(isQuoted: false);
                else if (!TryReadSign(character))
                    ReadUnknown(character);
                break;
        }
    }

    private void ReadName(bool isQuoted)
    {
        var start = _at;
        var nameStart = isQuoted ? _at + 1 : _at;
        var end = EndOfName(nameStart);
        var kind = CompactTokenKind.Identifier;
        if (!isQuoted && end + 1 < _characters.Length && _characters[end] == ':')
        {
            if (_characters[end + 1] == '*')
            {
                kind = CompactTokenKind.NamespaceWildcard;
                end += 2;
            }
            else if (IsNameStart(_characters[end + 1]))
            {
                kind = CompactTokenKind.PrefixedName;
                end = EndOfName(end + 1);
            }
        }
        var text = _characters.Substring(nameStart, end - nameStart);
        if (kind == CompactTokenKind.Identifier && !isQuoted && CompactKeywords.Contains(text))
            kind = CompactTokenKind.Keyword;
        Add(kind, text, start, end);
    }

    private void ReadLiteral(char quote)
    {
        var start = _at;
        var isTriple = Peek(1) == quote && Peek(2) == quote;
        var contentStart = start + (isTriple ? 3 : 1);
        for (var end = contentStart; end < _characters.Length; end++)
        {
            var character = _characters[end];
            if (character == '\n' && !isTriple)
            {
                AddUnterminated(contentStart, end, quote.ToString());
                return;
            }
            if (character != quote)
                continue;
            if (!isTriple)
            {
                AddLiteral(contentStart, end, end + 1);
                return;
            }
            if (
                end + 2 < _characters.Length
                && _characters[end + 1] == quote
                && _characters[end + 2] == quote
            )
            {
                AddLiteral(contentStart, end, end + 3);
                return;
            }
        }
        AddUnterminated(contentStart, _characters.Length, new string(quote, isTriple ? 3 : 1));
    }

    private void AddLiteral(int contentStart, int contentEnd, int end) =>
        Add(CompactTokenKind.Literal, _text.ValueOf(contentStart, contentEnd), _at, end);

    private void AddUnterminated(int contentStart, int end, string closing)
    {
        _errors.Add(
            CompactErrorIds.UnterminatedLiteral,
            _at,
            end,
            closing.Length == 1
                ? $"The literal does not end on its line; expected {closing}. A literal of several lines stands in three quotes."
                : $"The literal does not end; expected {closing}."
        );
        AddLiteral(contentStart, end, end);
    }

    /// <summary>Reads comment lines that begin with <c>##</c> and follow each other as one text.</summary>
    private void ReadDocumentation()
    {
        var start = _at;
        var text = new StringBuilder();
        int end;
        while (true)
        {
            var content = _at;
            while (content < _characters.Length && _characters[content] == '#')
                content++;
            if (content < _characters.Length && _characters[content] == ' ')
                content++;
            end = EndOfLine(content);
            text.Append(_text.ValueOf(content, end));
            var next = Math.Min(end + 1, _characters.Length);
            while (next < _characters.Length && _characters[next] is ' ' or '\t')
                next++;
            if (
                next + 1 >= _characters.Length
                || _characters[next] != '#'
                || _characters[next + 1] != '#'
            )
                break;
            text.Append('\n');
            _at = next;
        }
        Add(CompactTokenKind.Documentation, text.ToString(), start, end);
    }

    private bool TryReadSign(char character)
    {
        var next = Peek(1);
        var (kind, length) = character switch
        {
            '=' => (CompactTokenKind.Equal, 1),
            '|' when next == '=' => (CompactTokenKind.OrEqual, 2),
            '|' => (CompactTokenKind.Bar, 1),
            '&' when next == '=' => (CompactTokenKind.AndEqual, 2),
            '&' => (CompactTokenKind.Ampersand, 1),
            '>' when next == '>' => (CompactTokenKind.Follows, 2),
            ',' => (CompactTokenKind.Comma, 1),
            '?' => (CompactTokenKind.Question, 1),
            '*' => (CompactTokenKind.Star, 1),
            '+' => (CompactTokenKind.Plus, 1),
            '-' => (CompactTokenKind.Minus, 1),
            '{' => (CompactTokenKind.OpenBrace, 1),
            '}' => (CompactTokenKind.CloseBrace, 1),
            '(' => (CompactTokenKind.OpenParenthesis, 1),
            ')' => (CompactTokenKind.CloseParenthesis, 1),
            '[' => (CompactTokenKind.OpenBracket, 1),
            ']' => (CompactTokenKind.CloseBracket, 1),
            '~' => (CompactTokenKind.Tilde, 1),
            _ => (CompactTokenKind.EndOfFile, 0),
        };
        if (length == 0)
            return false;
        Add(kind, _characters.Substring(_at, length), _at, _at + length);
        return true;
    }

    private void ReadUnknown(char character)
    {
        // A replaced character has been reported already.
        if (character != CompactTextDecoder.Rejected)
        {
            var shown = character switch
            {
                CompactText.EscapedLineFeed => "an escaped line feed",
                CompactText.EscapedCarriageReturn => "an escaped carriage return",
                _ => $"the character '{character}'",
            };
            _errors.Add(
                CompactErrorIds.Character,
                _at,
                _at + 1,
                $"Here stands {shown}, which begins nothing that a schema may contain."
            );
        }
        _at++;
    }

    private void Add(CompactTokenKind kind, string text, int start, int end)
    {
        _tokens.Add(new CompactToken(kind, text, start, end, _startsLine));
        _startsLine = false;
        _at = end;
    }

    private char Peek(int distance) =>
        _at + distance < _characters.Length ? _characters[_at + distance] : '\0';

    private int EndOfLine(int from)
    {
        var end = _characters.IndexOf('\n', from);
        return end < 0 ? _characters.Length : end;
    }

    private int EndOfName(int from)
    {
        while (from < _characters.Length && XmlConvert.IsNCNameChar(_characters[from]))
            from++;
        return from;
    }

    private static bool IsNameStart(char character) => XmlConvert.IsStartNCNameChar(character);
}
