using System.Globalization;

namespace DomainXml.RelaxNg.Datatypes.Regex;

/// <summary>
/// The code points of each general category, as the runtime's Unicode data has them. XML Schema names no version of
/// Unicode that must be used.
/// </summary>
internal static class UnicodeCategories
{
    // Walking all of Unicode takes milliseconds, and few schemas ask for it.
    private static readonly Lazy<CodePointSet[]> Sets = new(ReadSets);

    private static readonly string[] Names =
    [
        "Lu",
        "Ll",
        "Lt",
        "Lm",
        "Lo",
        "Mn",
        "Mc",
        "Me",
        "Nd",
        "Nl",
        "No",
        "Zs",
        "Zl",
        "Zp",
        "Cc",
        "Cf",
        "Cs",
        "Co",
        "Pc",
        "Pd",
        "Ps",
        "Pe",
        "Pi",
        "Pf",
        "Po",
        "Sm",
        "Sc",
        "Sk",
        "So",
        "Cn",
    ];

    /// <summary>
    /// The set of a category such as <c>Lu</c> or of a group such as <c>L</c>, or null. There is no <c>Cs</c>:
    /// surrogates are not characters.
    /// </summary>
    public static CodePointSet? Find(string name)
    {
        if (name.Length is < 1 or > 2 || name == "Cs")
            return null;
        CodePointSet? found = null;
        for (var i = 0; i < Names.Length; i++)
        {
            if (name.Length == 2 ? Names[i] == name : Names[i][0] == name[0])
                found = found is null ? Sets.Value[i] : found.Union(Sets.Value[i]);
        }
        return found;
    }

    private static CodePointSet[] ReadSets()
    {
        var ranges = new List<(int First, int Last)>[Names.Length];
        for (var i = 0; i < ranges.Length; i++)
            ranges[i] = [];
        var start = 0;
        var current = CategoryOf(0);
        for (var codePoint = 1; codePoint <= CodePointSet.MaxCodePoint + 1; codePoint++)
        {
            var category =
                codePoint <= CodePointSet.MaxCodePoint
                    ? CategoryOf(codePoint)
                    : (UnicodeCategory)(-1);
            if (category == current)
                continue;
            ranges[(int)current].Add((start, codePoint - 1));
            (start, current) = (codePoint, category);
        }
        return [.. ranges.Select(CodePointSet.FromRanges)];
    }

    private static UnicodeCategory CategoryOf(int codePoint) =>
#if NET
        CharUnicodeInfo.GetUnicodeCategory(codePoint);
#else
        codePoint < 0x10000
            ? CharUnicodeInfo.GetUnicodeCategory((char)codePoint)
            : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0);
#endif
}
