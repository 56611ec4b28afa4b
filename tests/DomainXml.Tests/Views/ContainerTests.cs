using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Tests.Views;

/// <summary>Elements that only hold lists are there when they are needed, and only then.</summary>
public sealed class ContainerTests
{
    private const string Bare = "<domain type='kvm'>\n  <name>bare</name>\n</domain>\n";

    [Fact]
    public void An_absent_container_reads_as_an_empty_one_and_leaves_no_trace()
    {
        var document = SourceDocument.Parse(Bare);
        var domain = document.RootAs<Domain>();
        Assert.Empty(domain.Devices.Disks);
        Assert.True(domain.Devices.IsAbsent);
        Assert.Same(domain.Devices, domain.Devices);
        domain.Devices = domain.Devices;
        domain.Devices = null;
        Assert.Equal(Bare, document.ToText());
    }

    [Fact]
    public void What_is_put_into_an_absent_container_brings_it_along()
    {
        var document = SourceDocument.Parse(Bare);
        var domain = document.RootAs<Domain>();
        var (one, other) = (domain.Devices, domain.Devices);
        one.Disks.Add(new FileDisk());
        other.Emulator = "/bin/q";
        Assert.False(domain.Devices.IsAbsent);
        Assert.Equal(
            """
            <domain type='kvm'>
              <name>bare</name>
              <devices>
                <emulator>/bin/q</emulator>
                <disk type='file'/>
              </devices>
            </domain>

            """,
            document.ToText()
        );
    }

    [Fact]
    public void Changes_of_the_tree_count_too()
    {
        var document = SourceDocument.Parse(Bare);
        document
            .RootAs<Domain>()
            .Devices.Element.Add(new System.Xml.Linq.XElement("emulator", "/bin/q"));
        Assert.Contains("<emulator>/bin/q</emulator>", document.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_container_is_another_thing_than_none()
    {
        var document = SourceDocument.Parse(Bare);
        var domain = document.RootAs<Domain>();
        domain.Devices = new Devices();
        Assert.False(domain.Devices.IsAbsent);
        Assert.Contains("  <devices/>\n", document.ToText(), StringComparison.Ordinal);
        domain.Devices = null;
        Assert.Equal(Bare, document.ToText());
    }

    [Fact]
    public void A_container_that_was_replaced_while_it_was_absent_does_not_come_back_unnoticed()
    {
        var domain = new Domain();
        var old = domain.Devices;
        domain.Devices = new Devices();
        old.Disks.Add(new FileDisk());
        Assert.Empty(domain.Devices.Disks);
        Assert.Single(domain.Element.Elements("devices"));
    }

    [Fact]
    public void An_absent_container_can_be_given_to_another_element()
    {
        var (one, other) = (new Domain(), new Domain());
        other.Devices = one.Devices;
        other.Devices.Disks.Add(new FileDisk());
        Assert.Empty(one.Devices.Disks);
        Assert.Single(other.Devices.Disks);
    }
}
