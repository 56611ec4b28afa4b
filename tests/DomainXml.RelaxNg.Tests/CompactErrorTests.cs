using CsCheck;
using DomainXml.RelaxNg.Compact;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Tests;

public sealed class CompactErrorTests
{
    private static PatternSyntax Parse(string text) =>
        CompactSyntaxParser.Parse(new SchemaSource("a.rnc", text, IsCompact: true));

    private static IReadOnlyList<SchemaError> Errors(string text) =>
        Assert.Throws<SchemaException>(() => Parse(text)).Errors;

    [Theory]
    [InlineData("element a { \u0001 empty }", "RNC1001", 13, 14)]
    [InlineData("element a { empty } ; ", "RNC1001", 21, 22)]
    [InlineData("element \\x{D}a { empty }", "RNC1001", 9, 14)]
    [InlineData("\"\\x{110000}\"", "RNC1002", 2, 12)]
    [InlineData("\"\\x{D800}\"", "RNC1002", 2, 10)]
    [InlineData("\"\\x{}\"", "RNC1002", 2, 5)]
    [InlineData("element a { \"x }", "RNC1003", 13, 17)]
    [InlineData("element a { '''x }", "RNC1003", 13, 19)]
    [InlineData("element a { text", "RNC1010", 17, 17)]
    [InlineData("element a { start }", "RNC1010", 13, 18)]
    [InlineData("a, b | c", "RNC1011", 6, 7)]
    [InlineData("string - 'x', text", "RNC1012", 1, 13)]
    [InlineData("string - 'x'*", "RNC1012", 1, 13)]
    [InlineData("element x | (y) | * - z { text }", "RNC1012", 19, 20)]
    [InlineData("element a { text ## late\n}", "RNC1013", 18, 25)]
    [InlineData("element p:a { text }", "RNC1020", 9, 12)]
    [InlineData("d:a", "RNC1020", 1, 4)]
    [InlineData("namespace p = 'a' namespace p = 'b' text", "RNC1021", 29, 30)]
    [InlineData("datatypes xsd = 'urn:mine' text", "RNC1022", 11, 14)]
    [InlineData("namespace xmlns = 'urn:mine' text", "RNC1022", 11, 16)]
    [InlineData("a [ xmlns = 'urn:mine' ]", "RNC1022", 5, 10)]
    [InlineData("namespace p = 'u' [ p:a = '' p:a = '' ] text", "RNC1030", 30, 33)]
    [InlineData(
        "namespace r = 'http://relaxng.org/ns/structure/1.0' [ r:a [] ] text",
        "RNC1031",
        55,
        58
    )]
    [InlineData("[ x [] ] 'value'", "RNC1032", 10, 17)]
    [InlineData("text >> x []", "RNC1032", 1, 5)]
    [InlineData("namespace p = 'u' [ x [] p:a = '' ] text", "RNC1033", 26, 29)]
    public void A_mistake_is_told_with_its_id_and_place(string text, string id, int column, int end)
    {
        var error = Errors(text)[0];
        Assert.Equal(id, error.Id);
        Assert.Equal("a.rnc", error.Location.File);
        Assert.Equal(column, error.Location.Span.Start.Column);
        if (error.Location.Span.End.Line == 1 && id != CompactErrorIds.ExceptNotAlone)
            Assert.Equal(end, error.Location.Span.End.Column);
    }

    [Fact]
    public void Every_definition_with_a_mistake_is_reported_and_the_others_are_not()
    {
        var errors = Errors(
            """
            start = a
            a = element a { attribute { text } }
            b = element b { c, }
            c = element c { p:int }
            d = element d { text }
            """
        );
        Assert.Equal([2, 3, 4], errors.Select(error => error.Location.Span.Start.Line));
    }

    [Fact]
    public void A_keyword_as_a_name_is_explained() =>
        Assert.Contains("write \\text", Errors("text = element a { empty }")[0].Message);

    [Theory]
    [InlineData("(")]
    [InlineData("element a { ")]
    [InlineData("(", "element ")]
    [InlineData("div { ")]
    [InlineData("grammar { start = ")]
    [InlineData("x [ ")]
    [InlineData("string - (")]
    public void Deep_nesting_is_refused(string opening, string start = "") =>
        Assert.Contains(
            Errors(start + string.Concat(Enumerable.Repeat(opening, 100_000))),
            error => error.Id == CompactErrorIds.TooDeep
        );

    [Fact]
    public void Any_text_is_either_a_schema_or_refused() =>
        Gen.OneOf(Gen.String, Scraps).Sample(Survives);

    private static Gen<string> Scraps =>
        Gen.Int[0, Words.Length - 1]
            .Array[0, 30]
            .Select(words => string.Join(" ", words.Select(word => Words[word])));

    private static string[] Words { get; } =
        "element attribute { } ( ) [ ] a b:c d:* * + ? - | & , = |= &= ~ >> \"x\" '''y''' ## # \n start include div grammar parent external namespace default inherit datatypes list mixed string token text empty \\ \\x{41} \\x{ \" '".Split(
            ' '
        );

    private static bool Survives(string text)
    {
        try
        {
            Parse(text);
        }
        catch (SchemaException refused)
        {
            Assert.NotEmpty(refused.Errors);
            Assert.All(refused.Errors, error => Assert.True(error.Location.Span.Start.IsKnown));
        }
        return true;
    }
}
