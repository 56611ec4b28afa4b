using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Tests.Comparison;

public sealed class DocumentComparisonTests
{
    private const string Guest = """
        <domain type='kvm'>
          <name>guest</name>
          <uuid>8f07fe28-753f-2729-d76d-bdbd892f949a</uuid>
          <memory unit='GiB'>4</memory>
          <vcpu>2</vcpu>
          <os><type arch='x86_64'>hvm</type><boot dev='hd'/><boot dev='network'/></os>
          <cpu><feature policy='require' name='vmx'/><feature policy='disable' name='svm'/></cpu>
          <devices>
            <disk type='file' device='disk'>
              <source file='/a.img'/>
              <target dev='vda' bus='virtio'/>
              <address type='pci' domain='0x0000' bus='0x00' slot='0x04' function='0x0'/>
            </disk>
            <disk type='file' device='disk'>
              <source file='/b.img'/>
              <target dev='vdb' bus='virtio'/>
            </disk>
            <interface type='network'>
              <mac address='52:54:00:ab:cd:ef'/>
              <source network='default'/>
            </interface>
          </devices>
        </domain>
        """;

    /// <summary>Two spellings of one part, with the reason why they mean the same.</summary>
    public static TheoryData<string, string, string> Spellings =>
        new()
        {
            { "a unit", "<memory unit='GiB'>4</memory>", "<memory>4194304</memory>" },
            { "a unit that is spelled otherwise", "unit='GiB'>4<", "unit='M'>4096<" },
            { "quotes", "<domain type='kvm'>", "<domain type=\"kvm\">" },
            { "white space in a tag", "<vcpu>2</vcpu>", "<vcpu >2</vcpu >" },
            { "white space around a number", "<vcpu>2</vcpu>", "<vcpu>\n 2 </vcpu>" },
            { "digits of a number", "<vcpu>2</vcpu>", "<vcpu>02</vcpu>" },
            { "a hexadecimal number", "slot='0x04'", "slot='4'" },
            { "capital letters of a MAC address", "52:54:00:ab:cd:ef", "52:54:00:AB:CD:EF" },
            {
                "a UUID without dashes",
                "8f07fe28-753f-2729-d76d-bdbd892f949a",
                "8F07FE28753F2729D76DBDBD892F949A"
            },
            { "a default that is left out", " device='disk'>", ">" },
            { "the default kind", "<disk type='file' device='disk'>", "<disk device='disk'>" },
            { "a comment", "<devices>", "<devices><!-- ours -->" },
            { "order of attributes", "dev='vda' bus='virtio'", "bus='virtio' dev='vda'" },
            {
                "order of elements",
                "<name>guest</name>\n  <uuid>8f07fe28-753f-2729-d76d-bdbd892f949a</uuid>",
                "<uuid>8f07fe28-753f-2729-d76d-bdbd892f949a</uuid><name>guest</name>"
            },
            {
                "order of what a key tells apart",
                "<feature policy='require' name='vmx'/><feature policy='disable' name='svm'/>",
                "<feature policy='disable' name='svm'/><feature policy='require' name='vmx'/>"
            },
            { "an empty container", "<os>", "<cputune/><os>" },
            { "an empty element in two tags", "<boot dev='hd'/>", "<boot dev='hd'></boot>" },
        };

    /// <summary>An edit, and the changes in meaning that it makes.</summary>
    public static TheoryData<string, string, string[]> Edits =>
        new()
        {
            { "<vcpu>2</vcpu>", "<vcpu>3</vcpu>", ["changed /domain/vcpu: 2 -> 3"] },
            {
                "<memory unit='GiB'>4</memory>",
                "<memory>1048576</memory>",
                ["changed /domain/memory: 4 GiB -> 1048576 KiB"]
            },
            {
                "/b.img",
                "/c.img",
                ["changed /domain/devices/disk[2]/source/@file: /b.img -> /c.img"]
            },
            {
                " device='disk'>\n      <source file='/b.img'/>",
                " device='cdrom'>\n      <source file='/b.img'/>",
                ["changed /domain/devices/disk[2]/@device: disk -> cdrom"]
            },
            {
                "<boot dev='hd'/><boot dev='network'/>",
                "<boot dev='network'/><boot dev='hd'/>",
                [
                    "removed /domain/os/boot[1]: <boot dev=\"hd\" />",
                    "added /domain/os/boot[2]: <boot dev=\"hd\" />",
                ]
            },
            {
                "<boot dev='hd'/>",
                "<boot dev='cdrom'/><boot dev='hd'/>",
                ["added /domain/os/boot[1]: <boot dev=\"cdrom\" />"]
            },
            { "<name>guest</name>", "<name>guest</name><title/>", ["added /domain/title: "] },
            {
                "<disk type='file' device='disk'>\n      <source file='/a.img'/>\n      <target dev='vda' bus='virtio'/>",
                "<disk type='file' device='disk'>\n      <source file='/a.img'/>\n      <target dev='vdc' bus='virtio'/>",
                [
                    "removed /domain/devices/disk[1]: <disk type=\"file\" device=\"disk\"><source file=\"/a.img\" /><target dev=\"vda\" bus=\"virtio\" /><address type=\"pci\" domain=\"0x0000\" bus=\"0x00\" slot=\"0x04\" function=\"0x0\" /></disk>",
                    "added /domain/devices/disk[1]: <disk type=\"file\" device=\"disk\"><source file=\"/a.img\" /><target dev=\"vdc\" bus=\"virtio\" /><address type=\"pci\" domain=\"0x0000\" bus=\"0x00\" slot=\"0x04\" function=\"0x0\" /></disk>",
                ]
            },
            {
                "bus='virtio'/>\n      <address",
                "bus='virtio' tray='open'/>\n      <address",
                ["added /domain/devices/disk[1]/target/@tray: open"]
            },
            {
                "<devices>",
                "<devices><unheard of='1'/>",
                ["added /domain/devices/unheard: <unheard of=\"1\" />"]
            },
        };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Two_spellings_mean_the_same(string what, string one, string other)
    {
        var edited = Guest.Replace(one, other, StringComparison.Ordinal);
        Assert.NotEqual(Guest, edited);
        var (before, after) = (SourceDocument.Parse(Guest), SourceDocument.Parse(edited));
        Assert.Empty(DocumentComparison.Compare(before, after));
        Assert.Empty(DocumentComparison.Compare(after, before));
        Assert.True(before.SemanticEquals(after), what);
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_change_is_told_with_its_path_and_values(
        string one,
        string other,
        string[] expected
    )
    {
        var before = SourceDocument.Parse(Guest);
        var after = SourceDocument.Parse(Guest.Replace(one, other, StringComparison.Ordinal));
        var changes = DocumentComparison.Compare(before, after);
        Assert.Equal(expected, changes.Select(change => change.ToString()));
        Assert.False(before.SemanticEquals(after));
    }

    [Fact]
    public void Devices_are_known_by_their_keys_wherever_they_stand()
    {
        var before = SourceDocument.Parse(Guest);
        var after = SourceDocument.Parse(Guest);
        var devices = after.RootAs<Domain>().Devices!;
        var first = devices.Disks[0];
        devices.Disks.RemoveAt(0);
        devices.Disks.Add(first);
        Assert.True(before.SemanticEquals(after));
        devices.Disks[0].Serial = "7";
        var change = Assert.Single(DocumentComparison.Compare(before, after));
        Assert.Equal("added /domain/devices/disk[1]/serial: 7", change.ToString());
    }

    [Fact]
    public void A_namespace_prefix_means_nothing()
    {
        var one = SourceDocument.Parse(
            "<domain xmlns:a='urn:x'><metadata><a:note>1</a:note></metadata></domain>"
        );
        var other = SourceDocument.Parse(
            "<domain><metadata><b:note xmlns:b='urn:x'>1</b:note></metadata></domain>"
        );
        Assert.True(one.SemanticEquals(other));
    }

    [Fact]
    public void What_the_schema_does_not_know_is_compared_in_order_and_word_for_word()
    {
        const string Text =
            "<domain><metadata><x xmlns='urn:x'><a>1</a><b/></x></metadata></domain>";
        Assert.False(
            SourceDocument
                .Parse(Text)
                .SemanticEquals(
                    SourceDocument.Parse(
                        Text.Replace("<a>1</a><b/>", "<b/><a>1</a>", StringComparison.Ordinal)
                    )
                )
        );
        Assert.False(
            SourceDocument
                .Parse(Text)
                .SemanticEquals(
                    SourceDocument.Parse(Text.Replace(">1<", ">01<", StringComparison.Ordinal))
                )
        );
    }

    [Fact]
    public void Views_are_compared_without_a_document()
    {
        var one = new DiskTarget { Device = "vda", Bus = DiskBus.Virtio };
        var other = new DiskTarget { Bus = DiskBus.Virtio, Device = "vda" };
        Assert.True(one.SemanticEquals(other));
        other.Tray = TrayState.Open;
        Assert.Equal(
            "added /target/@tray: open",
            Assert.Single(DocumentComparison.Compare(one, other)).ToString()
        );
    }

    [Fact]
    public void Children_are_paired_by_key_then_by_equality_then_by_place()
    {
        var before = SourceDocument.Parse(Guest).RootAs<Domain>().Devices!;
        var after = before.Copy();
        after.Disks[0].Target.Device = "vdz";
        after.Interfaces.Insert(0, new NetworkAttachedInterface());
        var pairs = DocumentComparison.PairChildren(before, after);
        Assert.Equal(
            [(true, false), (true, true), (false, true), (true, true), (false, true)],
            pairs.Select(pair => (pair.Before is not null, pair.After is not null))
        );
    }

    [Fact]
    public void Documents_with_different_roots_have_nothing_in_common()
    {
        var changes = DocumentComparison.Compare(
            SourceDocument.Parse("<network><name>n</name></network>"),
            SourceDocument.Parse("<pool type='dir'/>")
        );
        Assert.Equal(
            [DocumentChangeKind.Removed, DocumentChangeKind.Added],
            changes.Select(change => change.Kind)
        );
    }
}
