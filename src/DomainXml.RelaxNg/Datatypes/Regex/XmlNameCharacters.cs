using System.Xml;

namespace DomainXml.RelaxNg.Datatypes.Regex;

/// <summary>
/// The characters of XML names as XML 1.0 had them up to its fourth edition, which XML Schema 1.0 builds on: none lies
/// outside the basic plane.
/// </summary>
internal static class XmlNameCharacters
{
    private static readonly Lazy<CodePointSet> StartSet = new(() => Collect(IsStart));
    private static readonly Lazy<CodePointSet> PartSet = new(() => Collect(IsPart));

    /// <summary>What <c>\i</c> stands for.</summary>
    public static CodePointSet Start => StartSet.Value;

    /// <summary>What <c>\c</c> stands for.</summary>
    public static CodePointSet Part => PartSet.Value;

    /// <summary>Whether a name can begin with the character.</summary>
    public static bool IsStart(char c) => c == ':' || XmlConvert.IsStartNCNameChar(c);

    /// <summary>Whether a name can hold the character.</summary>
    public static bool IsPart(char c) => c == ':' || XmlConvert.IsNCNameChar(c);

    private static CodePointSet Collect(Func<char, bool> belongs)
    {
        var ranges = new List<(int, int)>();
        for (var first = 0; first <= char.MaxValue; first++)
        {
            if (!belongs((char)first))
                continue;
            var last = first;
            while (last < char.MaxValue && belongs((char)(last + 1)))
                last++;
            ranges.Add((first, last));
            first = last;
        }
        return CodePointSet.FromRanges(ranges);
    }
}
