using System.Xml;
using System.Xml.Schema;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>The attributes that XML itself defines, which schemas import without having the file.</summary>
internal static class XmlAttributesSchema
{
    public const string Namespace = "http://www.w3.org/XML/1998/namespace";

    private const string Text = $"""
        <xs:schema xmlns:xs="{XmlSchema.Namespace}" targetNamespace="{Namespace}">
          <xs:attribute name="lang"><xs:simpleType><xs:union memberTypes="xs:language"><xs:simpleType>
            <xs:restriction base="xs:string"><xs:enumeration value=""/></xs:restriction>
          </xs:simpleType></xs:union></xs:simpleType></xs:attribute>
          <xs:attribute name="space"><xs:simpleType>
            <xs:restriction base="xs:NCName"><xs:enumeration value="default"/><xs:enumeration value="preserve"/></xs:restriction>
          </xs:simpleType></xs:attribute>
          <xs:attribute name="base" type="xs:anyURI"/>
          <xs:attribute name="id" type="xs:ID"/>
        </xs:schema>
        """;

    public static XmlSchema Read()
    {
        using var reader = XmlReader.Create(new StringReader(Text));
        return XmlSchema.Read(reader, null)!;
    }
}
