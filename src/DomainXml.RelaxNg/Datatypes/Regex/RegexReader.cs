namespace DomainXml.RelaxNg.Datatypes.Regex;

/// <summary>Walks over the text of a regular expression by code points.</summary>
internal sealed class RegexReader(string text)
{
    /// <summary>What <see cref="Peek"/> gives at the end.</summary>
    public const int End = -1;

    /// <summary>How deep groups and classes nest at most.</summary>
    public const int MaxDepth = 200;

    private int depth;

    public int Position { get; private set; }

    /// <summary>The code point here, or <see cref="End"/>.</summary>
    public int Peek => At(Position);

    /// <summary>The code unit behind the one here, or <see cref="End"/>.</summary>
    public int PeekSecond => Position + 1 < text.Length ? text[Position + 1] : End;

    /// <summary>The code unit two behind the one here, or <see cref="End"/>.</summary>
    public int PeekThird => Position + 2 < text.Length ? text[Position + 2] : End;

    public int Next()
    {
        var codePoint = Peek;
        Position += codePoint > char.MaxValue ? 2 : 1;
        return codePoint;
    }

    public bool TrySkip(char c)
    {
        if (Peek != c)
            return false;
        Position++;
        return true;
    }

    /// <summary>The text up to the given character, which is skipped too; null where it does not come.</summary>
    public string? ReadUntil(char end)
    {
        var index = text.IndexOf(end, Position);
        if (index < 0)
            return null;
        var result = text.Substring(Position, index - Position);
        Position = index + 1;
        return result;
    }

    public void Enter()
    {
        if (++depth > MaxDepth)
            throw Error($"nests deeper than {MaxDepth} levels");
    }

    public void Leave() => depth--;

    public RegexSyntaxException Error(string message) => new(message, Position);

    public static RegexSyntaxException Error(string message, int position) =>
        new(message, position);

    private int At(int index)
    {
        if (index >= text.Length)
            return End;
        var c = text[index];
        return
            char.IsHighSurrogate(c)
            && index + 1 < text.Length
            && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(c, text[index + 1])
            : c;
    }
}
