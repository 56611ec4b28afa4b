using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Tests;

public sealed class SimplificationMistakeTests
{
    /// <summary>Each schema (in the compact syntax) has one mistake, where the § stands; its id; words of the message.</summary>
    public static TheoryData<string, string, string> Mistakes =>
        new()
        {
            // 4.16
            { "element * - §* { empty }", "RNG4016", "nothing would be left" },
            {
                "default namespace p = \"urn:p\" element p:* - (a | §p:*) { empty }",
                "RNG4016",
                "names of a namespace"
            },
            { "element a { attribute §xmlns { text } }", "RNG4016", "declares a namespace" },
            {
                "namespace x = \"http://www.w3.org/2000/xmlns\" element a { attribute §x:a { text } }",
                "RNG4016",
                "2000/xmlns"
            },
            {
                "element a { (notAllowed, attribute §xmlns { text })? }",
                "RNG4016",
                "declares a namespace"
            },
            {
                "start = element a { empty } unused = attribute §xmlns { text }",
                "RNG4016",
                "declares a namespace"
            },
            {
                "datatypes d = \"urn:none\" element a { §d:x }",
                "RNG4016",
                "no datatype library \"urn:none\""
            },
            { "element a { §token { length = \"1\" } }", "RNG4016", "no parameters" },
            // 4.17
            {
                "start = a a = element a { empty } §a = element b { empty }",
                "RNG4017",
                "t.rnc:1:11"
            },
            {
                "start = a a |= element a { empty } §a &= element b { empty }",
                "RNG4017",
                "make them the same"
            },
            { "start = element a { empty } §start = element b { empty }", "RNG4017", "The start" },
            // 4.18
            { "§a = element a { empty }", "RNG4018", "no start" },
            { "start = element a { §b }", "RNG4018", "does not define \"b\"" },
            { "start = element a { empty } unused = §b", "RNG4018", "does not define \"b\"" },
            { "start = element a { §parent b } b = empty", "RNG4018", "no grammar around" },
            { "start = element a { grammar { start = §parent b } }", "RNG4018", "around this one" },
            { "element a { §b }", "RNG4018", "outside any grammar" },
            // 4.19
            {
                "start = element a { b } b = element b { empty } | §b",
                "RNG4019",
                "leads back to \"b\""
            },
            { "start = element a { b } b = c? c = (text, §b)", "RNG4019", "leads back to \"b\"" },
            { "start = element a { b } b = attribute x { §b }", "RNG4019", "without an element" },
            { "start = b b = grammar { start = §parent b }", "RNG4019", "leads back" },
            // 7.1.1
            { "element a { attribute b { text & §attribute c { text } } }", "RNG7011", "\"c\"" },
            {
                "start = element a { attribute b { c } } c = §element c { empty }",
                "RNG7011",
                "\"c\""
            },
            // 7.1.2
            { "element a { (§attribute b { text }, element c { empty })+ }", "RNG7012", "\"b\"" },
            { "element a { (text & §attribute b { text })* }", "RNG7012", "\"b\"" },
            // 7.1.3
            { "element a { list { §list { token } } }", "RNG7013", "A list" },
            { "element a { list { §text } }", "RNG7013", "Text" },
            { "element a { list { §element b { empty } } }", "RNG7013", "\"b\"" },
            { "element a { list { (§token & string) } }", "RNG7013", "interleave" },
            // 7.1.4
            { "element a { token - §text }", "RNG7014", "Text" },
            { "element a { token - (\"x\" | §empty) }", "RNG7014", "empty" },
            { "element a { token - §list { token } }", "RNG7014", "A list" },
            // 7.1.5
            { "§text", "RNG7015", "Text" },
            { "§attribute a { text }", "RNG7015", "\"a\"" },
            { "(§element a { empty }, element b { empty })", "RNG7015", "A group" },
            { "§element a { empty }+", "RNG7015", "repetition" },
            // 7.2
            { "element a { token, §token }", "RNG7020", "stand beside" },
            { "element a { \"x\" & §element b { empty } }", "RNG7020", "stand beside" },
            { "element a { attribute b { token, §text } }", "RNG7020", "stand beside" },
            { "element a { §token+ }", "RNG7020", "repeated" },
            // 7.3
            {
                "element a { attribute b { text }, §attribute b { text } }",
                "RNG7030",
                "\"b\" is in this group already, at t.rnc:1:13"
            },
            {
                "element a { attribute b { text }?, (element c { empty } | §attribute b { text }) }",
                "RNG7030",
                "\"b\""
            },
            { "element a { attribute b { text }, (attribute * { text })+ }", "RNG7030", "" },
            { "element a { §attribute * { text } }", "RNG7030", "no fixed names" },
            {
                "element a { (attribute * - b { text })*, §attribute c { text } }",
                "RNG7030",
                "\"c\""
            },
            // 7.4
            { "element a { element b { empty } & §element b { text } }", "RNG7040", "\"b\"" },
            {
                "element a { element b { empty } & (element c { empty }, §element b { text })* }",
                "RNG7040",
                "\"b\""
            },
            { "element a { text & §text }", "RNG7040", "Text" },
            { "element a { element b { empty } & element * { empty } }", "RNG7040", "" },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_its_exact_place(string marked, string id, string words)
    {
        var column = marked.IndexOf('§', StringComparison.Ordinal) + 1;
        var text = marked.Replace("§", "", StringComparison.Ordinal);

        var exception = Assert.Throws<SchemaException>(() => SimplificationTests.Load(text));

        var error = Assert.Single(exception.Errors);
        Assert.Equal(id, error.Id);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        if (column > 0)
            Assert.Equal(new SourcePosition(1, column), error.Location.Span.Start);
    }

    /// <summary>Schemas that are right although something in them looks wrong.</summary>
    [Theory]
    [InlineData("start = element a { empty } unused = unused")]
    [InlineData("start = element a { empty } | (notAllowed, element b { token, token })")]
    [InlineData("element a { attribute b { text } | attribute b { token } }")]
    [InlineData("element a { attribute b { (notAllowed, attribute c { text }) | text } }")]
    [InlineData("element a { (attribute b { text }, empty)+ }")]
    [InlineData("element a { (attribute * - b { text })*, attribute b { text } }")]
    [InlineData("element a { (element b { text } | element b { empty }) & element c { empty } }")]
    [InlineData("element a { list { token, token+ } }")]
    [InlineData("element a { list { (token | string)* }, attribute b { text } }")]
    [InlineData("element xmlns { empty }")]
    [InlineData("start = a a = element a { a? }")]
    [InlineData("element a { token - (token - \"x\") }")]
    [InlineData("notAllowed")]
    [InlineData("element a { grammar { start = text } }")]
    [InlineData("element a { text, text }")]
    public void What_the_specification_allows_is_accepted(string text) =>
        Assert.NotNull(SimplificationTests.Load(text));

    [Fact]
    public void Independent_mistakes_are_all_told()
    {
        var exception = Assert.Throws<SchemaException>(() =>
            SimplificationTests.Load(
                "start = element a { x, attribute xmlns { text } } a = empty a = empty"
            )
        );

        Assert.Equal(
            ["RNG4016", "RNG4017", "RNG4018"],
            exception.Errors.Select(error => error.Id).Order(StringComparer.Ordinal)
        );
    }
}
