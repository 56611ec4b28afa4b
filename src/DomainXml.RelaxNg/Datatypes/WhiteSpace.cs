using System.Text;

namespace DomainXml.RelaxNg.Datatypes;

/// <summary>What is done to the white space of a text before it is looked at.</summary>
internal enum WhiteSpaceRule
{
    /// <summary>Nothing.</summary>
    Preserve,

    /// <summary>Tabs and line ends become spaces.</summary>
    Replace,

    /// <summary>As <see cref="Replace"/>; then runs become one space, and those at both ends go.</summary>
    Collapse,
}

/// <summary>Applies <see cref="WhiteSpaceRule"/>s. Allocates only where the text is not yet as it should be.</summary>
internal static class WhiteSpace
{
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r';

    public static TextSpan Apply(WhiteSpaceRule rule, TextSpan text)
    {
        switch (rule)
        {
            case WhiteSpaceRule.Replace:
                for (var i = 0; i < text.Length; i++)
                {
                    if (text[i] is '\t' or '\n' or '\r')
                        return Replaced(text);
                }
                return text;
            case WhiteSpaceRule.Collapse:
                text = Trim(text);
                for (var i = 0; i < text.Length; i++)
                {
                    if (text[i] is '\t' or '\n' or '\r' || (text[i] == ' ' && IsSpace(text[i + 1])))
                        return Collapsed(text);
                }
                return text;
            default:
                return text;
        }
    }

    private static TextSpan Trim(TextSpan text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsSpace(text[start]))
            start++;
        while (end > start && IsSpace(text[end - 1]))
            end--;
        return text.Slice(start, end - start);
    }

    private static string Replaced(TextSpan text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            result.Append(IsSpace(text[i]) ? ' ' : text[i]);
        return result.ToString();
    }

    private static string Collapsed(TextSpan trimmed)
    {
        var result = new StringBuilder(trimmed.Length);
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (!IsSpace(trimmed[i]))
                result.Append(trimmed[i]);
            else if (!IsSpace(trimmed[i + 1]))
                result.Append(' ');
        }
        return result.ToString();
    }
}
