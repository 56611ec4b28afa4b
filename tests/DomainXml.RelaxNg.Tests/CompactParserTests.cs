using DomainXml.RelaxNg.Compact;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.TestSupport;

namespace DomainXml.RelaxNg.Tests;

public sealed class CompactParserTests
{
    private static PatternSyntax Parse(string text, string inherited = "") =>
        CompactSyntaxParser.Parse(new SchemaSource("disk.rnc", text, IsCompact: true), inherited);

    private static string Outline(string text) =>
        SyntaxOutline.Of(Parse(text)).ReplaceLineEndings("\n");

    private static void Means(string text, string outline) =>
        Assert.Equal(outline.ReplaceLineEndings("\n").TrimEnd('\n') + "\n", Outline(text));

    [Fact]
    public void A_pattern_alone_is_a_schema() =>
        Means(
            "element disk { attribute bus { \"ide\" | \"scsi\" }?, text }",
            """
            element
              name {}disk
              Group
                Optional
                  attribute
                    name {}bus
                    Choice
                      value DatatypeName { Library = , Name = token } "ide"
                      value DatatypeName { Library = , Name = token } "scsi"
                Text
            """
        );

    [Fact]
    public void Element_names_take_the_default_namespace_and_attribute_names_do_not() =>
        Means(
            """
            default namespace vm = "urn:vm"
            namespace other = "urn:other"
            element disk { attribute a { text }, attribute vm:b { text }, element other:* - other:c { empty } }
            """,
            """
            element
              name {urn:vm}disk
              Group
                attribute
                  name {}a
                  Text
                attribute
                  name {urn:vm}b
                  Text
                element
                  nsName urn:other
                    except
                      name {urn:other}c
                  Empty
            """
        );

    [Fact]
    public void Grammar_members_of_every_kind_are_read() =>
        Means(
            """
            include "base.rnc" inherit = xml { start = pool div { pool |= empty } }
            div { pool &= grammar { start = parent pool } }
            \start = external "other.rnc"
            """,
            """
            grammar
              include base ns=http://www.w3.org/XML/1998/namespace
                define <start> None
                  ref pool
                div
                  define pool Choice
                    Empty
              div
                define pool Interleave
                  grammar
                    define <start> None
                      parentRef pool
              define start None
                external other ns=
            """
        );

    [Fact]
    public void Datatypes_have_parameters_and_exceptions() =>
        Means(
            """
            datatypes d = "urn:types"
            xsd:string { minLength = "1" pattern = "a" ~ '"' } | d:x "v" | (token - ("a" | string "b"))
            """,
            """
            Choice
              data DatatypeName { Library = http://www.w3.org/2001/XMLSchema-datatypes, Name = string }
                param minLength "1"
                param pattern "a""
              value DatatypeName { Library = urn:types, Name = x } "v"
              data DatatypeName { Library = , Name = token }
                except
                  Choice
                    value DatatypeName { Library = , Name = token } "a"
                    value DatatypeName { Library = , Name = string } "b"
            """
        );

    [Fact]
    public void Annotations_belong_to_what_they_stand_at() =>
        Means(
            """
            namespace x = "urn:x"
            grammarNote [ "first" ]
            ## One.
            ## Two.
            [ x:id = "7" note [ x:a = "1" b = "2" "text" ~ "s" x:inner [] ] ]
            pool =
              ## Which.
              [ x:b = "4" ] attribute a { text }* >> x:after [] >> last []
            x:between [ "x" ]
            start = pool
            """,
            """
            grammar
              [] <grammarNote>first</>
              define pool None
                ## "One.\nTwo."
                @{urn:x}id="7"
                [] <note b="2" {urn:x}a="1">texts<{urn:x}inner></></>
                >> <{urn:x}between>x</>
                ZeroOrMore
                  >> <{urn:x}after></>
                  >> <last></>
                  attribute
                    ## "Which."
                    @{urn:x}b="4"
                    name {}a
                    Text
              define <start> None
                ref pool
            """
        );

    [Theory]
    [InlineData("\"\\x{41}\\xx{42}\"", "AB")]
    [InlineData("\"\\x{5C}x{41}\"", "\\x{41}")]
    [InlineData("\"a\\x{A}b\"", "a\nb")]
    [InlineData("'''a\r\nb\rc\nd'''", "a\nb\nc\nd")]
    [InlineData("\"\"\"say \"\"hi\" \"\"\"", "say \"\"hi\" ")]
    [InlineData("'' ~ \"'\" ~ '\"'", "'\"")]
    [InlineData("\"\\x{1F600}\"", "😀")]
    public void Literals_mean_their_characters(string literal, string value) =>
        Assert.Equal(value, Assert.IsType<ValueSyntax>(Parse(literal)).Value);

    [Fact]
    public void Escapes_stand_for_syntax_too() =>
        Assert.Equal(
            Outline("element a { empty }"),
            Outline("el\\x{65}ment\\x{20}a \\x{7b} empty }")
        );

    [Fact]
    public void The_inherited_namespace_applies_where_none_is_declared()
    {
        Assert.Contains(
            "name {urn:outer}a",
            SyntaxOutline.Of(Parse("element a { empty }", "urn:outer"))
        );
        Assert.Contains(
            "name {urn:outer}a",
            SyntaxOutline.Of(Parse("namespace p = inherit element p:a { empty }", "urn:outer"))
        );
        Assert.DoesNotContain(
            "urn:outer",
            SyntaxOutline.Of(Parse("default namespace = \"\" element a { empty }", "urn:outer"))
        );
    }

    [Fact]
    public void A_file_without_anything_is_an_empty_grammar() =>
        Assert.Empty(Assert.IsType<GrammarSyntax>(Parse("# nothing\n")).Contents);

    [Fact]
    public void Nodes_know_where_they_begin_and_end()
    {
        var grammar = Assert.IsType<GrammarSyntax>(
            Parse("# head\r\n\\x{64}isk =\n  ## doc\n  element d\\x{69}sk {\n    text? }\n")
        );
        var define = Assert.IsType<DefineSyntax>(grammar.Contents[0]);
        var element = Assert.IsType<ElementSyntax>(define.Pattern);
        Assert.Equal("disk.rnc", define.Location.File);
        Assert.Equal((2, 1, 5, 12), SpanOf(define));
        Assert.Equal((4, 3, 5, 12), SpanOf(element));
        Assert.Equal((4, 11, 4, 20), SpanOf(element.Name));
        Assert.Equal((5, 5, 5, 10), SpanOf(element.Content));
    }

    private static (int, int, int, int) SpanOf(SyntaxNode node) =>
        (
            node.Location.Span.Start.Line,
            node.Location.Span.Start.Column,
            node.Location.Span.End.Line,
            node.Location.Span.End.Column
        );
}
