using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Tests.Views;

/// <summary>What can't stand beside each other in an element, because the schema has it in different alternatives of a choice.</summary>
public sealed class ExclusionTests
{
    private const string Network = """
        <network>
          <name>lab</name>
          <forward mode='nat'>
            <address type='pci' domain='0x0000' bus='0x01' slot='0x02' function='0x0'/>
          </forward>
          <ip address='10.0.0.1' netmask='255.255.255.0'/>
        </network>

        """;

    [Fact]
    public void An_attribute_that_is_set_takes_the_place_of_the_one_that_it_excludes()
    {
        var document = SourceDocument.Parse(Network);
        var ip = document.RootAs<Network>().Ips[0];
        ip.Prefix = 24;
        Assert.Equal(
            Network.Replace("netmask='255.255.255.0'", "prefix='24'", StringComparison.Ordinal),
            document.ToText()
        );
        ip.Netmask = "255.255.255.0";
        Assert.Equal(Network, document.ToText());
    }

    [Fact]
    public void To_take_a_value_away_brings_nothing_back_and_removes_nothing()
    {
        var document = SourceDocument.Parse(Network);
        var ip = document.RootAs<Network>().Ips[0];
        ip.Prefix = null;
        Assert.Equal(Network, document.ToText());
        ip.Netmask = null;
        Assert.Null(ip.Prefix);
    }

    [Fact]
    public void An_element_in_a_list_takes_the_place_of_those_that_it_excludes()
    {
        var document = SourceDocument.Parse(Network);
        var forward = document.RootAs<Network>().Forward!;
        forward.Interfaces.Add(new() { Device = "eth0" });
        Assert.Empty(forward.Addresses);
        Assert.Contains("    <interface dev='eth0'/>\n  </forward>", document.ToText());
    }

    [Fact]
    public void What_can_stand_beside_each_other_does()
    {
        var tuning = new DiskTuning { TotalBytesSec = 1, TotalIopsSec = 2 };
        tuning.ReadBytesSec = 3;
        Assert.Equal(
            (null, 2UL, 3UL),
            (tuning.TotalBytesSec, tuning.TotalIopsSec, tuning.ReadBytesSec)
        );
        tuning.WriteBytesSec = 4;
        Assert.Equal(3UL, tuning.ReadBytesSec);
    }

    [Fact]
    public void Texts_that_were_excluded_come_back_as_they_were()
    {
        const string Container = """
            <domain type='lxc'>
              <name>box</name>
              <os>
                <type>exe</type>
                <init>/bin/systemd</init>
                <initarg>--unit</initarg>
                <initarg>emergency.service</initarg>
              </os>
            </domain>

            """;
        var document = SourceDocument.Parse(Container);
        var os = document.RootAs<Domain>().Os!;
        os.Kernel = "/boot/vmlinuz";
        Assert.Null(os.Init);
        Assert.Empty(os.InitArguments);
        os.Kernel = null;
        os.Init = "/bin/systemd";
        os.InitArguments.Add("--unit");
        os.InitArguments.Add("emergency.service");
        Assert.Equal(Container, document.ToText());
    }
}
