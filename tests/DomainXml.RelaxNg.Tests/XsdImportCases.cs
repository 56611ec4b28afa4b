namespace DomainXml.RelaxNg.Tests;

/// <summary>Small schemas with documents that they allow and documents that they refuse.</summary>
internal static class XsdImportCases
{
    private const string Xsi = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";

    /// <summary>One construct of XML Schema.</summary>
    /// <param name="Name">What it is about.</param>
    /// <param name="Body">The content of the schema, which has no target namespace.</param>
    /// <param name="Valid">Documents that it allows.</param>
    /// <param name="Invalid">Documents that it refuses.</param>
    internal sealed record Case(string Name, string Body, string[] Valid, string[] Invalid);

    public static IReadOnlyList<Case> All { get; } =
    [
        new(
            "a sequence with counts",
            """
            <xs:element name="a"><xs:complexType><xs:sequence>
              <xs:element name="b" type="xs:int"/>
              <xs:element name="c" minOccurs="0"/>
              <xs:element name="d" type="xs:string" minOccurs="2" maxOccurs="4"/>
              <xs:element name="e" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
              <xs:element name="f" type="xs:string" maxOccurs="0"/>
            </xs:sequence></xs:complexType></xs:element>
            """,
            [
                "<a><b>1</b><d/><d/></a>",
                "<a><b>1</b><c x='1'><y/>any</c><d/><d/><d/><d/></a>",
                "<a><b>1</b><d/><d/><d/><e/><e/><e/></a>",
            ],
            [
                "<a/>",
                "<a><b>x</b><d/><d/></a>",
                "<a><b>1</b><d/></a>",
                "<a><b>1</b><d/><d/><d/><d/><d/></a>",
                "<a><d/><d/><b>1</b></a>",
                "<a><b>1</b><d/><d/><f/></a>",
                "<a x='1'><b>1</b><d/><d/></a>",
                "<b>1</b>",
            ]
        ),
        new(
            "a repeated choice of sequences",
            """
            <xs:element name="a"><xs:complexType><xs:choice minOccurs="1" maxOccurs="2">
              <xs:element name="b"><xs:complexType/></xs:element>
              <xs:sequence><xs:element name="c" type="xs:string"/><xs:element name="d" type="xs:string"/></xs:sequence>
            </xs:choice></xs:complexType></xs:element>
            """,
            ["<a><b/></a>", "<a><c/><d/><b/></a>", "<a><b/><b/></a>"],
            ["<a/>", "<a><c/></a>", "<a><b/><b/><b/></a>", "<a><b>text</b></a>"]
        ),
        new(
            "all, in any order",
            """
            <xs:element name="a"><xs:complexType><xs:all>
              <xs:element name="b" type="xs:string"/>
              <xs:element name="c" type="xs:string" minOccurs="0"/>
            </xs:all></xs:complexType></xs:element>
            """,
            ["<a><b/></a>", "<a><b/><c/></a>", "<a><c/><b/></a>"],
            ["<a/>", "<a><c/></a>", "<a><b/><b/></a>"]
        ),
        new(
            "attributes and their groups",
            """
            <xs:attribute name="lang" type="xs:language"/>
            <xs:attributeGroup name="common">
              <xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
              <xs:attribute ref="lang"/>
            </xs:attributeGroup>
            <xs:element name="a"><xs:complexType>
              <xs:attributeGroup ref="common"/>
              <xs:attribute name="size" type="xs:unsignedByte" default="7"/>
              <xs:attribute name="version" fixed="1.0"/>
              <xs:attribute name="gone" use="prohibited"/>
            </xs:complexType></xs:element>
            """,
            ["<a id='x'/>", "<a id='x' lang='de' size='9' version='1.0'/>"],
            [
                "<a/>",
                "<a id=''/>",
                "<a id='x' size='300'/>",
                "<a id='x' version='1.1'/>",
                "<a id='x' gone='1'/>",
                "<a id='x' other='1'/>",
            ]
        ),
        new(
            "simple types, restricted in steps",
            """
            <xs:simpleType name="Code"><xs:restriction base="xs:string">
              <xs:whiteSpace value="collapse"/><xs:maxLength value="5"/><xs:pattern value="[a-z]+"/><xs:pattern value="[0-9]+"/>
            </xs:restriction></xs:simpleType>
            <xs:simpleType name="Short"><xs:restriction base="Code">
              <xs:maxLength value="3"/><xs:pattern value=".*[a1].*"/>
            </xs:restriction></xs:simpleType>
            <xs:element name="a" type="Short"/>
            """,
            ["<a>ab</a>", "<a> 12 </a>"],
            ["<a>abcd</a>", "<a>bc</a>", "<a>a1</a>", "<a/>", "<a>AB</a>"]
        ),
        new(
            "numbers with bounds and digits",
            """
            <xs:simpleType name="Wide"><xs:restriction base="xs:decimal">
              <xs:minInclusive value="0"/><xs:maxExclusive value="100"/><xs:fractionDigits value="2"/>
            </xs:restriction></xs:simpleType>
            <xs:simpleType name="Narrow"><xs:restriction base="Wide">
              <xs:minExclusive value="1"/><xs:totalDigits value="3"/>
            </xs:restriction></xs:simpleType>
            <xs:element name="a" type="Narrow"/>
            """,
            ["<a>1.01</a>", "<a>99.9</a>"],
            ["<a>1</a>", "<a>100</a>", "<a>12.34</a>", "<a>2.345</a>", "<a>x</a>"]
        ),
        new(
            "enumerations, restricted further",
            """
            <xs:simpleType name="Colour"><xs:restriction base="xs:token">
              <xs:enumeration value="red"/><xs:enumeration value="green"/><xs:enumeration value="blue"/>
            </xs:restriction></xs:simpleType>
            <xs:simpleType name="Warm"><xs:restriction base="Colour"><xs:enumeration value="red"/></xs:restriction></xs:simpleType>
            <xs:simpleType name="Long"><xs:restriction base="Colour"><xs:minLength value="4"/></xs:restriction></xs:simpleType>
            <xs:simpleType name="Level"><xs:restriction base="xs:int"><xs:enumeration value="1"/><xs:enumeration value="2"/></xs:restriction></xs:simpleType>
            <xs:element name="a"><xs:complexType>
              <xs:attribute name="c" type="Colour"/><xs:attribute name="w" type="Warm"/>
              <xs:attribute name="l" type="Long"/><xs:attribute name="n" type="Level"/>
            </xs:complexType></xs:element>
            """,
            ["<a c=' green ' w='red' l='blue' n='2'/>", "<a n='02'/>"],
            ["<a c='Red'/>", "<a w='green'/>", "<a l='red'/>", "<a n='3'/>"]
        ),
        new(
            "lists and unions",
            """
            <xs:simpleType name="Sizes"><xs:list itemType="xs:int"/></xs:simpleType>
            <xs:simpleType name="Two"><xs:restriction base="Sizes"><xs:minLength value="1"/><xs:maxLength value="2"/></xs:restriction></xs:simpleType>
            <xs:simpleType name="Or"><xs:union memberTypes="xs:int"><xs:simpleType><xs:restriction base="xs:token">
              <xs:enumeration value="none"/></xs:restriction></xs:simpleType></xs:union></xs:simpleType>
            <xs:simpleType name="Pairs"><xs:restriction base="Sizes"><xs:enumeration value="1 2"/><xs:enumeration value="3 4"/></xs:restriction></xs:simpleType>
            <xs:simpleType name="Few"><xs:restriction base="Or"><xs:enumeration value="none"/><xs:enumeration value="7"/></xs:restriction></xs:simpleType>
            <xs:element name="a"><xs:complexType>
              <xs:attribute name="s" type="Sizes"/><xs:attribute name="t" type="Two"/><xs:attribute name="o" type="Or"/>
              <xs:attribute name="p" type="Pairs"/><xs:attribute name="f" type="Few"/>
            </xs:complexType></xs:element>
            """,
            ["<a s='' t='1' o='none'/>", "<a s='1 2  3' t='1 2' o='7'/>"],
            [
                "<a s='1 x'/>",
                "<a t=''/>",
                "<a t='1 2 3'/>",
                "<a o='some'/>",
                "<a p='1 4'/>",
                "<a f='8'/>",
            ]
        ),
        new(
            "simple content, extended and restricted",
            """
            <xs:complexType name="Money"><xs:simpleContent><xs:extension base="xs:decimal">
              <xs:attribute name="currency" type="xs:NCName" use="required"/><xs:attribute name="note"/>
            </xs:extension></xs:simpleContent></xs:complexType>
            <xs:complexType name="Price"><xs:simpleContent><xs:restriction base="Money">
              <xs:minInclusive value="0"/><xs:attribute name="note" use="prohibited"/>
            </xs:restriction></xs:simpleContent></xs:complexType>
            <xs:element name="a"><xs:complexType><xs:sequence>
              <xs:element name="m" type="Money"/><xs:element name="p" type="Price"/>
            </xs:sequence></xs:complexType></xs:element>
            """,
            ["<a><m currency='EUR' note='x'>-1.5</m><p currency='EUR'>3</p></a>"],
            [
                "<a><m>1</m><p currency='EUR'>3</p></a>",
                "<a><m currency='EUR'>1</m><p currency='EUR'>-3</p></a>",
                "<a><m currency='EUR'>1</m><p currency='EUR' note='x'>3</p></a>",
            ]
        ),
        new(
            "types extended and restricted, named by xsi:type",
            """
            <xs:complexType name="Plant"><xs:sequence><xs:element name="name" type="xs:string"/></xs:sequence><xs:attribute name="k"/></xs:complexType>
            <xs:complexType name="Tree"><xs:complexContent><xs:extension base="Plant">
              <xs:sequence><xs:element name="height" type="xs:int"/></xs:sequence><xs:attribute name="h"/></xs:extension></xs:complexContent></xs:complexType>
            <xs:complexType name="Bare"><xs:complexContent><xs:restriction base="Plant">
              <xs:sequence><xs:element name="name" type="xs:string"/></xs:sequence><xs:attribute name="k" use="prohibited"/></xs:restriction></xs:complexContent></xs:complexType>
            <xs:element name="a" type="Plant"/><xs:element name="t" type="Tree"/>
            """,
            [
                "<a k='1'><name/></a>",
                $"<a xsi:type='Plant' {Xsi}><name/></a>",
                $"<a xsi:type='Tree' {Xsi} h='1'><name/><height>3</height></a>",
                $"<a xsi:type='Bare' {Xsi}><name/></a>",
                "<t k='1' h='2'><name/><height>1</height></t>",
            ],
            [
                "<a><name/><height>3</height></a>",
                $"<a xsi:type='Tree' {Xsi}><name/></a>",
                $"<a xsi:type='Bare' {Xsi} k='1'><name/></a>",
                $"<t xsi:type='Plant' {Xsi}><name/></t>",
                $"<a xsi:type='Nothing' {Xsi}><name/></a>",
            ]
        ),
        new(
            "an abstract type",
            """
            <xs:complexType name="Shape" abstract="true"/>
            <xs:complexType name="Circle"><xs:complexContent><xs:extension base="Shape"><xs:attribute name="r" use="required"/></xs:extension></xs:complexContent></xs:complexType>
            <xs:element name="a" type="Shape"/>
            """,
            [$"<a xsi:type='Circle' {Xsi} r='1'/>"],
            ["<a/>", $"<a xsi:type='Shape' {Xsi}/>", $"<a xsi:type='Circle' {Xsi}/>"]
        ),
        new(
            "substitution groups",
            """
            <xs:element name="shape" abstract="true" type="xs:string"/>
            <xs:element name="circle" substitutionGroup="shape"/>
            <xs:element name="disc" substitutionGroup="circle"/>
            <xs:element name="a"><xs:complexType><xs:sequence><xs:element ref="shape" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
            """,
            ["<a><circle/><disc/></a>", "<disc/>"],
            ["<a><shape/></a>", "<shape/>", "<a/>"]
        ),
        new(
            "groups of elements",
            """
            <xs:group name="g"><xs:choice><xs:element name="b" type="xs:string"/><xs:element name="c" type="xs:string"/></xs:choice></xs:group>
            <xs:element name="a"><xs:complexType><xs:group ref="g" minOccurs="0" maxOccurs="2"/></xs:complexType></xs:element>
            """,
            ["<a/>", "<a><b/><c/></a>"],
            ["<a><b/><c/><b/></a>", "<a><d/></a>"]
        ),
        new(
            "mixed content",
            """
            <xs:element name="p"><xs:complexType mixed="true"><xs:sequence><xs:element name="b" type="xs:string" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
            """,
            ["<p>one <b>two</b> three</p>", "<p/>"],
            ["<p><c/></p>"]
        ),
        new(
            "nillable elements",
            """
            <xs:element name="a"><xs:complexType><xs:sequence>
              <xs:element name="n" type="xs:int" nillable="true"/>
              <xs:element name="m" nillable="true" minOccurs="0"><xs:complexType><xs:sequence><xs:element name="x"/></xs:sequence><xs:attribute name="k"/></xs:complexType></xs:element>
            </xs:sequence></xs:complexType></xs:element>
            """,
            [
                "<a><n>1</n></a>",
                $"<a {Xsi}><n xsi:nil='true'/></a>",
                $"<a {Xsi}><n xsi:nil='false'>1</n><m xsi:nil='1' k='2'/></a>",
            ],
            [
                "<a><n/></a>",
                $"<a {Xsi}><n xsi:nil='true'>1</n></a>",
                $"<a {Xsi}><n>1</n><m xsi:nil='true'><x/></m></a>",
            ]
        ),
        new(
            "elements with defaults and fixed values",
            """
            <xs:element name="a"><xs:complexType><xs:sequence>
              <xs:element name="d" type="xs:int" default="3"/><xs:element name="f" type="xs:int" fixed="4"/>
            </xs:sequence></xs:complexType></xs:element>
            """,
            ["<a><d/><f/></a>", "<a><d>5</d><f>04</f></a>"],
            ["<a><d>x</d><f/></a>", "<a><d/><f>5</f></a>"]
        ),
        new(
            "wildcards for elements",
            """
            <xs:element name="known" type="xs:int"/>
            <xs:element name="skip"><xs:complexType><xs:sequence><xs:any processContents="skip"/></xs:sequence></xs:complexType></xs:element>
            <xs:element name="lax"><xs:complexType><xs:sequence><xs:any processContents="lax" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
            <xs:element name="strict"><xs:complexType><xs:sequence><xs:any minOccurs="0"/></xs:sequence></xs:complexType></xs:element>
            <xs:element name="other"><xs:complexType><xs:sequence><xs:any namespace="##other" processContents="lax"/></xs:sequence></xs:complexType></xs:element>
            <xs:element name="listed"><xs:complexType><xs:sequence><xs:any namespace="##local urn:x" processContents="skip"/></xs:sequence></xs:complexType></xs:element>
            """,
            [
                "<skip><known>x</known></skip>",
                "<lax><known>1</known><new a='1'><known>2</known>text</new></lax>",
                "<strict><known>1</known></strict>",
                "<strict/>",
                "<other><x xmlns='urn:x'/></other>",
                "<listed><x xmlns='urn:x'/></listed>",
                "<listed><x/></listed>",
            ],
            [
                "<skip/>",
                "<lax><known>x</known></lax>",
                "<lax><new><known>x</known></new></lax>",
                "<strict><new/></strict>",
                "<other><x/></other>",
                "<listed><x xmlns='urn:y'/></listed>",
            ]
        ),
        new(
            "wildcards for attributes",
            """
            <xs:attribute name="known" type="xs:int"/>
            <xs:complexType name="Open"><xs:attribute name="own" type="xs:int"/><xs:anyAttribute processContents="lax"/></xs:complexType>
            <xs:element name="lax" type="Open"/>
            <xs:element name="more"><xs:complexType><xs:complexContent><xs:extension base="Open"><xs:attribute name="extra" type="xs:int"/></xs:extension></xs:complexContent></xs:complexType></xs:element>
            <xs:element name="strict"><xs:complexType><xs:anyAttribute/></xs:complexType></xs:element>
            <xs:element name="other"><xs:complexType><xs:anyAttribute namespace="##other" processContents="skip"/></xs:complexType></xs:element>
            """,
            [
                "<lax own='1' known='2' new='x'/>",
                "<more own='1' extra='2' new='x'/>",
                "<strict known='1'/>",
                "<other p:x='1' xmlns:p='urn:p'/>",
            ],
            [
                "<lax own='x'/>",
                "<lax known='x'/>",
                "<more extra='x'/>",
                "<strict new='1'/>",
                "<other x='1'/>",
            ]
        ),
        new(
            "types that contain themselves",
            """
            <xs:complexType name="Node"><xs:sequence><xs:element name="node" type="Node" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:attribute name="v" type="xs:int"/></xs:complexType>
            <xs:element name="tree" type="Node"/>
            """,
            ["<tree><node v='1'><node/></node><node/></tree>"],
            ["<tree><node v='x'/></tree>", "<node/>"]
        ),
        new(
            "places of schemas",
            """
            <xs:element name="a" type="xs:int"/>
            """,
            [$"<a {Xsi} xsi:noNamespaceSchemaLocation='a.xsd'>1</a>"],
            [$"<a {Xsi} xsi:other='a.xsd'>1</a>"]
        ),
    ];
}
