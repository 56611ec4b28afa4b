namespace DomainXml.RelaxNg.Datatypes.Regex;

/// <summary>
/// Reads the regular expressions of XML Schema part 2, appendix F: they always match a whole text, <c>^</c> and
/// <c>$</c> are plain characters, and braces must be escaped.
/// </summary>
internal sealed class RegexParser
{
    private readonly RegexReader reader;
    private readonly RegexNodes nodes;

    private RegexParser(RegexReader reader, RegexNodes nodes)
    {
        this.reader = reader;
        this.nodes = nodes;
    }

    /// <summary>The tree of the expression.</summary>
    /// <exception cref="RegexSyntaxException">It is not well formed.</exception>
    public static RegexNode Parse(string pattern, RegexNodes nodes)
    {
        var reader = new RegexReader(pattern);
        var root = new RegexParser(reader, nodes).ParseChoice();
        if (reader.Peek == ')')
            throw reader.Error("has a \")\" that closes nothing; write \\) for the character");
        return root;
    }

    private RegexNode ParseChoice()
    {
        var alternatives = new List<RegexNode> { ParseBranch() };
        while (reader.TrySkip('|'))
            alternatives.Add(ParseBranch());
        return nodes.Choice(alternatives);
    }

    private RegexNode ParseBranch()
    {
        var pieces = new List<RegexNode>();
        while (reader.Peek is not (RegexReader.End or '|' or ')'))
            pieces.Add(ParsePiece());
        var result = nodes.Empty;
        for (var i = pieces.Count - 1; i >= 0; i--)
            result = nodes.Concat(pieces[i], result);
        return result;
    }

    private RegexNode ParsePiece()
    {
        var atom = ParseAtom();
        switch (reader.Peek)
        {
            case '?':
                reader.Next();
                return nodes.Repeat(atom, 0, 1);
            case '*':
                reader.Next();
                return nodes.Repeat(atom, 0, RegexNode.Unbounded);
            case '+':
                reader.Next();
                return nodes.Repeat(atom, 1, RegexNode.Unbounded);
            case '{':
                reader.Next();
                return ParseCounts(atom);
            default:
                return atom;
        }
    }

    private RegexNode ParseAtom()
    {
        var start = reader.Position;
        var c = reader.Next();
        switch (c)
        {
            case '(':
                reader.Enter();
                var group = ParseChoice();
                if (!reader.TrySkip(')'))
                    throw RegexReader.Error("has a \"(\" that is not closed", start);
                reader.Leave();
                return group;
            case '[':
                return nodes.Set(RegexClassParser.ParseClass(reader));
            case '\\':
                return nodes.Set(RegexEscapes.Parse(reader).Set);
            case '.':
                return nodes.Set(RegexEscapes.AnyButLineEnd);
            case '?':
            case '*':
            case '+':
                throw RegexReader.Error(
                    $"has a \"{(char)c}\" behind nothing that could be repeated; write \\{(char)c} for the character",
                    start
                );
            case '{':
            case '}':
            case ']':
                throw RegexReader.Error(
                    $"has a \"{(char)c}\" out of place; write \\{(char)c} for the character",
                    start
                );
            default:
                return nodes.Set(CodePointSet.Range(c, c));
        }
    }

    private RegexNode ParseCounts(RegexNode atom)
    {
        var start = reader.Position;
        var (min, minDigits) = ParseCount(start);
        var (max, maxDigits) = (min, minDigits);
        if (reader.TrySkip(','))
        {
            (max, maxDigits) = reader.Peek == '}' ? (RegexNode.Unbounded, null) : ParseCount(start);
        }
        if (!reader.TrySkip('}'))
            throw RegexReader.Error(
                "has a count that is not of the form {2}, {2,} or {2,4}",
                start
            );
        if (maxDigits is not null && IsLess(maxDigits, minDigits!))
            throw RegexReader.Error(
                $"has a count whose end, {maxDigits}, is less than its start, {minDigits}",
                start
            );
        return nodes.Repeat(atom, min, max);
    }

    /// <summary>
    /// A count, where one that is greater than any text is long counts as without limit, and its digits.
    /// </summary>
    private (int Count, string? Digits) ParseCount(int start)
    {
        var first = reader.Position;
        long count = 0;
        var digits = new System.Text.StringBuilder();
        while (reader.Peek is >= '0' and <= '9')
        {
            var digit = (char)reader.Next();
            count = Math.Min((count * 10) + (digit - '0'), RegexNode.Unbounded);
            if (digits.Length > 0 || digit != '0')
                digits.Append(digit);
        }
        if (reader.Position == first)
            throw RegexReader.Error(
                "has a count that is not of the form {2}, {2,} or {2,4}",
                start
            );
        return ((int)count, digits.Length == 0 ? "0" : digits.ToString());
    }

    private static bool IsLess(string left, string right) =>
        left.Length != right.Length
            ? left.Length < right.Length
            : string.CompareOrdinal(left, right) < 0;
}
