using DomainXml.RelaxNg.Merging;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.Writing;
using DomainXml.TestSupport;

namespace DomainXml.RelaxNg.Tests;

public sealed class SchemaMergerTests
{
    [Theory]
    [InlineData(
        "start = a  a = element a { b* }  b |= element b { empty }  b |= element c { text }"
    )]
    [InlineData("start = element r { a }  a &= element a { empty }?  a &= element b { empty }?")]
    [InlineData(
        "grammar { start = element a { grammar { start = a | b  a = element x { parent b }  b = text } }  b = element y { empty } }"
    )]
    [InlineData(
        "grammar { start = element a { grammar { start = a | parent a  a = element b { empty } } }  a = text }"
    )]
    [InlineData("include \"part.rnc\" { part = element mine { empty } }")]
    [InlineData("include \"part.rnc\"  other = element b { external \"pattern.rnc\" }")]
    [InlineData(
        "start = element a { external \"pattern.rnc\", external \"grammar.rnc\" }  p = element own { empty }"
    )]
    [InlineData("namespace x = \"urn:x\" element a { notAllowed | element x:* - x:b { empty } }")]
    public void A_schema_means_the_same_in_one_file(string text) =>
        AssertSame(Open(text), new SchemaOptions { Resolver = new Files() });

    [Fact]
    public void Every_schema_of_the_repository_means_the_same_in_one_file() =>
        Assert.All(
            Directory
                .GetFiles(
                    Path.Combine(TestPaths.Repository, "schemas"),
                    "*.rnc",
                    SearchOption.AllDirectories
                )
                .Where(file => File.ReadAllText(file).Contains("\nstart =")),
            AssertSameFile
        );

    [Fact]
    public void Every_schema_of_the_corpus_means_the_same_in_one_file() =>
        Assert.All(
            Directory
                .GetFiles(TestPaths.Corpus, "*.rng", SearchOption.AllDirectories)
                .Where(file => File.ReadAllText(file).Contains("<start")),
            AssertSameFile
        );

    [Fact]
    public void A_name_that_is_not_defined_is_told_at_its_place()
    {
        var error = Assert.Single(
            Assert
                .Throws<SchemaException>(() => SchemaMerger.Merge(Open("element a { missing }")))
                .Errors
        );
        Assert.Equal(new SourcePosition(1, 13), error.Location.Span.Start);
    }

    [Fact]
    public void What_the_start_does_not_lead_to_can_be_left_out()
    {
        var merged = SchemaMerger.Merge(
            Open("start = a  a = element a { b? }  b = element b { a? }  c = element c { b }")
        );
        Assert.Equal(["a", "b"], Names(merged.WithoutUnused()));
        Assert.Equal(["a", "b", "c"], Names(merged));
    }

    [Fact]
    public void Annotations_can_be_left_out_and_documentation_stays()
    {
        var merged = SchemaMerger.Merge(
            Open(
                """
                namespace x = "urn:x"
                start = a
                ## The only element.
                [ x:note = "1" ]
                a = element a { [ x:note = "2" ] attribute b { text } }
                """
            )
        );
        Assert.Equal(
            """
            start = a

            ## The only element.
            a = element a { attribute b { text } }

            """,
            CompactSyntaxWriter.Write(merged.WithoutAnnotations().ToGrammar())
        );
    }

    [Fact]
    public void What_comes_from_another_file_stands_in_a_division_with_that_files_heading()
    {
        var merged = SchemaMerger.Merge(
            Open("# The main file.\ninclude \"part.rnc\"\nstart = element a { part }"),
            new SchemaOptions { Resolver = new Files() }
        );
        Assert.Equal("The main file.", merged.Heading);
        Assert.Contains("## A part.\ndiv {", CompactSyntaxWriter.Write(merged.ToGrammar()));
    }

    [Fact]
    public void The_roots_are_the_elements_that_a_document_can_begin_with()
    {
        var merged = SchemaMerger.Merge(
            Open(
                "start = a | element b|c { a } | element * { a }  a = element a { b }  b = element d { empty }"
            )
        );
        Assert.Equal(["a", "b", "c"], merged.Roots.Select(root => root.LocalName));
    }

    private static IEnumerable<string> Names(MergedSchema schema) =>
        schema.Sections.SelectMany(section => section.Definitions).Select(define => define.Name!);

    private static SchemaSource Open(string text) => new("main.rnc", text, IsCompact: true);

    private static void AssertSameFile(string file)
    {
        var resolver = new FileSchemaResolver();
        AssertSame(resolver.Open(file), SchemaOptions.Default with { Resolver = resolver });
    }

    private static void AssertSame(SchemaSource source, SchemaOptions options)
    {
        var expected = PatternOutline.Of(Schema.Load(source, options));
        var merged = SchemaMerger.Merge(source, options).WithoutUnused().ToGrammar();
        Assert.Equal(expected, Load(CompactSyntaxWriter.Write(merged), isCompact: true));
        Assert.Equal(expected, Load(XmlSyntaxWriter.Write(merged), isCompact: false));
    }

    private static string Load(string text, bool isCompact) =>
        PatternOutline.Of(Schema.Load(new SchemaSource("merged", text, isCompact)));

    private sealed class Files : ISchemaResolver
    {
        private static readonly Dictionary<string, string> s_texts = new()
        {
            ["part.rnc"] =
                "# A part.\n\nstart |= part  part = element part { other? }  other |= element other { empty }",
            ["pattern.rnc"] = "element p { text }",
            ["grammar.rnc"] = "start = p  p = element q { p? }",
        };

        public SchemaSource? Resolve(string href, string baseUri, bool fromCompact) =>
            new(href, s_texts[href], IsCompact: true);
    }
}
