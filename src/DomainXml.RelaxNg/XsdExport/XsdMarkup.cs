using System.Xml.Linq;

namespace DomainXml.RelaxNg.XsdExport;

/// <summary>Makes the elements of XML Schema.</summary>
internal static class XsdMarkup
{
    public static readonly XNamespace Xsd = "http://www.w3.org/2001/XMLSchema";

    public static XElement Element(string name, params object?[] content) =>
        new(Xsd + name, content);

    /// <summary>The documentation of what it is the first part of; null where there is none.</summary>
    public static XElement? Documentation(string? text) =>
        text is null ? null : Element("annotation", Element("documentation", text));
}
