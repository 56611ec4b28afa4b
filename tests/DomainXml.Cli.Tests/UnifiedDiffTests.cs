using CsCheck;
using DomainXml.Cli.Output;

namespace DomainXml.Cli.Tests;

public sealed class UnifiedDiffTests
{
    private static readonly Gen<List<string>> s_lines = Gen.Int[0, 2]
        .Select(i => "abc"[i].ToString())
        .List[0, 12];

    [Theory]
    [InlineData(LineDifference.MostChanges)]
    [InlineData(0)]
    [InlineData(3)]
    public void The_changes_make_the_new_lines_of_the_old_ones(int mostChanges) =>
        Gen.Select(s_lines, s_lines)
            .Sample(
                (old, fresh) =>
                {
                    var result = new List<string>();
                    var position = 0;
                    foreach (var edit in LineDifference.Compare(old, fresh, mostChanges))
                    {
                        result.AddRange(old[position..edit.OldStart]);
                        Assert.Equal(edit.NewStart, result.Count);
                        result.AddRange(fresh[edit.NewStart..edit.NewEnd]);
                        position = edit.OldEnd;
                    }
                    result.AddRange(old[position..]);
                    Assert.Equal(fresh, result);
                },
                iter: 2000
            );

    [Fact]
    public void No_change_is_larger_than_the_smallest() =>
        Gen.Select(s_lines, s_lines)
            .Sample(
                (old, fresh) =>
                {
                    var changed = LineDifference
                        .Compare(old, fresh)
                        .Sum(e => e.OldEnd - e.OldStart + e.NewEnd - e.NewStart);
                    Assert.Equal(old.Count + fresh.Count - 2 * LongestCommon(old, fresh), changed);
                },
                iter: 500
            );

    [Fact]
    public void Where_much_differs_lines_that_both_have_once_are_taken_as_the_same()
    {
        List<string> old = ["a", "x", "b", "x", "c", "1"];
        List<string> fresh = ["y", "a", "y", "c", "y", "b", "2"];
        Assert.Equal(
            [new LineEdit(0, 0, 0, 1), new(1, 4, 2, 3), new(5, 6, 4, 7)],
            LineDifference.Compare(old, fresh, mostChanges: 0)
        );
    }

    [Fact]
    public void Large_texts_without_a_line_in_common_are_replaced_as_a_whole()
    {
        List<string> old = [.. Enumerable.Range(0, 200_000).Select(i => $"old {i}")];
        List<string> fresh = [.. Enumerable.Range(0, 200_000).Select(i => $"new {i}")];
        Assert.Equal([new LineEdit(0, 200_000, 0, 200_000)], LineDifference.Compare(old, fresh));
    }

    [Fact]
    public void Control_characters_cannot_steer_a_terminal()
    {
        const string Old = "same\r\nold\r\n";
        const string New = "same\r\nnew\u009b31m\t\n";
        Assert.Contains("+new\u009b31m\t\n", Diff(Old, New), StringComparison.Ordinal);
        var shown = Diff(Old, New, new TextStyle(HasColors: false) { IsTerminal = true });
        Assert.Contains(" same\n-old\u240d\n+new\ufffd31m\t\n", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Hunks_have_three_lines_around_each_change()
    {
        var old = string.Concat(Enumerable.Range(1, 30).Select(i => $"{i}\n"));
        var fresh = old.Replace("\n5\n", "\nfive\n")
            .Replace("\n9\n", "\n")
            .Replace("\n25\n", "\n25\n25a\n");
        Assert.Equal(
            """
            --- a/vms/web.xml
            +++ b/vms/web.xml
            @@ -2,11 +2,10 @@
             2
             3
             4
            -5
            +five
             6
             7
             8
            -9
             10
             11
             12
            @@ -23,6 +22,7 @@
             23
             24
             25
            +25a
             26
             27
             28

            """,
            Diff(old, fresh)
        );
    }

    [Fact]
    public void A_missing_last_line_end_is_said()
    {
        Assert.Equal(
            """
            --- a/vms/web.xml
            +++ b/vms/web.xml
            @@ -1 +1 @@
            -a
            \ No newline at end of file
            +a

            """,
            Diff("a", "a\n")
        );
        Assert.Equal("", Diff("a\n", "a\n"));
    }

    private static string Diff(string before, string after, TextStyle? style = null)
    {
        using var writer = new StringWriter();
        UnifiedDiff.Write(writer, "vms/web.xml", before, after, style ?? TextStyle.Plain);
        return writer.ToString();
    }

    private static int LongestCommon(List<string> a, List<string> b)
    {
        var lengths = new int[a.Count + 1, b.Count + 1];
        for (var i = 1; i <= a.Count; i++)
        {
            for (var j = 1; j <= b.Count; j++)
                lengths[i, j] =
                    a[i - 1] == b[j - 1]
                        ? lengths[i - 1, j - 1] + 1
                        : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
        }
        return lengths[a.Count, b.Count];
    }
}
