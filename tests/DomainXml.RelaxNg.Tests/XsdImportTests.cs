using System.Xml;
using System.Xml.Schema;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.Validation;
using DomainXml.RelaxNg.XsdImport;

namespace DomainXml.RelaxNg.Tests;

public sealed class XsdImportTests
{
    public static TheoryData<string> CaseNames => [.. XsdImportCases.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void The_grammar_judges_as_the_schema_does(string name)
    {
        var one = XsdImportCases.All.Single(one => one.Name == name);
        var text = Wrap(one.Body);
        var schema = Schema.Load(new SchemaSource("main.xsd", text, IsCompact: false));
        var framework = Framework(text);
        var documents = one
            .Valid.Select(document => (document, true))
            .Concat(one.Invalid.Select(document => (document, false)));
        foreach (var (document, isValid) in documents)
        {
            Assert.True(
                isValid == framework(document),
                $"The case is wrong: the framework disagrees about {document}"
            );
            var errors = Errors(schema, document);
            Assert.True(
                isValid == (errors.Count == 0),
                isValid ? $"{document}: {string.Join("\n", errors)}" : $"allowed: {document}"
            );
        }
    }

    [Fact]
    public void Files_are_found_through_their_references_and_names_keep_their_namespaces()
    {
        var files = new Files(
            (
                "/s/main.xsd",
                """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:m" xmlns:p="urn:p" targetNamespace="urn:m" elementFormDefault="qualified">
                  <xs:include schemaLocation="sub/types.xsd"/>
                  <xs:import namespace="urn:p" schemaLocation="place.xsd"/>
                  <xs:import namespace="http://www.w3.org/XML/1998/namespace"/>
                  <xs:element name="a"><xs:complexType><xs:sequence>
                    <xs:element name="b" type="m:Size"/>
                    <xs:element ref="p:place"/>
                  </xs:sequence><xs:attribute ref="xml:lang"/></xs:complexType></xs:element>
                </xs:schema>
                """
            ),
            (
                "/s/sub/types.xsd",
                """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
                  <xs:include schemaLocation="../main.xsd"/>
                  <xs:simpleType name="Size"><xs:restriction base="xs:int"><xs:maxInclusive value="9"/></xs:restriction></xs:simpleType>
                </xs:schema>
                """
            ),
            (
                "/s/place.xsd",
                """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:p">
                  <xs:element name="place"><xs:complexType><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType></xs:element>
                </xs:schema>
                """
            )
        );
        var options = new SchemaOptions { Resolver = files };
        var source = files.Resolve("main.xsd", "/s/", fromCompact: false)!;
        var schema = Schema.Load(source, options);
        Assert.Equal(["/s/main.xsd", "/s/sub/types.xsd", "/s/place.xsd"], schema.Files);
        Assert.Empty(
            Errors(
                schema,
                "<a xmlns='urn:m' xml:lang='de'><b>9</b><p:place xmlns:p='urn:p'><x xmlns=''>1</x></p:place></a>"
            )
        );
        Assert.NotEmpty(
            Errors(
                schema,
                "<a xmlns='urn:m'><b>10</b><p:place xmlns:p='urn:p'><x xmlns=''>1</x></p:place></a>"
            )
        );
        Assert.NotEmpty(
            Errors(
                schema,
                "<a xmlns='urn:m'><b>1</b><p:place xmlns:p='urn:p'><p:x>1</p:x></p:place></a>"
            )
        );
    }

    [Theory]
    [InlineData("XSD0001", "3:2", "<xs:annotation/>\n<xs:element name='a' type='Nothing'/>")]
    [InlineData("XSD0001", "2:2", "<xs:element/>")]
    [InlineData("XSD0001", "2:2", "<xs:elemant name='a'/>")]
    [InlineData("RNG0003", "2:2", "<xs:include schemaLocation='absent.xsd'/>")]
    [InlineData("RNG0001", "2:27", "<xs:element name='a' type=/>")]
    public void A_mistake_is_told_at_its_place(string id, string place, string body)
    {
        var exception = Assert.Throws<SchemaException>(() =>
            XsdSyntaxReader.Read(
                new SchemaSource("main.xsd", Wrap("\n" + body), IsCompact: false),
                new SchemaOptions { Resolver = new Files() }
            )
        );
        var error = exception.Errors[0];
        Assert.Equal((id, "main.xsd"), (error.Id, error.Location.File));
        Assert.Equal(place, error.Location.Span.Start.ToString());
    }

    [Theory]
    [InlineData(
        "XSD0101",
        "<xs:element name='a'><xs:complexType><xs:attribute name='i'/></xs:complexType><xs:unique name='u'><xs:selector xpath='b'/><xs:field xpath='@i'/></xs:unique></xs:element>"
    )]
    [InlineData(
        "XSD0102",
        "<xs:element name='a'><xs:complexType><xs:sequence><xs:element name='b' maxOccurs='100000'/></xs:sequence></xs:complexType></xs:element>"
    )]
    [InlineData(
        "XSD0103",
        "<xs:element name='a'><xs:simpleType><xs:restriction><xs:simpleType><xs:list itemType='xs:int'/></xs:simpleType><xs:pattern value='1.*'/></xs:restriction></xs:simpleType></xs:element>"
    )]
    public void What_the_grammar_does_not_check_is_told(string id, string body)
    {
        var grammar = XsdSyntaxReader.Read(
            new SchemaSource("main.xsd", Wrap(body), IsCompact: false)
        );
        Assert.Equal(id, Assert.Single(grammar.Approximations).Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Counts_that_multiply_come_to_an_end(bool areNamed)
    {
        const string Counts = "minOccurs='60' maxOccurs='60'";
        var body = $"<xs:element name='a' type='xs:string' {Counts}/>";
        var groups = "";
        for (var i = 0; i < 6; i++)
        {
            groups += $"<xs:group name='g{i}'><xs:sequence>{body}</xs:sequence></xs:group>";
            body = areNamed
                ? $"<xs:group ref='g{i}' {Counts}/>"
                : $"<xs:sequence {Counts}>{body}</xs:sequence>";
        }
        var text = Wrap(
            $"{(areNamed ? groups : "")}<xs:element name='r'><xs:complexType>{body}</xs:complexType></xs:element>"
        );
        var schema = Schema.Load(new SchemaSource("main.xsd", text, IsCompact: false));
        Assert.NotEmpty(Errors(schema, "<r/>"));
    }

    private static string Wrap(string body) =>
        $"<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>{body}</xs:schema>";

    private static List<ValidationError> Errors(Schema schema, string document)
    {
        using var reader = XmlReader.Create(new StringReader(document));
        return [.. XmlReaderValidation.Validate(reader, schema)];
    }

    /// <summary>What the framework itself says of a document.</summary>
    private static Func<string, bool> Framework(string schema)
    {
        var set = new XmlSchemaSet();
        using var text = XmlReader.Create(new StringReader(schema));
        set.Add(null, text);
        set.Compile();
        return document =>
        {
            var isValid = true;
            var settings = new XmlReaderSettings
            {
                ValidationType = ValidationType.Schema,
                Schemas = set,
                ValidationFlags = XmlSchemaValidationFlags.AllowXmlAttributes,
            };
            settings.ValidationEventHandler += (_, _) => isValid = false;
            using var reader = XmlReader.Create(new StringReader(document), settings);
            reader.MoveToContent();
            isValid &= reader.SchemaInfo?.SchemaElement is not null;
            while (reader.Read()) { }
            return isValid;
        };
    }

    private sealed class Files(params (string Path, string Text)[] files) : ISchemaResolver
    {
        public SchemaSource? Resolve(string href, string baseUri, bool fromCompact)
        {
            var path = Path.GetFullPath(
                Path.Combine(
                    Path.GetDirectoryName(baseUri) is { Length: > 0 } folder ? folder : "/",
                    href
                )
            );
            var found = files.FirstOrDefault(file => file.Path == path);
            return found.Path is null ? null : new SchemaSource(path, found.Text, IsCompact: false);
        }
    }
}
