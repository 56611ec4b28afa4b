using System.Xml.Linq;
using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Tests.Views;

public sealed class ViewReadingTests
{
    private const string Definition = """
        <domain type='kvm' xmlns:our='urn:example:ours'>
          <name>first</name>
          <uuid>7f1c2d3e-0000-4000-8000-000000000001</uuid>
          <memory unit='MiB'>512</memory>
          <currentMemory>262144</currentMemory>
          <vcpu placement='static'>2</vcpu>
          <on_poweroff>explode</on_poweroff>
          <devices>
            <emulator>/usr/bin/qemu-system-x86_64</emulator>
            <disk type='file' device='cdrom'>
              <driver name='qemu' type='raw' cache='fast'/>
              <source file='/images/a.iso'/>
              <target dev='sda' bus='sata'/>
              <readonly/>
            </disk>
            <disk>
              <target dev='vda' bus='virtio'/>
            </disk>
            <disk type='tape'>
              <target dev='vdb'/>
            </disk>
            <interface type='user'>
              <mac address='52:54:00:00:00:01'/>
              <model type='virtio'/>
            </interface>
          </devices>
          <our:notes owner='us'/>
        </domain>
        """;

    private static Domain Read(string text = Definition) =>
        SourceDocument.Parse(text, "first.xml").RootAs<Domain>();

    [Fact]
    public void Values_of_elements_and_attributes_have_their_types()
    {
        var domain = Read();
        Assert.Equal(HypervisorType.Kvm, domain.Type);
        Assert.Equal("first", domain.Name);
        Assert.Equal(new Guid("7f1c2d3e-0000-4000-8000-000000000001"), domain.Uuid);
        Assert.Equal(2U, domain.Vcpu!.Value);
        Assert.Equal(CpuPlacement.Static, domain.Vcpu.Placement);
        Assert.Equal("/usr/bin/qemu-system-x86_64", domain.Devices!.Emulator);
    }

    [Fact]
    public void A_size_keeps_its_unit_and_has_the_formats_default_unit()
    {
        var domain = Read();
        Assert.Equal(512UL * 1024 * 1024, domain.Memory!.Value.Bytes);
        Assert.Equal("MiB", domain.Memory.Value.Unit);
        Assert.Equal(256UL * 1024 * 1024, domain.CurrentMemory!.Value.Bytes);
        Assert.Null(domain.CurrentMemory.Value.Unit);
    }

    [Fact]
    public void Absent_parts_are_null_false_or_empty()
    {
        var domain = Read();
        Assert.Null(domain.Title);
        Assert.Null(domain.Id);
        Assert.Null(domain.OnReboot);
        Assert.Null(domain.Cpu);
        Assert.False(domain.Devices!.Disks[1].Readonly);
        Assert.Empty(domain.Devices.Controllers);
    }

    [Fact]
    public void A_value_that_the_schema_does_not_know_is_unrecognized_and_stays()
    {
        var domain = Read();
        Assert.Equal(LifecycleAction.Unrecognized, domain.OnPoweroff);
        Assert.Equal("explode", domain.Element.Element("on_poweroff")!.Value);
    }

    [Fact]
    public void The_kind_of_a_disk_gives_its_type()
    {
        var disks = Read().Devices!.Disks;
        Assert.Equal(3, disks.Count);
        Assert.Equal("/images/a.iso", Assert.IsType<FileDisk>(disks[0]).Source!.File);
        Assert.IsType<UnrecognizedDisk>(disks[2]);
        Assert.Equal("tape", disks[2].Type);
        Assert.True(disks[0].Readonly);
    }

    [Fact]
    public void A_disk_without_a_type_is_of_the_kind_that_the_schema_lets_be_so()
    {
        var disk = Read().Devices!.Disks[1];
        Assert.IsType<FileDisk>(disk);
        Assert.Equal("file", disk.Type);
        Assert.Null(disk.Element.Attribute("type"));
    }

    [Fact]
    public void Devices_of_all_kinds_come_in_document_order()
    {
        var devices = Read().Devices!.DeviceItems.ToArray();
        Assert.Equal(
            ["disk", "disk", "disk", "interface"],
            devices.Select(device => device.Element.Name.LocalName)
        );
    }

    [Fact]
    public void An_element_has_one_view()
    {
        var domain = Read();
        Assert.Same(domain.Devices, domain.Devices);
        Assert.Same(domain.Devices!.Disks[0], domain.Devices.Disks.First());
        Assert.Same(domain, ElementView.Of<Domain>(domain.Element));
    }

    [Fact]
    public void A_kind_that_is_changed_in_the_tree_gets_another_view()
    {
        var disks = Read().Devices!.Disks;
        disks[0].Element.SetAttributeValue("type", "block");
        Assert.IsType<BlockDisk>(disks[0]);
    }

    [Fact]
    public void What_the_schema_does_not_know_is_reached_through_extensions()
    {
        var domain = Read();
        Assert.Equal(
            XName.Get("notes", "urn:example:ours"),
            Assert.Single(domain.Extensions.Elements).Name
        );
        Assert.Empty(domain.Extensions.Attributes);
        Assert.True(domain.Vcpu!.Extensions.IsEmpty);
    }

    [Theory]
    [InlineData("<domain type='kvm'/>", "DX2002", "1:2")]
    [InlineData("<domain><name>x</name></domain>", "DX2001", "1:2")]
    [InlineData("<domain type='kvm' id='-1'><name>x</name></domain>", "DX2003", "1:24")]
    [InlineData(
        "<domain type='kvm'>\n <name>x</name>\n <uuid>nonsense</uuid></domain>",
        "DX2003",
        "3:3"
    )]
    public void Missing_and_malformed_parts_are_diagnostics_with_a_place(
        string text,
        string id,
        string place
    )
    {
        var domain = Read(text);
        var error = Assert.Throws<DiagnosticException>(() =>
        {
            _ = (domain.Type, domain.Id, domain.Uuid, domain.Name);
        });
        var diagnostic = Assert.Single(error.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal("first.xml", diagnostic.File);
        Assert.Equal(place, diagnostic.Span!.Value.Start.ToString());
    }

    [Fact]
    public void An_element_of_any_namespace_can_be_added()
    {
        var domain = new Domain { Name = "web" };
        System.Xml.Linq.XNamespace own = "urn:example:own";
        domain.Metadata.Extensions.Add(
            new(own + "owner", new System.Xml.Linq.XAttribute("xmlns", own.NamespaceName), "team-a")
        );
        Assert.Contains(
            "  <metadata>\n    <owner xmlns='urn:example:own'>team-a</owner>\n  </metadata>\n",
            domain.ToDocument().ToText()
        );
        var element = Assert.Single(domain.Metadata.Extensions.Elements);
        Assert.Throws<InvalidOperationException>(() => domain.Extensions.Add(element));
    }

    [Fact]
    public void Another_root_element_is_a_diagnostic()
    {
        var error = Assert.Throws<DiagnosticException>(() => Read("<network/>"));
        Assert.Equal("DX2004", Assert.Single(error.Diagnostics).Id);
    }

    [Fact]
    public void Several_threads_can_read_one_document()
    {
        for (var round = 0; round < 20; round++)
        {
            var domain = Read();
            var seen = new Disk[8];
            Parallel.For(0, seen.Length, i => seen[i] = domain.Devices!.Disks[i % 2]);
            Assert.All(seen, (disk, i) => Assert.Same(domain.Devices!.Disks[i % 2], disk));
        }
    }
}
