namespace DomainXml.Tests.Rules;

public sealed class CascadeTests
{
    private static IEnumerable<string> Ids(string devices) =>
        DocumentRules
            .CheckAll(
                SourceText.From(
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
                    """
                )
            )
            .Select(diagnostic => diagnostic.Id);

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
            DocumentRules
                .CheckAll(
                    SourceText.From(
                        """
                        <domainsnapshot>
                          <name>one</name>
                          <domain type='kvm'>
                            <name>web</name>
                            <memory unit='GiB'>1</memory>
                            <os>
                              <type>hvm</type>
                            </os>
                            <devices>
                              <disk type='file'><target dev='vda'/><source fil='/var/a.img'/></disk>
                              <disk type='file'><target dev='vdb'/></disk>
                            </devices>
                          </domain>
                        </domainsnapshot>
                        """
                    )
                )
                .Select(diagnostic => diagnostic.Id)
        );

    [Fact]
    public void A_warning_silences_no_rule() =>
        Assert.Equal(
            ["DX1201", "DX4131"],
            Ids("<disk type='file'><target dev='vda'/><boot order=' 1'/></disk>").Order()
        );
}
