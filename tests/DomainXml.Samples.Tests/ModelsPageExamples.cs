using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Samples.Tests;

/// <summary>The examples of the page about models that are no program of their own.</summary>
public sealed class ModelsPageExamples
{
    private readonly SourceDocument document = SourceDocument.Parse(
        """
        <domain type='kvm'>
          <name>web</name>
          <memory unit='MiB' dumpCore='off'>1024</memory>
          <devices>
            <disk type='file' device='disk'>
              <source file='/a.qcow2'/>
              <target dev='vda' bus='quantum'/>
              <alias name='ua-root'/>
              <address type='pci' bus='0x04' slot='0x00'/>
            </disk>
            <interface type='bridge'>
              <mac address='52:54:00:5a:17:01'/>
              <source bridge='br0'/>
            </interface>
          </devices>
        </domain>

        """
    );

    [Fact]
    public void Values()
    {
        var domain = document.RootAs<Domain>();
        domain.Title = "The web server";
        domain.Memory = ByteSize.FromGiB(4);
        domain.Memory!.DumpCore = null;
        domain.Devices.Disks[0].Readonly = true;
        var text = document.ToText();
        Assert.Contains(
            "  <title>The web server</title>\n  <memory unit='GiB'>4</memory>\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("      <readonly/>\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_values()
    {
        var domain = document.RootAs<Domain>();
        var target = domain.Devices.Disks[0].Target;
        if (target.Bus == DiskBus.Unrecognized)
            Console.WriteLine(target.BusText);
        target.BusText = "hyperspace";
        foreach (var mistake in target.Validate())
            Console.WriteLine(mistake);
        Assert.Single(target.Validate());
        Assert.Contains("bus='hyperspace'", document.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds()
    {
        var domain = document.RootAs<Domain>();
        var disk = domain.Devices.Disks[0].ConvertTo<NetworkDisk>();
        Assert.Null(disk.Element.Element("source"));
        Assert.Equal("vda", disk.Target.Device);
    }

    [Fact]
    public void Finding()
    {
        var domain = document.RootAs<Domain>();
        var devices = domain.Devices;
        foreach (var device in devices.All)
            Console.WriteLine($"{device.GetPath()} {device}");
        var root = devices.FindByAlias("ua-root");
        var first = devices.FindByTarget("vda");
        var nic = devices.FindByMac(MacAddress.Parse("52:54:00:5a:17:01"));
        var slot = devices.FindByAddress(new PciAddress(domain: 0, bus: 4, slot: 0, function: 0));
        Assert.Same(root, first);
        Assert.Same(root, slot);
        Assert.NotNull(nic);
    }

    [Fact]
    public void Paths()
    {
        var domain = document.RootAs<Domain>();
        var disk = (FileDisk)domain.Devices.Disks[0];
        var path = SourceDocument.PathOf(disk.Source!.Element.Attribute("file")!);
        var attribute = document.Find(path);
        var source = document.FindView("/domain/devices/disk/source");
        Assert.Equal("/domain/devices/disk/source/@file", path);
        Assert.Same(disk.Source.Element.Attribute("file"), attribute);
        Assert.Same(disk.Source, source);
    }

    [Fact]
    public void Comparing()
    {
        var domain = document.RootAs<Domain>();
        var copy = domain.Copy();
        copy.Memory = ByteSize.FromGiB(1);
        Assert.True(domain.SemanticEquals(copy));
        copy.Name = "web2";
        foreach (var change in DocumentComparison.Compare(domain, copy))
            Console.WriteLine(change);
        Assert.Equal(
            "changed /domain/name: web -> web2",
            Assert.Single(DocumentComparison.Compare(domain, copy)).ToString()
        );
    }
}
