using CsCheck;
using DomainXml.RelaxNg.Compact;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.TestSupport;
using DomainXml.RelaxNg.Writing;
using DomainXml.RelaxNg.XmlSyntax;

namespace DomainXml.RelaxNg.Tests;

public sealed class WritingTests
{
    private const string Schema = """
        default namespace = "urn:vm"
        namespace x = "urn:x"

        include "base.rnc" inherit = x { unit |= element x:only { empty } }

        ## A disk.
        ## It stores.
        [ x:since = "1.0" ]
        Disk =
          element disk {
            attribute bus {
              ## Slow.
              "ide" |
              ## Fast.
              "virtio"
            }?,
            attribute size { xsd:unsignedInt { minInclusive = "1" } - "7" },
            (text | element x:* - x:no { any }*)
          }

        start = Disk
        """;

    private static PatternSyntax ParseCompact(string text) =>
        CompactSyntaxParser.Parse(new SchemaSource("a", text, IsCompact: true));

    private static PatternSyntax ParseXml(string text) =>
        XmlSyntaxParser.Parse(new SchemaSource("a", text, IsCompact: false));

    [Fact]
    public void What_the_compact_writer_writes_means_the_same() =>
        SyntaxTrees.Pattern.Sample(
            tree =>
                SyntaxOutline.Of(ParseCompact(CompactSyntaxWriter.Write(tree)))
                == SyntaxOutline.Of(tree),
            print: Print(tree => CompactSyntaxWriter.Write(tree))
        );

    [Fact]
    public void What_the_xml_writer_writes_means_the_same() =>
        SyntaxTrees.Pattern.Sample(
            tree =>
                SyntaxOutline.Of(ParseXml(XmlSyntaxWriter.Write(tree))) == SyntaxOutline.Of(tree),
            print: Print(tree => XmlSyntaxWriter.Write(tree))
        );

    [Fact]
    public void A_schema_survives_both_syntaxes()
    {
        var tree = ParseCompact(Schema);
        var xml = XmlSyntaxWriter.Write(tree, href => href.Replace(".rnc", ".rng"));
        Assert.Contains("href=\"base.rng\"", xml);
        var compact = CompactSyntaxWriter.Write(
            ParseXml(xml),
            href => href.Replace(".rng", ".rnc")
        );
        Assert.Equal(SyntaxOutline.Of(tree), SyntaxOutline.Of(ParseCompact(compact)));
        Assert.Equal(compact, CompactSyntaxWriter.Write(ParseCompact(compact)));
    }

    [Fact]
    public void The_written_forms_are_pleasant_to_read()
    {
        var tree = ParseCompact(Schema);
        DomainXml.TestSupport.Golden.Verify(CompactSyntaxWriter.Write(tree), "written.rnc");
        DomainXml.TestSupport.Golden.Verify(XmlSyntaxWriter.Write(tree), "written.rng");
    }

    [Fact]
    public void Every_schema_of_the_corpus_survives_both_syntaxes() =>
        Assert.All(
            Directory.GetFiles(
                DomainXml.TestSupport.TestPaths.Corpus,
                "*.rng",
                SearchOption.AllDirectories
            ),
            file =>
            {
                var tree = ParseXml(File.ReadAllText(file));
                var outline = SyntaxOutline.Of(tree);
                Assert.Equal(
                    outline,
                    SyntaxOutline.Of(ParseCompact(CompactSyntaxWriter.Write(tree)))
                );
                Assert.Equal(outline, SyntaxOutline.Of(ParseXml(XmlSyntaxWriter.Write(tree))));
            }
        );

    private static Func<PatternSyntax, string> Print(Func<PatternSyntax, string> write) =>
        tree => SyntaxOutline.Of(tree) + "\n--- written:\n" + write(tree);
}
