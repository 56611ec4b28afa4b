using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DomainXml.Differential;

/// <summary>Writes trees exactly as they are: no indentation, and line ends in values as references.</summary>
internal static class DocumentText
{
    private static readonly XmlWriterSettings s_settings = new()
    {
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <exception cref="XmlException">An edit made what cannot be written: an undeclared namespace, say.</exception>
    public static string Of(XElement root)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, s_settings))
            root.Save(writer);
        return text.ToString();
    }
}
