#if NET
global using TextSpan = System.ReadOnlySpan<char>;
#else
namespace DomainXml.RelaxNg;

/// <summary>
/// What of <c>ReadOnlySpan&lt;char&gt;</c> the datatypes use. .NET Standard 2.0 has no such type without a package,
/// and a package would have to be carried into every compiler that loads the generator.
/// </summary>
internal readonly ref struct TextSpan(string text, int start, int length)
{
    private readonly string text = text;
    private readonly int start = start;

    public int Length { get; } = length;

    public bool IsEmpty => Length == 0;

    public char this[int index] => text[start + index];

    public TextSpan Slice(int offset) => new(text, start + offset, Length - offset);

    public TextSpan Slice(int offset, int count) => new(text, start + offset, count);

    public int IndexOf(char value)
    {
        for (var i = 0; i < Length; i++)
        {
            if (this[i] == value)
                return i;
        }
        return -1;
    }

    public int SequenceCompareTo(TextSpan other)
    {
        var shared = Math.Min(Length, other.Length);
        var order = string.CompareOrdinal(text, start, other.text, other.start, shared);
        return order != 0 ? order : Length.CompareTo(other.Length);
    }

    // The default span has no text.
    public override string ToString() => Length == 0 ? "" : text.Substring(start, Length);

    public static implicit operator TextSpan(string value) => new(value, 0, value.Length);
}
#endif
