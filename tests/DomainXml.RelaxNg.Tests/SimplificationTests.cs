using System.Text;
using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Tests;

public sealed class SimplificationTests
{
    internal static Schema Load(string text, params (string Uri, string Text)[] files) =>
        Schema.Load(
            new SchemaSource("t.rnc", text, IsCompact: true),
            SchemaOptions.Default with
            {
                Resolver = new MemoryResolver(files),
            }
        );

    private static string Simplify(string text, params (string Uri, string Text)[] files) =>
        PatternText.Of(Load(text, files).Start);

    [Theory]
    [InlineData("element a { empty }", "<a> { empty }")]
    [InlineData("element a { text?, text* }", "<a> { (text, text) }")]
    [InlineData(
        "element a { mixed { element b { empty }* } }",
        "<a> { ((<b> { empty }+ | empty) & text) }"
    )]
    [InlineData("element a { notAllowed | token }", "<a> { token }")]
    [InlineData("element a { (text, notAllowed) | empty }", "<a> { empty }")]
    [InlineData("element a { notAllowed* }", "<a> { empty }")]
    [InlineData("element a { attribute b { notAllowed }? }", "<a> { empty }")]
    [InlineData("element a { token - notAllowed }", "<a> { token }")]
    [InlineData("element a { list { notAllowed } | \"x\" }", "<a> { token \"x\" }")]
    [InlineData("element a { empty, (empty & text) }", "<a> { text }")]
    [InlineData("element a { element b { notAllowed } }", "<a> { <b> { notAllowed } }")]
    [InlineData("element a|b|c { empty }", "<(a | (b | c))> { empty }")]
    [InlineData("start = b, c b = element b { empty } c = empty", "<b=b> { empty }")]
    [InlineData(
        "start = a a |= element a { empty } a |= element b { empty }",
        "(<a> { empty } | <b> { empty })"
    )]
    [InlineData(
        "start = element a { x } x &= element b { empty } x &= element c { empty }",
        "<a> { (<b> { empty } & <c> { empty }) }"
    )]
    [InlineData("start = a a = element a { a? }", "<a=a> { (<a=a> | empty) }")]
    [InlineData(
        "start = grammar { start = b b = element x { parent b } } b = element y { empty }",
        "<b=x> { <b=y> { empty } }"
    )]
    public void A_schema_becomes_a_simple_pattern(string text, string expected) =>
        Assert.Equal(expected, Simplify(text));

    [Fact]
    public void An_element_that_several_references_lead_to_is_one_pattern()
    {
        var start = (ElementPattern)
            Load("start = element a { b, element c { b } } b = element b { empty }").Start;

        var group = (GroupPattern)start.Content;

        Assert.Same(group.First, ((ElementPattern)group.Second).Content);
    }

    [Fact]
    public void An_included_grammar_can_be_changed_in_parts()
    {
        var text = Simplify(
            "include \"other.rnc\" { a = element a { text } }",
            ("other.rnc", "start = a | b a = element x { y } b = element b { empty } y = empty")
        );

        Assert.Equal("(<a=a> { text } | <b=b> { empty })", text);
    }

    [Fact]
    public void A_file_inherits_the_namespace_where_it_has_none()
    {
        var text = Simplify(
            "default namespace = \"urn:n\" element a { external \"b.rng\" }",
            (
                "b.rng",
                "<element name='b' xmlns='http://relaxng.org/ns/structure/1.0'><empty/></element>"
            )
        );

        Assert.Equal("<{urn:n}a> { <{urn:n}b> { empty } }", text);
    }

    [Fact]
    public void The_same_file_can_be_read_with_several_namespaces()
    {
        var text = Simplify(
            "namespace p = \"urn:p\" namespace q = \"urn:q\" element a { external \"b.rnc\" inherit = p, external \"b.rnc\" inherit = q }",
            ("b.rnc", "element b { empty }")
        );

        Assert.Equal("<a> { (<{urn:p}b> { empty }, <{urn:q}b> { empty }) }", text);
    }

    [Theory]
    [InlineData("external \"t.rnc\"", "element b { empty }", "RNG4006", "circle")]
    [InlineData("external \"o.rnc\"", "external \"o.rnc\"", "RNG4006", "circle")]
    [InlineData("include \"o.rnc\"", "include \"o.rnc\"", "RNG4007", "circle")]
    [InlineData("include \"o.rnc\"", "start = external \"t.rnc\"", "RNG4006", "circle")]
    [InlineData("include \"o.rnc\"", "element a { empty }", "RNG4007", "not a grammar")]
    [InlineData(
        "include \"o.rnc\" { b = empty }",
        "start = element a { empty }",
        "RNG4007",
        "replaces nothing"
    )]
    [InlineData(
        "include \"o.rnc\" { start = b }",
        "b = element a { empty }",
        "RNG4007",
        "The start"
    )]
    [InlineData("external \"p.rnc\"", "empty", "RNG0003", "no file \"p.rnc\"")]
    public void A_wrong_reference_to_a_file_is_told(
        string text,
        string other,
        string id,
        string words
    )
    {
        var error = Assert.Single(
            Assert.Throws<SchemaException>(() => Load(text, ("o.rnc", other))).Errors
        );

        Assert.Equal(id, error.Id);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.True(error.Location.Span.Start.IsKnown);
    }

    [Fact]
    public void A_schema_that_refers_to_files_needs_a_resolver()
    {
        var source = new SchemaSource("t.rnc", "external \"o.rnc\"", IsCompact: true);

        var error = Assert.Single(Assert.Throws<SchemaException>(() => Schema.Load(source)).Errors);

        Assert.Contains("without a resolver", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_of_an_included_file_are_placed_in_that_file()
    {
        var error = Assert.Single(
            Assert
                .Throws<SchemaException>(() =>
                    Load("include \"o.rnc\"", ("o.rnc", "start = \n  x"))
                )
                .Errors
        );

        Assert.Equal("o.rnc:2:3", $"{error.Location.File}:{error.Location.Span.Start}");
    }

    [Fact]
    public void Files_that_include_each_other_in_many_ways_run_into_a_limit()
    {
        var files = Enumerable
            .Range(0, 50)
            .Select(i =>
                ($"{i}.rnc", $"div {{ include \"{i + 1}.rnc\" }} div {{ include \"{i + 1}.rnc\" }}")
            )
            .Append(("50.rnc", "start |= element a { empty }"))
            .ToArray();

        var exception = Assert.Throws<SchemaException>(() => Load("include \"0.rnc\"", files));

        Assert.Contains(exception.Errors, error => error.Id == "RNG0004");
    }

    [Fact]
    public void References_that_double_at_every_step_stay_small()
    {
        var text = new StringBuilder("start = element a { d0 } d60 = element z { empty }\n");
        for (var i = 0; i < 60; i++)
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"d{i} = (d{i + 1}, d{i + 1})?\n"
            );

        Assert.NotNull(Load(text.ToString()));
    }

    [Fact]
    public void A_chain_of_definitions_is_bounded()
    {
        var text = new StringBuilder("start = element a { d0 } d50000 = empty\n");
        for (var i = 0; i < 50_000; i++)
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"d{i} = (element e{i} {{ empty }}, d{i + 1})\n"
            );

        var error = Assert.Single(
            Assert.Throws<SchemaException>(() => Load(text.ToString())).Errors
        );

        Assert.Equal("RNG0004", error.Id);
    }

    [Fact]
    public void Many_parts_side_by_side_are_no_problem()
    {
        var values = string.Join(" | ", Enumerable.Range(0, 20_000).Select(i => $"\"{i}\""));
        var parts = string.Join(
            " & ",
            Enumerable.Range(0, 5_000).Select(i => $"element e{i} {{ empty }}?")
        );

        Assert.NotNull(Load($"element a {{ attribute b {{ {values} }}, ({parts}) }}"));
    }

    private sealed class MemoryResolver((string Uri, string Text)[] files) : ISchemaResolver
    {
        public SchemaSource? Resolve(string href, string baseUri, bool fromCompact)
        {
            var (uri, text) = files.FirstOrDefault(file => file.Uri == href);
            return href == "t.rnc" ? new SchemaSource(href, "empty", true)
                : uri is null ? null
                : new SchemaSource(uri, text, !uri.EndsWith(".rng", StringComparison.Ordinal));
        }
    }
}
