using System.Globalization;
using Microsoft.CodeAnalysis;

namespace DomainXml.ModelGenerator.Tests;

/// <summary>Schemas in other languages than the compact syntax.</summary>
public sealed class LanguageTests
{
    private const string Fleet = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:dx="urn:domainxml:model">
          <xs:include schemaLocation="parts.xsd"/>
          <xs:element name="fleet">
            <xs:complexType>
              <xs:sequence>
                <xs:element ref="vehicle" minOccurs="0" maxOccurs="unbounded"/>
                <xs:any namespace="##other" processContents="lax" minOccurs="0"/>
              </xs:sequence>
              <xs:attribute name="owner" use="required"/>
              <xs:attribute name="founded" type="xs:date" dx:type="System.DateOnly"/>
            </xs:complexType>
          </xs:element>
        </xs:schema>
        """;

    private const string Parts = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:dx="urn:domainxml:model">
          <xs:complexType name="VehicleType" abstract="true">
            <xs:sequence><xs:element name="plate" type="Plate"/></xs:sequence>
            <xs:attribute name="fuel" type="Fuel" default="diesel"/>
          </xs:complexType>
          <xs:element name="vehicle" type="VehicleType" abstract="true"/>
          <xs:element name="car" substitutionGroup="vehicle">
            <xs:annotation><xs:documentation>Seats a few.</xs:documentation></xs:annotation>
            <xs:complexType><xs:complexContent><xs:extension base="VehicleType">
              <xs:attribute name="seats" type="xs:unsignedByte" dx:name="SeatCount"/>
            </xs:extension></xs:complexContent></xs:complexType>
          </xs:element>
          <xs:element name="truck" substitutionGroup="vehicle">
            <xs:complexType><xs:complexContent><xs:extension base="VehicleType">
              <xs:sequence><xs:element name="load" type="xs:decimal" nillable="true"/></xs:sequence>
            </xs:extension></xs:complexContent></xs:complexType>
          </xs:element>
          <xs:simpleType name="Fuel"><xs:restriction base="xs:token">
            <xs:enumeration value="diesel"/><xs:enumeration value="bio-gas"/>
          </xs:restriction></xs:simpleType>
          <xs:simpleType name="Plate"><xs:restriction base="xs:token"><xs:pattern value="[A-Z]+ [0-9]+"/></xs:restriction></xs:simpleType>
        </xs:schema>
        """;

    private static AdditionalText[] Xsd =>
        [
            GeneratorHarness.Text("/schemas/fleet.xsd", Fleet),
            GeneratorHarness.Text("/schemas/parts.xsd", Parts),
        ];

    [Fact]
    public void An_xml_schema_gives_types_as_the_compact_syntax_does()
    {
        var result = GeneratorHarness.Run(Xsd);
        Assert.Empty(result.Diagnostics);
        Assert.Contains(
            "ViewCollection<IVehicle> VehicleItems",
            Source(result, "Fleet"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "System.DateOnly? Founded",
            Source(result, "Fleet"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "class Car : ElementView, IElementView<Car>",
            Source(result, "Car"),
            StringComparison.Ordinal
        );
        Assert.Contains("Seats a few.", Source(result, "Car"), StringComparison.Ordinal);
        Assert.Contains("byte? SeatCount", Source(result, "Car"), StringComparison.Ordinal);
        Assert.Contains("Fuel? Fuel", Source(result, "IVehicleType"), StringComparison.Ordinal);
        Assert.Contains("BioGas", Source(result, "Fuel"), StringComparison.Ordinal);
        Assert.Contains("bool? IsNil", Source(result, "TruckLoad"), StringComparison.Ordinal);
        Assert.Contains("decimal? Value", Source(result, "TruckLoad"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_code_from_an_xml_schema_compiles_without_a_warning()
    {
        GeneratorHarness
            .Driver(Xsd)
            .RunGeneratorsAndUpdateCompilation(
                GeneratorHarness.Compilation(),
                out var compilation,
                out _,
                TestContext.Current.CancellationToken
            );
        Assert.Empty(
            compilation
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic =>
                    diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning
                )
        );
    }

    [Fact]
    public void The_xml_syntax_gives_the_same_code_as_the_compact_syntax()
    {
        const string Compact = """
            start = Box
            ## A box.
            Box = element box { attribute size { Size }, element item { text }* }
            Size = "small" | "large"
            """;
        const string Xml = """
            <grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0">
              <start><ref name="Box"/></start>
              <define name="Box">
                <a:documentation>A box.</a:documentation>
                <element name="box">
                  <attribute name="size"><ref name="Size"/></attribute>
                  <zeroOrMore><element name="item"><text/></element></zeroOrMore>
                </element>
              </define>
              <define name="Size"><choice><value>small</value><value>large</value></choice></define>
            </grammar>
            """;
        Assert.Equal(
            Sources(GeneratorHarness.Run(GeneratorHarness.Text("/schemas/box.rnc", Compact))),
            Sources(GeneratorHarness.Run(GeneratorHarness.Text("/schemas/box.rng", Xml)))
        );
    }

    [Theory]
    [InlineData("start = element address-book { element card { text }* }")]
    [InlineData("start = book\nbook = element address-book { element card { text }* }")]
    public void What_documents_begin_with_is_a_class_whatever_the_pattern_is_called(string schema)
    {
        var result = GeneratorHarness.Run(GeneratorHarness.Text("/schemas/book.rnc", schema));
        Assert.Empty(result.Diagnostics);
        Assert.Single(
            result.GeneratedSources,
            source =>
                source.SourceText.ToString().Contains("TextList Cards", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_mistake_in_an_xml_schema_is_reported_at_its_place()
    {
        var diagnostic = Assert.Single(
            GeneratorHarness
                .Run(
                    GeneratorHarness.Text(
                        "/schemas/a.xsd",
                        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n  <xs:element name='a' type='Absent'/>\n</xs:schema>"
                    )
                )
                .Diagnostics
        );
        var span = diagnostic.Location.GetLineSpan();
        Assert.Equal(("DXG001", "/schemas/a.xsd"), (diagnostic.Id, span.Path));
        Assert.Equal("1,3", span.StartLinePosition.ToString());
        Assert.Contains(
            "Absent",
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_the_grammar_of_an_xml_schema_does_not_check_is_a_warning()
    {
        var result = GeneratorHarness.Run(
            GeneratorHarness.Text(
                "/schemas/a.xsd",
                """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
                  <xs:element name="a"><xs:complexType><xs:sequence>
                    <xs:element name="b" type="xs:string" maxOccurs="9999"/>
                  </xs:sequence></xs:complexType></xs:element>
                </xs:schema>
                """
            )
        );
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(
            ("DXG012", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning),
            (diagnostic.Id, diagnostic.Severity)
        );
        Assert.Equal("2,5", diagnostic.Location.GetLineSpan().StartLinePosition.ToString());
        Assert.Contains("TextList Bs", Source(result, "A"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_an_xml_schema_writes_only_the_types_that_changed()
    {
        var token = TestContext.Current.CancellationToken;
        var files = Xsd;
        var edited = Parts.Replace("xs:unsignedByte", "xs:unsignedShort", StringComparison.Ordinal);
        var result = GeneratorHarness
            .Driver(files)
            .RunGenerators(GeneratorHarness.Compilation(), token)
            .ReplaceAdditionalText(files[1], GeneratorHarness.Text("/schemas/parts.xsd", edited))
            .RunGenerators(GeneratorHarness.Compilation(), token)
            .GetRunResult()
            .Results.Single();
        Assert.Single(
            result.TrackedSteps[StepNames.Types].SelectMany(step => step.Outputs),
            output =>
                output.Reason
                    is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
        );
    }

    private static string Source(GeneratorRunResult result, string type) =>
        result
            .GeneratedSources.Single(source =>
                source.HintName == $"{GeneratorHarness.Namespace}.{type}.g.cs"
            )
            .SourceText.ToString();

    /// <summary>All code but the compiled grammar, which holds the file's name.</summary>
    private static IEnumerable<(string, string)> Sources(GeneratorRunResult result) =>
        result
            .GeneratedSources.Where(source =>
                !source.HintName.EndsWith("BoxSchema.g.cs", StringComparison.Ordinal)
            )
            .Select(source => (source.HintName, source.SourceText.ToString()))
            .Order();
}
