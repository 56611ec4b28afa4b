using System.Text.RegularExpressions;
using CsCheck;
using DomainXml.RelaxNg.Datatypes.Regex;

namespace DomainXml.RelaxNg.Tests;

public sealed class RegexMatchingTests
{
    // Expressions that mean the same here and to the base library, which serves as the judge.
    private static readonly Gen<string> Patterns = Gen.Recursive<string>(
        (depth, inner) =>
        {
            var leaf = Gen.OneOf("a", "b", "c", ".", "[ab]", "[^a]", "[b-c]", "");
            if (depth > 3)
                return leaf;
            var quantifier = Gen.OneOf("*", "+", "?", "{2}", "{0,3}", "{1,2}", "{2,}", "{3,5}");
            return Gen.Frequency(
                (2, leaf),
                (3, Gen.Select(inner, inner, (left, right) => left + right)),
                (2, Gen.Select(inner, inner, (left, right) => $"({left}|{right})")),
                (3, Gen.Select(inner, quantifier, (body, count) => $"({body}){count}"))
            );
        }
    );

    private static readonly Gen<string[]> Texts = Gen.OneOf('a', 'b', 'c')
        .Array[0, 9]
        .Select(characters => new string(characters))
        .Array[12];

    [Fact]
    public void Random_expressions_match_as_an_independent_engine_says() =>
        Gen.Select(Patterns, Texts)
            .Sample(
                (pattern, texts) =>
                {
                    var judge = new Regex(
                        $"\\A(?:{pattern})\\z",
                        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
                        TimeSpan.FromSeconds(20)
                    );
                    var regex = Parse(pattern);
                    return texts.All(text => regex.IsMatch(text) == judge.IsMatch(text));
                },
                iter: 2000
            );

    [Theory]
    [InlineData("(a|aa)*", "a", "b")]
    [InlineData("(a*)*c", "a", "b")]
    [InlineData("(x+x+)+y", "x", "z")]
    [InlineData("(a?){1000}b", "a", "c")]
    [InlineData("(a|aa){500,2000000}c", "a", "b")]
    [InlineData("((a{0,9}){0,9}){0,9}c", "a", "b")]
    [InlineData("(.*,)*x", "ab,", "y")]
    [InlineData("(a|b)*a(a|b){12}", "abbab", "c")]
    [InlineData("(([a-z])+.)+[A-Z]([a-z])+", "abc", "!")]
    [InlineData("(a{0,100000}b?)*c", "aab", "d")]
    public void The_work_grows_no_faster_than_the_text(string pattern, string part, string end)
    {
        var shorter = WorkFor(pattern, part, 2_000, end);
        var longer = WorkFor(pattern, part, 8_000, end);
        Assert.InRange(longer, 0, (shorter * 4) + 1_000);
    }

    [Fact]
    public void The_cache_stays_bounded_where_the_states_would_not()
    {
        // Which of the last 18 characters were "a" takes 2^18 states to remember.
        var regex = Parse("(a|b)*a(a|b){17}");
        var random = new Random(7);
        var text = string.Concat(Enumerable.Range(0, 200_000).Select(_ => "ab"[random.Next(2)]));
        Assert.Equal(text[^18] == 'a', regex.IsMatch(text));
        Assert.InRange(regex.Automaton.StateCount, 1, 100_000);
        // After the cache has been dropped, answers stay right.
        Assert.True(regex.IsMatch("a" + new string('b', 17)));
        Assert.False(regex.IsMatch("b" + new string('b', 17)));
    }

    [Fact]
    public void Great_counts_are_exact()
    {
        var regex = Parse("(ab){49999,50000}");
        foreach (
            var (count, expected) in new[]
            {
                (49998, false),
                (49999, true),
                (50000, true),
                (50001, false),
            }
        )
            Assert.Equal(expected, regex.IsMatch(string.Concat(Enumerable.Repeat("ab", count))));
    }

    [Fact]
    public void One_expression_serves_many_threads()
    {
        var regex = Parse("([a-f0-9]{2}:){5}[a-f0-9]{2}");
        Parallel.For(
            0,
            20_000,
            i =>
            {
                var digits = i.ToString("x12", System.Globalization.CultureInfo.InvariantCulture);
                var address = string.Join(':', digits.Chunk(2).Select(pair => new string(pair)));
                Assert.True(regex.IsMatch(address));
                Assert.False(regex.IsMatch(address + ":"));
            }
        );
    }

    private static long WorkFor(string pattern, string part, int count, string end)
    {
        var regex = Parse(pattern);
        Assert.False(regex.IsMatch(string.Concat(Enumerable.Repeat(part, count)) + end));
        return regex.Automaton.Work;
    }

    private static XsdRegex Parse(string pattern)
    {
        Assert.True(XsdRegex.TryParse(pattern, out var regex, out var error), error);
        return regex!;
    }
}
