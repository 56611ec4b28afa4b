using CsCheck;
using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Tests.Views;

public sealed class ViewWritingTests
{
    private const string Definition = """
        <?xml version="1.0"?>
        <!-- ours -->
        <domain type="kvm">
          <name>first</name>   <!-- the name -->
          <memory unit='KiB'>1024</memory>
          <vcpu>1</vcpu>
          <devices>
            <disk type='file' device='disk'>
              <source file='/a'/>
              <target  dev = 'vda' bus='virtio'/>
            </disk>
            <mystery a='1'/>
            <serial type='pty'/>
          </devices>
        </domain>

        """;

    private static (SourceDocument Document, Domain Domain) Read(string text = Definition)
    {
        var document = SourceDocument.Parse(text);
        return (document, document.RootAs<Domain>());
    }

    private static string[] ChangedLines(string before, string after)
    {
        var old = before.Split('\n').ToList();
        return [.. after.Split('\n').Where(line => !old.Remove(line))];
    }

    [Fact]
    public void Reading_through_views_changes_no_byte()
    {
        var (document, domain) = Read();
        _ = domain
            .Devices!.Disks.Select(disk => (disk.Type, disk.Target?.Bus, disk.Driver))
            .ToArray();
        _ = domain.Devices.DeviceItems.Count;
        Assert.Equal(Definition, document.ToText());
    }

    [Fact]
    public void Setting_a_value_changes_one_line()
    {
        var (document, domain) = Read();
        domain.Name = "second";
        Assert.Equal(
            ["  <name>second</name>   <!-- the name -->"],
            ChangedLines(Definition, document.ToText())
        );
    }

    [Fact]
    public void Setting_what_is_there_already_changes_nothing()
    {
        var (document, domain) = Read(
            Definition.Replace("<vcpu>1<", "<vcpu> 01 <", StringComparison.Ordinal)
        );
        var before = document.ToText();
        domain.Name = "first";
        domain.Vcpu!.Value = 1;
        domain.Devices!.Disks[0].Target!.Bus = DiskBus.Virtio;
        domain.Devices = domain.Devices;
        Assert.Equal(before, document.ToText());
    }

    [Fact]
    public void A_value_set_and_set_back_restores_the_bytes() =>
        Gen.String[Gen.Char['a', 'z'], 1, 20]
            .Sample(name =>
            {
                var (document, domain) = Read();
                domain.Name = name;
                domain.Title = name;
                domain.Title = null;
                domain.Name = "first";
                return document.ToText() == Definition;
            });

    [Fact]
    public void A_new_child_stands_where_the_schemas_order_says()
    {
        var (document, domain) = Read();
        domain.Title = "A <title>";
        domain.OnReboot = LifecycleAction.Destroy;
        var names = document.Root.Elements().Select(element => element.Name.LocalName);
        Assert.Equal(["name", "title", "memory", "vcpu", "on_reboot", "devices"], names);
        Assert.Equal(
            ["  <title>A &lt;title&gt;</title>", "  <on_reboot>destroy</on_reboot>"],
            ChangedLines(Definition, document.ToText())
        );
    }

    [Fact]
    public void Null_and_false_remove()
    {
        var (document, domain) = Read();
        var disk = (FileDisk)domain.Devices!.Disks[0];
        disk.Readonly = true;
        Assert.Contains("      <readonly/>\n", document.ToText(), StringComparison.Ordinal);
        disk.Readonly = false;
        disk.Source = null;
        domain.Memory = null;
        var text = document.ToText();
        Assert.DoesNotContain("readonly", text, StringComparison.Ordinal);
        Assert.DoesNotContain("source", text, StringComparison.Ordinal);
        Assert.Empty(ChangedLines(Definition, text));
    }

    [Fact]
    public void A_new_device_comes_behind_its_like_with_the_surrounding_indentation()
    {
        var (document, domain) = Read();
        domain.Devices!.Disks.Add(
            new FileDisk
            {
                Target = new DiskTarget { Bus = DiskBus.Virtio, Device = "vdb" },
                Device = DiskDevice.Disk,
                Source = new FileDiskSource { File = "/b" },
            }
        );
        Assert.Equal(
            """
                <disk type="file" device="disk">
                  <source file="/b"/>
                  <target dev="vdb" bus="virtio"/>
                </disk>
            """.Split('\n'),
            document.ToText().Split('\n')[11..15]
        );
        Assert.Equal(2, domain.Devices.Disks.Count);
        Assert.Equal(
            "mystery",
            domain.Devices.Disks[1].Element.ElementsAfterSelf().First().Name.LocalName
        );
    }

    [Fact]
    public void Parts_of_a_new_element_stand_in_the_schemas_order_whatever_the_order_of_setting()
    {
        var one = new FileDisk
        {
            Readonly = true,
            Target = new DiskTarget { Bus = DiskBus.Sata },
            Device = DiskDevice.CdRom,
        };
        var other = new FileDisk
        {
            Device = DiskDevice.CdRom,
            Target = new DiskTarget { Bus = DiskBus.Sata },
            Readonly = true,
        };
        Assert.Equal(one.Element.ToString(), other.Element.ToString());
        Assert.Equal(
            ["type", "device"],
            one.Element.Attributes().Select(attribute => attribute.Name.LocalName)
        );
    }

    [Fact]
    public void Lists_insert_replace_and_remove()
    {
        var (document, domain) = Read();
        var disks = domain.Devices!.Disks;
        var block = new BlockDisk();
        disks.Insert(0, block);
        Assert.Equal(0, disks.IndexOf(block));
        Assert.Same(block, disks[0]);
        disks[0] = new NvmeDisk();
        Assert.Null(block.Element.Parent);
        Assert.False(disks.Remove(block));
        disks.RemoveAt(0);
        Assert.Equal(Definition, document.ToText());
        disks.Clear();
        Assert.Empty(disks);
        Assert.Contains("<mystery a='1'/>", document.ToText(), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => disks[0]);
    }

    [Fact]
    public void An_element_belongs_to_one_place()
    {
        var (_, domain) = Read();
        var disk = domain.Devices!.Disks[0];
        Assert.Throws<InvalidOperationException>(() => domain.Devices.Disks.Add(disk));
        var copy = disk.Copy();
        domain.Devices.Disks.Add(copy);
        Assert.IsType<FileDisk>(copy);
        Assert.NotSame(disk, copy);
        Assert.Equal(2, domain.Devices.Disks.Count);
    }

    [Fact]
    public void Switches_are_written_in_their_own_words()
    {
        var (document, domain) = Read();
        domain.Memory!.DumpCore = false;
        Assert.Contains("dumpCore='off'", document.ToText(), StringComparison.Ordinal);
        domain.Memory.DumpCore = null;
        Assert.Equal(Definition, document.ToText());
    }

    [Fact]
    public void A_size_is_written_with_its_unit()
    {
        var (document, domain) = Read();
        domain.Memory!.Value = ByteSize.FromGiB(2);
        Assert.Equal(
            ["  <memory unit='GiB'>2</memory>"],
            ChangedLines(Definition, document.ToText())
        );
    }

    [Fact]
    public void A_whole_document_can_be_made_from_nothing()
    {
        var domain = new Domain
        {
            Type = HypervisorType.Qemu,
            Name = "made",
            Vcpu = new Vcpu { Value = 2 },
            Devices = { Disks = { new FileDisk { Source = new FileDiskSource { File = "/x" } } } },
        };
        Assert.Equal(
            "<domain type=\"qemu\"><name>made</name><vcpu>2</vcpu><devices><disk type=\"file\"><source file=\"/x\" /></disk></devices></domain>",
            domain.Element.ToString(System.Xml.Linq.SaveOptions.DisableFormatting)
        );
    }
}
