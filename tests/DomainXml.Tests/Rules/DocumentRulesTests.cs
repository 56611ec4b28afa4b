using System.Text;

namespace DomainXml.Tests.Rules;

public sealed class DocumentRulesTests
{
    private const string Head =
        "<domain type='kvm'><name>lab</name><memory unit='GiB'>1</memory>"
        + "<os><type arch='x86_64' machine='q35'>hvm</type></os>";

    [Theory]
    [InlineData("domainsnapshot", "domain")]
    [InlineData("domainsnapshot", "inactiveDomain")]
    [InlineData("domaincheckpoint", "domain")]
    public void The_domain_inside_another_document_is_checked_as_well(string root, string name)
    {
        var domain = (Head + "<vcpu current='4'>2</vcpu></domain>")
            .Replace("<domain ", $"<{name} ", StringComparison.Ordinal)
            .Replace("</domain>", $"</{name}>", StringComparison.Ordinal);
        var finding = Assert.Single(Check($"<{root}>\n<name>one</name>\n{domain}\n</{root}>"));
        Assert.Equal(("DX4101", 3), (finding.Id, finding.Span!.Value.Start.Line));
    }

    [Theory]
    [InlineData("<vcpu current='many'>2</vcpu>")]
    [InlineData("<vcpu>two</vcpu>")]
    [InlineData("<cpu><numa><cell id='x' memory='-1' cpus='0-'/><cell/></numa></cpu>")]
    [InlineData(
        "<devices><disk/><controller/><interface/><graphics/><memory/><hostdev/></devices>"
    )]
    [InlineData(
        "<devices><disk type='file'><target/><address type='pci' slot='x'/></disk></devices>"
    )]
    [InlineData("<iothreads>4294967295</iothreads>")]
    [InlineData("<features><smm><tseg unit='furlong'>1</tseg></smm></features>")]
    public void What_breaks_the_schema_is_left_to_the_schema(string part) =>
        Assert.All(
            Check(Head + part + "</domain>"),
            finding => Assert.StartsWith("DX4", finding.Id, StringComparison.Ordinal)
        );

    [Fact]
    public void A_rule_still_speaks_where_another_part_breaks_the_schema()
    {
        var findings = Check(
            Head
                + "<vcpu current='4'>2</vcpu><devices><disk type='film'><target dev='?'/></disk></devices></domain>"
        );
        Assert.Contains(findings, finding => finding.Id == "DX4101");
    }

    [Fact]
    public void Schema_and_rules_give_one_list_in_the_order_of_the_places()
    {
        var findings = CheckAll(
            "<network>\n<name>a/b</name>\n<colour/>\n<ip address='192.0.2.1' netmask='255.0.255.0'/>\n</network>"
        );
        Assert.Equal(["DX4220", "DX1101", "DX4208"], findings.Select(finding => finding.Id));
    }

    [Fact]
    public void What_is_not_well_formed_is_checked_by_no_rule() =>
        Assert.All(
            CheckAll("<network><name>a/b</name><ip></network>"),
            finding => Assert.StartsWith("DX0", finding.Id, StringComparison.Ordinal)
        );

    [Fact]
    public void A_document_of_another_kind_has_no_rules() => Assert.Empty(Check("<recipe/>"));

    private static IReadOnlyList<Diagnostic> Check(string text) =>
        DocumentRules.Check(SourceDocument.Parse(text));

    private static IReadOnlyList<Diagnostic> CheckAll(string text) =>
        DocumentRules.CheckAll(SourceText.From(Encoding.UTF8.GetBytes(text)));
}
