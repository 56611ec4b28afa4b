namespace DomainXml.ModelGenerator.Tests;

/// <summary>Which attributes and elements exclude each other: what the pattern never has together.</summary>
public sealed class ExclusionTests
{
    [Theory]
    [InlineData("attribute a { text }?, attribute b { text }?", "")]
    [InlineData("(attribute a { text } | attribute b { text })", "@a @b; @b @a")]
    [InlineData("(a | b)?", "a b; b a")]
    [InlineData("(attribute a { text } | b)?, c?", "@a b; b @a")]
    [InlineData("(a | (b, c?))", "a b c; b a; c a")]
    [InlineData("(a & b?) | (b & c)", "a c; c a")]
    // What can be repeated can be any of them each time.
    [InlineData("(a | b)*", "")]
    [InlineData("(a* | b*)", "a b; b a")]
    // In one place only one of them, but another place has the other.
    [InlineData("(a | b)?, b?", "")]
    // Fragments, and choices of elements, are what they stand for.
    [InlineData("(some | c)", "a c; b c; c a b")]
    [InlineData("either?", "a b; b a")]
    [InlineData("either*", "")]
    public void What_the_pattern_never_has_together_excludes_each_other(
        string content,
        string expected
    )
    {
        var schema = $$"""
            start = Thing
            Thing = element thing { {{content}} }
            a = element a { text }
            b = element b { text }
            c = element c { text }
            some = a, b?
            either = a | b
            """;
        var result = GeneratorHarness.Run(GeneratorHarness.Text("/schemas/thing.rnc", schema));
        Assert.Empty(result.Diagnostics);
        var text = result
            .GeneratedSources.Single(source =>
                source.HintName.EndsWith("Thing.g.cs", StringComparison.Ordinal)
            )
            .SourceText.ToString();
        const string Start = "exclusions: [\"";
        var at = text.IndexOf(Start, StringComparison.Ordinal);
        var found =
            at < 0
                ? ""
                : text[(at + Start.Length)..text.IndexOf("\"]", at, StringComparison.Ordinal)];
        Assert.Equal(expected, found.Replace("\", \"", "; ", StringComparison.Ordinal));
    }
}
