using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Tests.Views;

/// <summary>Finding devices, and naming and finding any part.</summary>
public sealed class QueryTests
{
    private const string Guest = """
        <domain type='kvm'>
          <name>guest</name>
          <devices>
            <emulator>/bin/q</emulator>
            <memballoon model='virtio'>
              <address type='pci' bus='0x00' slot='0x09'/>
            </memballoon>
            <interface type='user'>
              <mac address='52:54:00:AB:CD:EF'/>
              <target dev='vnet3'/>
              <alias name='net0'/>
              <address type='pci' domain='0x0000' bus='0x01' slot='0x00' function='0x2' multifunction='on'/>
            </interface>
            <disk type='file'>
              <source file='/a'/>
              <target dev='sda' bus='scsi'/>
              <address type='drive' controller='0' bus='0' target='0' unit='7'/>
            </disk>
            <disk type='file'>
              <target dev='vda'/>
            </disk>
            <widget/>
            <interface type='user'>
              <mac address='nonsense'/>
              <address type='pci' bus='many' slot='77777777777'/>
            </interface>
          </devices>
        </domain>
        """;

    private static readonly SourceDocument s_document = SourceDocument.Parse(Guest);
    private static Devices Devices => s_document.RootAs<Domain>().Devices;

    [Fact]
    public void All_devices_come_in_document_order() =>
        Assert.Equal(
            ["memballoon", "interface", "disk", "disk", "interface"],
            Devices.All.Select(device => device.Element.Name.LocalName)
        );

    [Fact]
    public void Devices_are_found_by_alias_target_and_mac()
    {
        var nic = Devices.Interfaces[0];
        Assert.Same(nic, Devices.FindByAlias("net0"));
        Assert.Same(nic, Devices.FindByTarget("vnet3"));
        Assert.Same(nic, Devices.FindByMac(MacAddress.Parse("52:54:00:ab:cd:ef", null)));
        Assert.Same(Devices.Disks[1], Devices.FindByTarget("vda"));
        Assert.Null(Devices.FindByAlias("net1"));
        Assert.Null(Devices.FindByTarget("vdb"));
        Assert.Null(Devices.FindByMac(MacAddress.Parse("52:54:00:00:00:00", null)));
    }

    [Fact]
    public void Devices_are_found_by_address()
    {
        Assert.Same(Devices.Interfaces[0], Devices.FindByAddress(new PciAddress(0, 1, 0, 2)));
        Assert.Same(
            Devices.Memballoon,
            Devices.FindByAddress(PciAddress.Parse("0000:00:09.0", null))
        );
        Assert.Same(Devices.Disks[0], Devices.FindByAddress(new DriveAddress { Unit = 7 }));
        Assert.Null(Devices.FindByAddress(new PciAddress(0, 1, 0, 3)));
        Assert.Null(Devices.FindByAddress(new DriveAddress { Unit = 7, Controller = 1 }));
    }

    [Fact]
    public void The_path_of_every_node_leads_back_to_it()
    {
        var disk = (FileDisk)Devices.Disks[0];
        Assert.Equal("/domain/devices/disk[1]", disk.GetPath());
        var file = disk.Source!.Element.Attribute("file")!;
        Assert.Equal("/domain/devices/disk[1]/source/@file", SourceDocument.PathOf(file));
        Assert.Same(file, s_document.Find("/domain/devices/disk[1]/source/@file"));
    }

    [Fact]
    public void A_path_leads_to_the_typed_view()
    {
        var views = s_document.RootAs<Domain>().DescendantViews.ToArray();
        Assert.Contains(views, view => view is DriveAddress);
        Assert.All(views, view => Assert.Same(view, s_document.FindView(view.GetPath())));
        Assert.All(views, view => Assert.Contains(view, view.ParentView!.ChildViews));
        // Without having asked for the views around it.
        Assert.IsType<DriveAddress>(
            SourceDocument.Parse(Guest).FindView("/domain/devices/disk[1]/address")
        );
        Assert.Null(s_document.FindView("/domain/devices/widget"));
        Assert.Null(s_document.FindView("/domain/devices/disk[3]"));
        Assert.Null(s_document.RootAs<Domain>().ParentView);
    }

    [Fact]
    public void A_pci_address_that_is_too_large_is_refused()
    {
        var address = new PciDeviceAddress { Bus = new HexNumber(256) };
        Assert.Throws<ArgumentOutOfRangeException>(() => address.ToPciAddress());
    }
}
