using System.Xml.Linq;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.Validation;
using DomainXml.TestSupport;

namespace DomainXml.Tests.Validation;

public sealed class DocumentValidatorTests
{
    private static readonly Lazy<Schema> s_schema = new(() =>
        Schema.Load(
            new SchemaSource(
                "guest.rnc",
                """
                namespace q = "urn:q"
                start = element guest {
                  attribute type { "kvm" | "xen" },
                  element name { text },
                  element memory { xsd:unsignedInt }?,
                  element devices { element disk { attribute dev { text } }* }?,
                  element q:extra { empty }?
                }
                """,
                IsCompact: true
            )
        )
    );

    [Fact]
    public void A_right_document_has_no_diagnostics() =>
        Assert.Empty(
            Validate(
                "<guest type='kvm'><name>a</name><memory> 5 </memory><x:extra xmlns:x='urn:q'/></guest>"
            )
        );

    /// <summary>A document with one mistake, which stands between the marks.</summary>
    public static TheoryData<string> Mistakes =>
        [
            "<guest type='«kmv»'>\n  <name>a</name>\n</guest>",
            "<guest\n  type='kvm' «tipe»='x'><name>a</name></guest>",
            "<guest type='kvm'><name>a</name>\n<memory>\n «lots &amp; more»\n</memory></guest>",
            "<guest type='kvm'><name>a</name><devices>\r\n<«dsik» dev='a'/></devices></guest>",
            "<guest type='kvm'><name>a</name><devices><disk dev='a'/>\n<!-- c --> «stray» </devices></guest>",
            "<guest type='kvm'><name>a</name><devices> «<![CDATA[stray]]>» </devices></guest>",
        ];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_has_its_exact_place(string marked)
    {
        var (start, end) = (
            marked.IndexOf('«', StringComparison.Ordinal),
            marked.IndexOf('»', StringComparison.Ordinal) - 1
        );
        var text = SourceText.From(
            marked
                .Replace("«", "", StringComparison.Ordinal)
                .Replace("»", "", StringComparison.Ordinal),
            "guest.xml"
        );
        var expected = text.SpanAt(start, end);
        var diagnostic = Assert.Single(DocumentValidator.Validate(text, s_schema.Value));
        Assert.Equal(expected, diagnostic.Span);
        Assert.Equal("guest.xml", diagnostic.File);
        Assert.StartsWith("DX1", diagnostic.Id, StringComparison.Ordinal);

        var document = SourceDocument.Parse(text);
        Assert.Equal(
            expected,
            Assert.Single(DocumentValidator.Validate(document, s_schema.Value)).Span
        );
    }

    [Fact]
    public void A_changed_document_is_judged_as_it_is_now()
    {
        var document = SourceDocument.Parse("<guest type='kvm'>\n  <name>a</name>\n</guest>");
        document.Root.SetAttributeValue("type", "lxc");
        var value = Assert.Single(DocumentValidator.Validate(document, s_schema.Value));
        Assert.Equal("1:14", value.Span?.Start.ToString());

        document.Root.SetAttributeValue("type", "xen");
        document.Root.Add(new XElement("devices", new XElement("floppy")));
        var added = Assert.Single(DocumentValidator.Validate(document, s_schema.Value));
        Assert.Equal("floppy", added.Found);
        // What is new has the place of the element that it was put into.
        Assert.Equal("1:2", added.Span?.Start.ToString());
    }

    [Fact]
    public void What_is_not_well_formed_is_told_with_what_stands_before()
    {
        var diagnostics = Validate("<guest type='kmv'>\n<name>a & b</name></guest>");
        Assert.Contains(diagnostics, d => d.Id == "DX0109" && d.Span?.Start.ToString() == "2:9");
        Assert.Equal(diagnostics.OrderBy(d => d.Span?.Start.Line), diagnostics);
        Assert.Equal(
            "DX0001",
            Assert.Single(DocumentValidator.ValidateFile("/none/none.xml", s_schema.Value)).Id
        );
    }

    [Theory]
    [InlineData("<network><name>n<uuid/><bridge/></network>", "DX0103")]
    [InlineData("<network><name>n</name><ip><uuid/>", "DX0102")]
    [InlineData("<network><nmae>n<uuid/></network>", "DX1101 DX0103")]
    public void What_seems_to_stand_in_an_element_without_end_tag_is_not_judged(
        string text,
        string ids
    ) =>
        Assert.Equal(
            ids,
            string.Join(' ', DocumentValidator.Validate(SourceText.From(text)).Select(d => d.Id))
        );

    [Theory]
    [InlineData(
        "<domian/>",
        "<domian> is not the root of any document that is known here; did you mean <domain>?"
    )]
    [InlineData(
        "<domain xmlns='urn:x'/>",
        "The root <domain> is in namespace 'urn:x', but belongs in no namespace"
    )]
    public void An_unknown_root_is_told_with_the_one_that_was_meant(string text, string message) =>
        Assert.Equal(
            message,
            Assert.Single(DocumentValidator.Validate(SourceText.From(text))).Message
        );

    [Fact]
    public void The_scanner_tells_the_validator_what_XmlReader_tells_it()
    {
        var corpus = TestPaths.Corpus;
        var schema = Schema.LoadFile(Path.Combine(corpus, "schemas", "domain.rng"));
        foreach (
            var path in Directory.EnumerateFiles(
                Path.Combine(corpus, "tests", "genericxml2xmlindata"),
                "*.xml"
            )
        )
        {
            using var reader = System.Xml.XmlReader.Create(
                path,
                XmlReaderValidation.CreateSettings()
            );
            var expected = XmlReaderValidation.Validate(reader, schema);
            var actual = DocumentValidator.ValidateFile(path, schema);
            Assert.Equal(expected.Select(e => e.Message), actual.Select(d => d.Message));
        }
    }

    private static IReadOnlyList<Diagnostic> Validate(string text) =>
        DocumentValidator.Validate(SourceText.From(text), s_schema.Value);
}
