using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Tests.Views;

/// <summary>An element of one kind becomes one of another.</summary>
public sealed class KindConversionTests
{
    private const string Guest = """
        <domain type='kvm'>
          <name>guest</name>
          <devices>
            <disk type='file' device='disk'>
              <driver name='qemu' type='qcow2'/>
              <!-- the system -->
              <source file='/a.qcow2' startupPolicy='optional'/>
              <target dev='vda' bus='virtio'/>
              <ours xmlns='urn:ours'/>
            </disk>
            <interface type='network'>
              <mac address='52:54:00:ab:cd:ef'/>
              <source network='default'/>
              <model type='virtio'/>
            </interface>
            <controller type='usb' index='0' model='qemu-xhci' ports='4'/>
          </devices>
        </domain>

        """;

    [Fact]
    public void What_both_kinds_have_stays_in_its_place_and_the_rest_goes()
    {
        var document = SourceDocument.Parse(Guest);
        var disk = document.RootAs<Domain>().Devices.Disks[0].ConvertTo<BlockDisk>();
        Assert.Equal("vda", disk.Target.Device);
        Assert.Equal(
            Guest
                .Replace("'file' device", "'block' device", StringComparison.Ordinal)
                .Replace(" file='/a.qcow2'", "", StringComparison.Ordinal),
            document.ToText()
        );
    }

    [Fact]
    public void An_element_with_nothing_left_to_say_goes_with_its_line()
    {
        var document = SourceDocument.Parse(Guest);
        var nic = document.RootAs<Domain>().Devices.Interfaces[0].ConvertTo<UserInterface>();
        Assert.Equal("52:54:00:ab:cd:ef", nic.Mac?.Address.ToString());
        Assert.Equal(
            Guest
                .Replace(
                    "interface type='network'",
                    "interface type='user'",
                    StringComparison.Ordinal
                )
                .Replace("      <source network='default'/>\n", "", StringComparison.Ordinal),
            document.ToText()
        );
    }

    [Fact]
    public void The_list_and_pattern_matching_see_the_new_kind()
    {
        var devices = SourceDocument.Parse(Guest).RootAs<Domain>().Devices;
        var converted = devices.Disks[0].ConvertTo<NetworkDisk>();
        Assert.Same(converted, devices.Disks[0]);
        Assert.IsType<NetworkDisk>(devices.Disks[0]);
    }

    [Fact]
    public void The_same_kind_changes_nothing()
    {
        var document = SourceDocument.Parse(Guest);
        var disk = document.RootAs<Domain>().Devices.Disks[0];
        Assert.Same(disk, disk.ConvertTo<FileDisk>());
        Assert.Equal(Guest, document.ToText());
    }

    [Fact]
    public void Converting_there_and_back_keeps_what_both_have()
    {
        var document = SourceDocument.Parse(Guest);
        var disk = document.RootAs<Domain>().Devices.Disks[0];
        var back = disk.ConvertTo<BlockDisk>().ConvertTo<FileDisk>();
        back.Source!.File = "/a.qcow2";
        Assert.True(document.SemanticEquals(SourceDocument.Parse(Guest)));
    }

    [Fact]
    public void A_kind_that_only_documents_can_have_is_refused()
    {
        var disk = SourceDocument.Parse(Guest).RootAs<Domain>().Devices.Disks[0];
        Assert.Throws<InvalidOperationException>(() => disk.ConvertTo<UnrecognizedDisk>());
        Assert.IsType<FileDisk>(disk);
    }
}
