namespace DomainXml.Tests.Suppressions;

public sealed class SuppressionCommentsTests
{
    [Theory]
    // The next element with all in it, and nothing else.
    [InlineData("<a><!-- domainxml disable DX1111 why --><b><c x='1'/></b></a>", "x", true)]
    [InlineData("<a><!-- domainxml disable DX1111 --><b x='1'/></a>", "x", true)]
    [InlineData("<a><!-- domainxml disable DX1111 --> <!-- other -->text<b x='1'/></a>", "x", true)]
    [InlineData("<!-- domainxml disable DX1111 --><a><b x='1'/></a>", "x", true)]
    [InlineData("<a><!-- domainxml disable DX1111 --><b/><c x='1'/></a>", "x", false)]
    [InlineData("<a><b><!-- domainxml disable DX1111 --></b><c x='1'/></a>", "x", false)]
    [InlineData("<a x='1'><!-- domainxml disable DX1111 --><b/></a>", "x", false)]
    // Its line, and nothing else.
    [InlineData("<a>\n<b x='1'/> <!-- domainxml disable-line DX1111 -->\n</a>", "x", true)]
    [InlineData("<a>\n<!-- domainxml disable-line DX1111 -->\n<b x='1'/>\n</a>", "x", false)]
    // The document, wherever it stands.
    [InlineData("<a x='1'/><!-- domainxml disable-file DX1111 -->", "x", true)]
    // Several ids, with commas or blanks; others not.
    [InlineData("<a><!-- domainxml disable DX1115, DX1111: why --><b x='1'/></a>", "x", true)]
    [InlineData("<a><!-- domainxml disable DX1115 DX1111 --><b x='1'/></a>", "x", true)]
    [InlineData("<a><!-- domainxml disable DX1115 not DX1111 --><b x='1'/></a>", "x", false)]
    [InlineData("<a><!-- Domainxml disable DX1111 --><b x='1'/></a>", "x", false)]
    public void A_comment_covers_a_place_or_not(string text, string found, bool isCovered)
    {
        var result = Apply(
            text,
            Finding(text, text.IndexOf(found + "=", StringComparison.Ordinal))
        );
        Assert.Equal(isCovered, result.Suppressed.Count == 1);
        Assert.Equal(!isCovered, result.Remaining.Any(d => d.Id == "DX1111"));
    }

    [Fact]
    public void Nested_comments_that_cover_the_same_are_all_used()
    {
        const string Text =
            "<!-- domainxml disable DX1111 --><a><!-- domainxml disable DX1111 --><b x='1'/></a>";
        var result = Apply(Text, Finding(Text, Text.IndexOf("x=", StringComparison.Ordinal)));
        Assert.Single(result.Suppressed);
        Assert.Empty(result.Remaining);
    }

    [Fact]
    public void An_unused_comment_is_told_and_can_be_removed()
    {
        const string Text = "<a>\n  <!-- domainxml disable DX1111 -->\n  <b/>\n</a>";
        var warning = Assert.Single(Apply(Text).Remaining);
        Assert.Equal(("DX0201", DiagnosticSeverity.Warning), (warning.Id, warning.Severity));
        Assert.Equal("2:3", warning.Span!.Value.Start.ToString());
        Assert.Equal("<a>\n  <b/>\n</a>", Mend(Text, warning));
    }

    [Theory]
    [InlineData("<a><!-- domainxml disable DX1111 --><b/></a>", "<a><b/></a>")]
    [InlineData("<a>\n  <b/> <!-- domainxml disable-line DX1111 -->\n</a>", "<a>\n  <b/>\n</a>")]
    [InlineData("<a/>\r\n<!-- domainxml disable-file DX1111 -->\r\n", "<a/>\r\n")]
    [InlineData("<a/><!-- domainxml disable-file DX1111 -->", "<a/>")]
    public void The_line_of_a_removed_comment_goes_only_if_it_is_empty(
        string text,
        string expected
    ) => Assert.Equal(expected, Mend(text, Apply(text).Remaining[0]));

    [Fact]
    public void A_comment_that_is_used_in_part_says_which_id_is_not()
    {
        const string Text = "<a><!-- domainxml disable DX1111 DX1115 --><b x='1'/></a>";
        var result = Apply(Text, Finding(Text, Text.IndexOf("x=", StringComparison.Ordinal)));
        var warning = Assert.Single(result.Remaining);
        Assert.Equal(("DX0201", "DX1115"), (warning.Id, warning.Found));
        Assert.Null(warning.Fix);
    }

    [Theory]
    [InlineData("<!-- domainxml disable -->", "it names no id")]
    [InlineData("<!-- domainxml disable everything -->", "it names no id")]
    [InlineData("<!-- domainxml disable-next DX1111 -->", "the word behind 'domainxml'")]
    [InlineData("<!-- domainxml disable DX0103 -->", "DX0103 can't be switched off")]
    public void A_comment_that_is_not_understood_is_told(string comment, string reason)
    {
        var warning = Assert.Single(Apply($"<a>{comment}<b/></a>").Remaining);
        Assert.Equal("DX0202", warning.Id);
        Assert.Contains(reason, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_with_the_markup_are_never_switched_off()
    {
        const string Text = "<!-- domainxml disable-file DX1111 --><a>";
        var result = Apply(Text, Finding(Text, 39, "DX0102"), Finding(Text, 39));
        Assert.Equal("DX0102", Assert.Single(result.Remaining).Id);
        Assert.Equal("DX1111", Assert.Single(result.Suppressed).Id);
    }

    [Fact]
    public void Of_a_document_that_ends_too_early_no_comment_is_called_unused() =>
        Assert.Empty(Apply("<a><!-- domainxml disable DX1111 --><b></a>").Remaining);

    [Fact]
    public void What_remains_is_in_the_order_of_the_places()
    {
        const string Text = "<a>\n<!-- domainxml disable DX1115 -->\n<b x='1'/>\n</a>";
        var result = Apply(Text, Finding(Text, Text.IndexOf("x=", StringComparison.Ordinal)));
        Assert.Equal(["DX0201", "DX1111"], result.Remaining.Select(d => d.Id));
    }

    private static SuppressionResult Apply(string text, params Diagnostic[] diagnostics) =>
        SuppressionComments.Apply(SourceText.From(text), diagnostics);

    private static Diagnostic Finding(string text, int at, string id = "DX1111") =>
        new(id, DiagnosticSeverity.Error, "a finding")
        {
            Span = SourceText.From(text).SpanAt(at, at + 1),
        };

    private static string Mend(string text, Diagnostic diagnostic) =>
        DiagnosticFixes.Apply(SourceText.From(text), [diagnostic]).Text.Text;
}
