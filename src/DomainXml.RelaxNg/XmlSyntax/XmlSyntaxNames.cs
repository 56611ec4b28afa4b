using System.Xml;

namespace DomainXml.RelaxNg.XmlSyntax;

/// <summary>Namespaces and the rules for names in the XML syntax.</summary>
internal static class XmlSyntaxNames
{
    public const string RelaxNg = "http://relaxng.org/ns/structure/1.0";
    public const string Compatibility = "http://relaxng.org/ns/compatibility/annotations/1.0";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";

    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n'];

    /// <summary>The text without white space (that of XML, not of Unicode) at both ends.</summary>
    public static string Trim(string text) => text.Trim(WhiteSpace);

    /// <summary>Whether the text is a name without a colon.</summary>
    public static bool IsNCName(string text)
    {
        if (text.Length == 0 || !XmlConvert.IsStartNCNameChar(text[0]))
            return false;
        for (var i = 1; i < text.Length; i++)
        {
            if (!XmlConvert.IsNCNameChar(text[i]))
                return false;
        }
        return true;
    }
}
