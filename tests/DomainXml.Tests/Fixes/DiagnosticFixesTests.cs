using CsCheck;

namespace DomainXml.Tests.Fixes;

public sealed class DiagnosticFixesTests
{
    private static readonly SourceText s_text = SourceText.From("0123456789");

    [Fact]
    public void Fixes_are_applied_wherever_they_stand()
    {
        var result = DiagnosticFixes.Apply(
            s_text,
            [Fix(new TextEdit(8, 1, "eight")), Fix(new TextEdit(0, 0, ">"), new TextEdit(2, 2, ""))]
        );
        Assert.Equal(">014567eight9", result.Text.Text);
        Assert.Equal(2, result.Mended.Count);
    }

    [Fact]
    public void Guesses_are_applied_only_where_they_are_asked_for()
    {
        Diagnostic[] guess = [Fix(isSafe: false, new TextEdit(0, 1, "x"))];
        Assert.Same(s_text, DiagnosticFixes.Apply(s_text, guess).Text);
        Assert.Equal(
            "x123456789",
            DiagnosticFixes.Apply(s_text, guess, includeUnsafe: true).Text.Text
        );
    }

    [Fact]
    public void Of_two_fixes_in_one_place_the_first_one_wins()
    {
        var (first, second) = (Fix(new TextEdit(2, 3, "a")), Fix(new TextEdit(4, 3, "b")));
        var result = DiagnosticFixes.Apply(s_text, [second, first]);
        Assert.Equal("01a56789", result.Text.Text);
        Assert.Equal([first], result.Mended);
    }

    [Fact]
    public void A_fix_is_applied_as_a_whole_or_not_at_all()
    {
        var result = DiagnosticFixes.Apply(
            s_text,
            [Fix(new TextEdit(0, 1, "a"), new TextEdit(5, 1, "b")), Fix(new TextEdit(3, 1, "c"))]
        );
        Assert.Equal("a1234b6789", result.Text.Text);
    }

    [Theory]
    [InlineData(9, 2)] // behind the end
    [InlineData(3, -1)]
    public void An_edit_that_is_not_in_the_text_is_passed_over(int start, int length) =>
        Assert.Same(
            s_text,
            DiagnosticFixes.Apply(s_text, [Fix(new TextEdit(start, length, "x"))]).Text
        );

    [Fact]
    public void Edits_of_one_character_each_change_those_and_no_others() =>
        Gen.Int[0, 9]
            .HashSet[0, 5]
            .Sample(places =>
            {
                var result = DiagnosticFixes.Apply(
                    s_text,
                    places.Select(place => Fix(new TextEdit(place, 1, "#")))
                );
                // Those that touch wait for the next round.
                var applied = result.Mended.Select(d => d.Fix!.Edits[0].Start).ToHashSet();
                Assert.Equal(
                    string.Concat(s_text.Text.Select((c, i) => applied.Contains(i) ? '#' : c)),
                    result.Text.Text
                );
                Assert.Equal(places.Count > 0, applied.Count > 0);
            });

    private static Diagnostic Fix(params TextEdit[] edits) => Fix(isSafe: true, edits);

    private static Diagnostic Fix(bool isSafe, params TextEdit[] edits) =>
        new("DX1111", DiagnosticSeverity.Error, "a finding")
        {
            Fix = new DiagnosticFix("Mend it", isSafe, edits),
        };
}
