namespace DomainXml.Xml;

/// <summary>Makes one string of equal short texts that come up again soon: indentation, "yes", "pci", "0x00".</summary>
internal sealed class XmlStringCache
{
    private const int LongestKept = 40;
    private readonly string?[] _recent = new string?[512];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        if (text.Length > LongestKept)
            return text.ToString();
        var hash = text[0] * 31 + text[^1] * 131 + text[text.Length / 2] * 17 + text.Length * 61;
        ref var recent = ref _recent[hash & 511];
        if (recent is not null && text.SequenceEqual(recent))
            return recent;
        return recent = text.ToString();
    }
}
