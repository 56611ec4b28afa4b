using System.Text;

namespace DomainXml.RelaxNg.XsdExport;

/// <summary>Regular expressions of XML Schema that its processors agree about.</summary>
internal static class XsdPattern
{
    private const string Special = @".\?*+{}()[]|^$-";

    /// <summary>
    /// The same expression, with <c>^</c> and <c>$</c> written so that they are no anchors for processors that hand the
    /// expression on to a regular expression library.
    /// </summary>
    public static string Portable(string pattern)
    {
        var result = new StringBuilder(pattern.Length);
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                result.Append(c).Append(pattern[++i]);
                continue;
            }
            if (c == '[')
                depth++;
            else if (c == ']')
                depth--;
            result.Append(
                depth > 0 ? c.ToString()
                : c == '^' ? @"\^"
                : c == '$' ? "[$]"
                : c.ToString()
            );
        }
        return result.ToString();
    }

    /// <summary>An expression that matches every text but the given ones.</summary>
    public static string AllBut(IReadOnlyList<string> texts)
    {
        var alternatives = new List<string>();
        if (!texts.Contains(""))
            alternatives.Add("");
        var starts = texts.Where(text => text.Length > 0).GroupBy(text => text[0]).ToList();
        var others = string.Concat(starts.Select(group => EscapeInClass(group.Key)));
        alternatives.Add(others.Length == 0 ? AnyText : $"[^{others}]{AnyText}");
        alternatives.AddRange(
            starts.Select(group =>
                Escape(group.Key) + $"({AllBut([.. group.Select(text => text.Substring(1))])})"
            )
        );
        return string.Join("|", alternatives);
    }

    /// <summary>The dot leaves line ends out.</summary>
    private const string AnyText = @"[\s\S]*";

    private static string Escape(char c) => c == '$' ? "[$]" : EscapeInClass(c);

    // XML Schema has no escape for the dollar sign.
    private static string EscapeInClass(char c) =>
        c != '$' && Special.IndexOf(c) >= 0 ? "\\" + c : c.ToString();
}
