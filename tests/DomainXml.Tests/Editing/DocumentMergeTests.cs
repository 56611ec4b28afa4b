using DomainXml.Editing;

namespace DomainXml.Tests.Editing;

/// <summary>What overlays do to a document. The base is written so that untouched parts would show any other change.</summary>
public sealed class DocumentMergeTests
{
    private const string Base = """
        <domain type='kvm'>
          <name>base</name> <!-- set by each host -->
          <memory unit='GiB'>4</memory>
          <os>
            <type>hvm</type>
            <boot dev='hd'/>
          </os>
          <devices>
            <disk type='file' device='disk'>
              <driver name='qemu' type='qcow2' cache='none'/>
              <source file='/images/base.qcow2'/>
              <target dev='vda' bus='virtio'/>
            </disk>
            <controller type='usb' index='0' model='qemu-xhci'/>
            <interface type='network'>
              <mac address='52:54:00:00:00:0a'/>
              <source network='default'/>
              <model type='virtio'/>
              <alias name='ua-lan'/>
            </interface>
            <interface type='user'/>
          </devices>
        </domain>

        """;

    /// <summary>What an overlay has in its root, and the changes that this makes: before and after, in turn.</summary>
    public static TheoryData<string, string[]> Overlays =>
        new()
        {
            { "", [] },
            // Texts and attributes.
            { "<name>web</name>", ["<name>base<", "<name>web<"] },
            { "<uuid/>", ["-->\n", "-->\n  <uuid/>\n"] },
            { "<vcpu>2</vcpu>", ["</memory>\n", "</memory>\n  <vcpu>2</vcpu>\n"] },
            // What means the same stays as it is written.
            { "<memory>4194304</memory>", [] },
            { "<memory unit='M'>8</memory>", ["<memory unit='GiB'>4<", "<memory unit='M'>8<"] },
            { "<memory>1048576</memory>", ["<memory unit='GiB'>4<", "<memory>1048576<"] },
            // By key: target, MAC address, alias, index.
            {
                "<devices><disk><source file='/images/web.qcow2'/><target dev='vda'/></disk></devices>",
                ["/images/base.qcow2", "/images/web.qcow2"]
            },
            {
                "<devices><interface><mac address='52:54:00:00:00:0A'/><mtu size='9000'/></interface></devices>",
                ["<model type='virtio'/>\n", "<model type='virtio'/>\n      <mtu size='9000'/>\n"]
            },
            {
                "<devices><interface><alias name='ua-lan'/><mac address='52:54:00:00:00:0b'/></interface></devices>",
                ["00:00:0a", "00:00:0b"]
            },
            {
                "<devices><controller type='usb' index='0' ports='8'/></devices>",
                ["model='qemu-xhci'/>", "model='qemu-xhci' ports='8'/>"]
            },
            // By place, and by a condition.
            {
                "<devices><interface m:match='[2]'><mac address='52:54:00:00:00:0c'/></interface></devices>",
                [
                    "<interface type='user'/>",
                    "<interface type='user'>\n      <mac address='52:54:00:00:00:0c'/>\n    </interface>",
                ]
            },
            {
                "<devices><interface m:match=\"[source/@network='default']\"><model type='e1000'/></interface></devices>",
                ["model type='virtio'", "model type='e1000'"]
            },
            // What matches nothing is added among its like.
            {
                "<devices><disk type='block'><source dev='/dev/sdb'/><target dev='vdb'/></disk></devices>",
                [
                    "    <controller",
                    "    <disk type='block'>\n      <source dev='/dev/sdb'/>\n      <target dev='vdb'/>\n    </disk>\n    <controller",
                ]
            },
            { "<devices><interface type='user'/></devices>", [] },
            {
                "<devices><interface type='user' m:action='add'/></devices>",
                [
                    "    <interface type='user'/>\n",
                    "    <interface type='user'/>\n    <interface type='user'/>\n",
                ]
            },
            // Another kind: what only the old one has goes.
            {
                "<devices><disk type='block'><source dev='/dev/vg/web'/><target dev='vda'/></disk></devices>",
                [
                    "disk type='file'",
                    "disk type='block'",
                    "source file='/images/base.qcow2'",
                    "source dev='/dev/vg/web'",
                ]
            },
            // Lists without keys, and whole elements.
            { "<os><boot dev='network'/></os>", ["<boot dev='hd'/>", "<boot dev='network'/>"] },
            {
                "<os><boot dev='network'/><boot dev='hd'/></os>",
                ["<boot dev='hd'/>", "<boot dev='network'/>\n    <boot dev='hd'/>"]
            },
            {
                "<devices><disk><driver name='qemu' m:action='replace'/><target dev='vda'/></disk></devices>",
                ["<driver name='qemu' type='qcow2' cache='none'/>", "<driver name='qemu'/>"]
            },
            // What goes.
            {
                "<devices m:remove='controller#usb.0'/>",
                ["    <controller type='usb' index='0' model='qemu-xhci'/>\n", ""]
            },
            {
                "<devices><disk m:remove='driver/@cache | driver/@type'><target dev='vda'/></disk></devices>",
                [" type='qcow2' cache='none'", ""]
            },
            // Other namespaces.
            {
                "<q:commandline><q:arg value='-x'/></q:commandline>",
                [
                    "<domain type='kvm'>",
                    "<domain type='kvm' xmlns:q='http://libvirt.org/schemas/domain/qemu/1.0'>",
                    "  </devices>\n",
                    "  </devices>\n  <q:commandline>\n    <q:arg value='-x'/>\n  </q:commandline>\n",
                ]
            },
        };

    /// <summary>Overlays that can't be merged, with the id and a part of the message.</summary>
    public static TheoryData<string, string, string> Mistakes =>
        new()
        {
            { "<network/>", "DX6009", "begins with <domain>" },
            { Overlay("<name m:acton='replace'>x</name>"), "DX6010", "'acton'" },
            { Overlay("<name m:action='repalce'>x</name>"), "DX6010", "'repalce'" },
            { Overlay("<devices><disk m:match='#vdz'/></devices>"), "DX6004", "'#vdz'" },
            { Overlay("<devices><disk m:match='['/></devices>"), "DX6001", "not a path" },
            {
                Overlay("<devices><interface m:match='[mac or @type]'/></devices>"),
                "DX6011",
                "any of 2"
            },
            { Overlay("<devices m:remove='disk#vdz'/>"), "DX6004", "'disk#vdz'" },
            { Overlay("<devices m:remove='/domain'/>"), "DX6007", "root" },
            { Overlay("<os>text</os>"), "DX6005", "child elements" },
        };

    [Theory]
    [MemberData(nameof(Overlays))]
    public void An_overlay_changes_what_it_says(string content, string[] changes)
    {
        var document = SourceDocument.Parse(Base);
        var overlay = SourceDocument.Parse(Overlay(content));
        document.Merge(overlay);
        var expected = Base;
        foreach (var pair in changes.Chunk(2))
        {
            Assert.Contains(pair[0], expected, StringComparison.Ordinal);
            expected = expected.Replace(pair[0], pair[1], StringComparison.Ordinal);
        }
        Assert.Equal(expected, document.ToText());
        Assert.Equal(Overlay(content), overlay.ToText());
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public void Merging_again_changes_nothing(string content, string[] changes)
    {
        // What is added or removed whatever is there can't be.
        if (
            content.Contains("m:action='add'", StringComparison.Ordinal)
            || content.Contains("m:remove", StringComparison.Ordinal)
        )
            return;
        var document = SourceDocument.Parse(Base);
        document.Merge(SourceDocument.Parse(Overlay(content)));
        var once = document.ToText();
        document.Merge(SourceDocument.Parse(Overlay(content)));
        Assert.Equal(once, document.ToText());
        Assert.Equal(changes.Length == 0, once == Base);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_leaves_the_document_as_it_was(string overlay, string id, string message)
    {
        var document = SourceDocument.Parse(Base);
        var exception = Assert.Throws<DiagnosticException>(() =>
            document.Merge(SourceDocument.Parse(overlay, "overlay.xml"))
        );
        var diagnostic = Assert.Single(exception.Diagnostics);
        Assert.Equal((id, "overlay.xml"), (diagnostic.Id, diagnostic.File));
        Assert.NotNull(diagnostic.Span);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(Base, document.ToText());
    }

    private static string Overlay(string content) =>
        $"""
            <domain xmlns:m='urn:domainxml:merge' xmlns:q='http://libvirt.org/schemas/domain/qemu/1.0'>{content}</domain>
            """;
}
