namespace DomainXml.Tests.Rules;

public sealed class CascadeTests
{
    private static IEnumerable<string> Ids(string devices) => IdsIn(Guest(devices));

    private static IEnumerable<string> IdsIn(string document) =>
        DocumentRules.CheckAll(SourceText.From(document)).Select(diagnostic => diagnostic.Id);

    private static string Guest(string devices) =>
        $"""
            <domain type='kvm'>
              <name>web</name>
              <memory unit='GiB'>1</memory>
              <os>
                <type>hvm</type>
              </os>
              <devices>
            {devices}
              </devices>
            </domain>
            """;

    [Fact]
    public void A_misspelt_attribute_is_one_mistake_though_a_rule_misses_it() =>
        Assert.Equal(
            ["DX1111"],
            Ids("<disk type='file'><target dev='vda'/><source fil='/var/a.img'/></disk>")
        );

    [Fact]
    public void Rules_speak_of_the_devices_beside_it() =>
        Assert.Equal(
            ["DX1111", "DX4131"],
            Ids(
                """
                <disk type='file'><target dev='vda'/><source fil='/var/a.img'/></disk>
                <disk type='file'><target dev='vdb'/></disk>
                """
            )
        );

    [Fact]
    public void A_mistake_in_a_device_of_a_snapshot_silences_the_rules_for_that_device_alone() =>
        Assert.Equal(
            ["DX1111", "DX4131"],
            IdsIn(
                $"""
                <domainsnapshot>
                  <name>one</name>
                  {Guest(
                    """
                    <disk type='file'><target dev='vda'/><source fil='/var/a.img'/></disk>
                    <disk type='file'><target dev='vdb'/></disk>
                    """
                )}
                </domainsnapshot>
                """
            )
        );

    [Fact]
    public void A_warning_silences_no_rule() =>
        Assert.Equal(
            ["DX1201", "DX4131"],
            Ids("<disk type='file'><target dev='vda'/><boot order=' 1'/></disk>").Order()
        );
}
