using DomainXml.RelaxNg.Datatypes;

namespace DomainXml.RelaxNg.Validation;

/// <summary>What stands between the white space of a text.</summary>
internal static class XmlSpace
{
    /// <summary>Whether there is nothing but white space.</summary>
    public static bool IsSpace(string text) => new TextValue(text).IsWhiteSpace;

    /// <summary>The words of a text.</summary>
    public static List<string> Split(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length; )
        {
            while (i < text.Length && WhiteSpace.IsSpace(text[i]))
                i++;
            var start = i;
            while (i < text.Length && !WhiteSpace.IsSpace(text[i]))
                i++;
            if (i > start)
                words.Add(text.Substring(start, i - start));
        }
        return words;
    }
}
