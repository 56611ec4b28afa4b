using DomainXml.RelaxNg.Datatypes;

namespace DomainXml.RelaxNg.Validation;

/// <summary>A text that is a string already, or that becomes one only when it is needed as one.</summary>
internal readonly struct TextValue
{
    private readonly string? text;
    private readonly char[]? characters;
    private readonly int start;

    public TextValue(string text)
    {
        this.text = text;
        Length = text.Length;
    }

    public TextValue(string text, int start, int length)
    {
        this.text = text;
        this.start = start;
        Length = length;
    }

    public TextValue(char[] characters, int start, int length)
    {
        this.characters = characters;
        this.start = start;
        Length = length;
    }

    public int Length { get; }

    public char this[int index] =>
        text is not null ? text[start + index] : characters![start + index];

    /// <summary>Whether it begins or ends with white space.</summary>
    public bool IsPadded =>
        Length > 0 && (WhiteSpace.IsSpace(this[0]) || WhiteSpace.IsSpace(this[Length - 1]));

    /// <summary>Whether there is nothing but XML's white space.</summary>
    public bool IsWhiteSpace
    {
        get
        {
            // Most texts are told by their first character.
            for (var i = 0; i < Length; i++)
            {
                if (!WhiteSpace.IsSpace(this[i]))
                    return false;
            }
            return true;
        }
    }

    public TextSpan Span =>
#if NET
        text is not null ? text.AsSpan(start, Length) : new TextSpan(characters, start, Length);
#else
        ToString();
#endif

    public override string ToString() =>
        Length == 0 ? ""
        : text is null ? new string(characters!, start, Length)
        : text.Substring(start, Length);
}
