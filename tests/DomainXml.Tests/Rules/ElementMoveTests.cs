namespace DomainXml.Tests.Rules;

/// <summary>The fix of <c>DX4902</c> moves an element into a sibling, however the two are laid out.</summary>
public sealed class ElementMoveTests
{
    private const string Secret =
        "<encryption format='luks'><secret type='passphrase' usage='a'/></encryption>";

    [Fact]
    public void A_source_without_content_gets_an_end_tag() =>
        Assert.Equal(
            """
                <disk type='file'>
                  <source file='/a.img'>
                    <encryption format='luks'>
                      <secret type='passphrase' usage='a'/>
                    </encryption>
                  </source>
                  <target dev='vda'/>
                </disk>
            """,
            Moved(
                """
                    <disk type='file'>
                      <encryption format='luks'>
                        <secret type='passphrase' usage='a'/>
                      </encryption>
                      <source file='/a.img'/>
                      <target dev='vda'/>
                    </disk>
                """
            )
        );

    [Fact]
    public void What_a_source_has_stays_before_it() =>
        Assert.Equal(
            $"""
                <disk type='file'>
                  <source file='/a.img'>
                    <seclabel model='dac' relabel='no'/>
                    {Secret}
                  </source>
                  <target dev='vda'/>
                </disk>
            """,
            Moved(
                $"""
                    <disk type='file'>
                      <source file='/a.img'>
                        <seclabel model='dac' relabel='no'/>
                      </source>
                      <target dev='vda'/>
                      {Secret}
                    </disk>
                """
            )
        );

    [Theory]
    [InlineData("<source file='/a.img'/>", "<source file='/a.img'>", "</source>")]
    [InlineData("<source file='/a.img' />", "<source file='/a.img'>", "</source>")]
    [InlineData("<source file='/a.img'></source>", "<source file='/a.img'>", "</source>")]
    public void What_stands_on_one_line_stays_there(string source, string before, string behind) =>
        Assert.Equal(
            $"<disk type='file'>{before}{Secret}{behind}<target dev='vda'/></disk>",
            Moved($"<disk type='file'>{Secret}{source}<target dev='vda'/></disk>")
        );

    [Fact]
    public void Lines_end_as_the_others_do() =>
        Assert.Equal(
            $"<disk type='file'>\r\n  <source file='/a.img'>\r\n    {Secret}\r\n  </source>\r\n  <target dev='vda'/>\r\n</disk>",
            Moved(
                $"<disk type='file'>\r\n  {Secret}\r\n  <source file='/a.img'/>\r\n  <target dev='vda'/>\r\n</disk>"
            )
        );

    private static string Moved(string disk)
    {
        const string Head = "<domain type='kvm'><devices>\n";
        var text = $"{Head}{disk}\n</devices></domain>";
        var finding = Assert.Single(
            DocumentRules.Check(SourceDocument.Parse(text)),
            finding => finding.Id == "DX4902"
        );
        foreach (var edit in finding.Fix!.Edits.Reverse())
            text = text.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.NewText);
        return text[Head.Length..text.LastIndexOf("\n</devices>", StringComparison.Ordinal)];
    }
}
