using DomainXml.RelaxNg.Datatypes.Regex;

namespace DomainXml.RelaxNg.Tests;

public sealed class RegexSyntaxTests
{
    [Theory]
    [InlineData("a)b", "closes nothing", 2)]
    [InlineData("a(b", "not closed", 2)]
    [InlineData("ab[c", "not closed", 3)]
    [InlineData("+a", "behind nothing", 1)]
    [InlineData("a**", "behind nothing", 3)]
    [InlineData("a|?", "behind nothing", 3)]
    [InlineData("a}", "out of place", 2)]
    [InlineData("{2}", "out of place", 1)]
    [InlineData("a]", "out of place", 2)]
    [InlineData("a{}", "not of the form", 3)]
    [InlineData("a{,3}", "not of the form", 3)]
    [InlineData("a{1,2,3}", "not of the form", 3)]
    [InlineData("a{3,2}", "less than its start", 3)]
    [InlineData("a{99999999999999999999,9}", "less than its start", 3)]
    [InlineData("[]", "empty class", 1)]
    [InlineData("[z-a]", "before its start", 4)]
    [InlineData("[a-\\d]", "without an end", 4)]
    [InlineData("[a-c-e]", "neither between", 5)]
    [InlineData("[a[b]]", "inside a class", 3)]
    [InlineData("[a-[b]c]", "come last", 7)]
    [InlineData("x\\", "ends with a backslash", 2)]
    [InlineData("x\\q", "unknown escape \"\\q\"", 2)]
    [InlineData("\\p{Lx}", "\"Lx\"", 1)]
    [InlineData("\\p{IsNowhere}", "\"IsNowhere\"", 1)]
    [InlineData("\\p{Cs}", "\"Cs\"", 1)]
    [InlineData("\\p{L", "other than", 1)]
    public void A_malformed_expression_is_refused_with_the_reason_and_the_place(
        string pattern,
        string reason,
        int character
    )
    {
        Assert.False(XsdRegex.TryParse(pattern, out _, out var error));
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.EndsWith($"(at character {character}).", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_nested_without_end_are_refused_not_a_crash()
    {
        var pattern = new string('(', 100_000) + new string(')', 100_000);
        Assert.False(XsdRegex.TryParse(pattern, out _, out var error));
        Assert.Contains("nests deeper", error, StringComparison.Ordinal);
        Assert.False(XsdRegex.TryParse(Repeat("[a-", 100_000), out _, out _));
    }

    [Theory]
    [InlineData("a-b", "a-b")]
    [InlineData("^$", "^$")]
    [InlineData("[-a]", "-")]
    [InlineData("[a-]", "-")]
    [InlineData("[^-a]", "b")]
    [InlineData("[a^]", "^")]
    [InlineData("[+--[+]]", "-")]
    [InlineData("[\\--0]", "/")]
    [InlineData("[a\\-z]", "-")]
    [InlineData("()", "")]
    [InlineData("(|a)", "a")]
    [InlineData("a{0}", "")]
    [InlineData("a{2,}", "aaaaa")]
    [InlineData("\\i\\c*", "x:y.1-2")]
    [InlineData("\\d+", "1\u0663")]
    [InlineData("\\w+", "a1\u00E9")]
    [InlineData("\\W", "-")]
    [InlineData("\\S\\s\\S", "a\tb")]
    [InlineData("\\p{Lu}\\p{L}", "Ab")]
    [InlineData("\\P{IsBasicLatin}", "\u20AC")]
    [InlineData("\\p{IsGreek}", "\u03B1")]
    [InlineData("[\\p{L}-[A-Z]]", "a")]
    [InlineData("[a-z-[b-y-[m]]]+", "amz")]
    [InlineData(".", "\U0001F600")]
    [InlineData("[\U0001F600-\U0001F64F]", "\U0001F602")]
    public void A_well_formed_expression_matches(string pattern, string text) =>
        Assert.True(Parse(pattern).IsMatch(text));

    [Theory]
    [InlineData("a", "ab")]
    [InlineData("a", "ba")]
    [InlineData("[^-a]", "-")]
    [InlineData("[+--[+]]", "+")]
    [InlineData("a{0}", "a")]
    [InlineData("\\w", "-")]
    [InlineData(".", "\r")]
    [InlineData("..", "\U0001F600")]
    [InlineData("\\P{IsBasicLatin}", "a")]
    [InlineData("[\\p{L}-[A-Z]]", "A")]
    [InlineData("[a-z-[b-y-[m]]]", "c")]
    [InlineData("[a-[a]]", "a")]
    [InlineData("x{2147483648}", "xx")]
    public void A_well_formed_expression_refuses(string pattern, string text) =>
        Assert.False(Parse(pattern).IsMatch(text));

    private static XsdRegex Parse(string pattern)
    {
        Assert.True(XsdRegex.TryParse(pattern, out var regex, out var error), error);
        return regex!;
    }

    private static string Repeat(string text, int count) =>
        string.Concat(Enumerable.Repeat(text, count));
}
