using DomainXml.TestSupport;

namespace DomainXml.Tests.Validation;

/// <summary>Warnings of what the schema allows and libvirt's validator refuses.</summary>
public sealed class Libxml2WarningTests
{
    private const string Head = "<domain type='kvm'><name>a</name><os><type>hvm</type></os>";

    [Theory]
    [InlineData("<memory>« 1024 »</memory>")]
    [InlineData("<memory>«\n1024»</memory>")]
    [InlineData("<memory>1</memory><vcpu current='« 1»'>2</vcpu>")]
    public void White_space_around_a_number_with_a_pattern_is_told_and_can_be_removed(string marked)
    {
        var document = Head + marked.Replace("«", "").Replace("»", "") + "</domain>";
        var warning = Assert.Single(Validate(document));

        Assert.Equal(("DX1201", DiagnosticSeverity.Warning), (warning.Id, warning.Severity));
        var edit = Assert.Single(warning.Fix!.Edits);
        var start = marked.IndexOf('«') + Head.Length;
        Assert.Equal(
            (start, marked.IndexOf('»') - marked.IndexOf('«') - 1),
            (edit.Start, edit.Length)
        );
        var mended = document.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.NewText);
        Assert.Empty(Validate(mended));
    }

    [Theory]
    [InlineData("<memory unit=' KiB '>1024</memory>")] // a word of a list
    [InlineData("<memory>1</memory><uuid> c7a5fdbd-cdaf-9455-926a-d65c16db1809</uuid>")] // refused by all
    public void White_space_that_libvirt_takes_or_the_schema_refuses_is_not_warned_of(
        string parts
    ) => Assert.DoesNotContain(Validate(Head + parts + "</domain>"), found => found.Id == "DX1201");

    [Theory]
    [InlineData("memory on_reboot vcpu on_crash", "on_reboot")]
    [InlineData("name memory uuid vcpu", "memory")]
    [InlineData("memory seclabel vcpu seclabel", "seclabel")]
    [InlineData("memory on_reboot on_crash vcpu", null)] // the later part is in one piece
    [InlineData("on_reboot memory on_crash vcpu", null)] // the later part begins before the earlier one
    [InlineData("memory clock vcpu on_crash", null)] // what stands between stands alone
    public void An_order_that_libxml2_loses_its_place_in_is_told_at_what_stands_between(
        string order,
        string? expected
    )
    {
        string[] names = [.. order.Split(' '), "os"];
        if (!names.Contains("name"))
            names = ["name", .. names];
        var document = $"<domain type='kvm'>{string.Concat(names.Select(Element))}</domain>";

        var found = Validate(document);

        Assert.Equal(
            expected is null ? [] : ["DX1202 " + expected],
            found.Select(each => $"{each.Id} {each.Found}")
        );
    }

    [Fact]
    public void The_reference_warns_of_nothing_that_libvirt_takes()
    {
        var corpus = TestPaths.Corpus;
        var files = Directory
            .EnumerateFiles(corpus, "*.xml", SearchOption.AllDirectories)
            .Where(file => new FileInfo(file).Length > 0);
        foreach (var file in files)
        {
            var found = DocumentValidator.Validate(SourceText.Load(file));
            Assert.DoesNotContain(found, each => each.Id is "DX1201" or "DX1202");
        }
    }

    private static string Element(string name) =>
        name switch
        {
            "name" => "<name>a</name>",
            "uuid" => "<uuid>c7a5fdbd-cdaf-9455-926a-d65c16db1809</uuid>",
            "os" => "<os><type>hvm</type></os>",
            "clock" => "<clock offset='utc'/>",
            "seclabel" => "<seclabel type='none'/>",
            "memory" or "vcpu" => $"<{name}>1</{name}>",
            _ => $"<{name}>destroy</{name}>",
        };

    private static IReadOnlyList<Diagnostic> Validate(string document) =>
        DocumentValidator.Validate(SourceText.From(document));
}
