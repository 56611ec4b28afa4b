using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Tests.Views;

/// <summary>Documents that are made from nothing.</summary>
public sealed class NewDocumentTests
{
    private static Domain Web() =>
        new()
        {
            Type = HypervisorType.Kvm,
            Devices =
            {
                new NetworkAttachedInterface
                {
                    Model = new() { Type = "virtio" },
                    Source = new() { Network = "default" },
                },
                new FileDisk
                {
                    Target = new() { Device = "vda", Bus = DiskBus.Virtio },
                    Source = new() { File = "/images/web.qcow2" },
                    Driver = new() { Name = "qemu", Type = DiskDriverType.Qcow2 },
                    Device = DiskDevice.Disk,
                },
            },
            Vcpu = 2,
            Memory = ByteSize.FromGiB(4),
            Name = "web",
            Os = new() { Type = OsKind.FullMachine },
        };

    [Fact]
    public void A_new_document_has_the_formats_usual_order_and_layout()
    {
        Assert.Equal(
            """
            <domain type='kvm'>
              <name>web</name>
              <memory unit='GiB'>4</memory>
              <vcpu>2</vcpu>
              <os>
                <type>hvm</type>
              </os>
              <devices>
                <disk type='file' device='disk'>
                  <driver name='qemu' type='qcow2'/>
                  <source file='/images/web.qcow2'/>
                  <target dev='vda' bus='virtio'/>
                </disk>
                <interface type='network'>
                  <source network='default'/>
                  <model type='virtio'/>
                </interface>
              </devices>
            </domain>

            """,
            Web().ToDocument().ToText()
        );
    }

    [Fact]
    public void It_is_valid_before_and_after_it_became_a_document()
    {
        var domain = Web();
        Assert.Empty(domain.Validate());
        var document = domain.ToDocument();
        Assert.Empty(document.Validate());
        Assert.Same(domain, document.RootAs<Domain>());
    }

    [Fact]
    public void The_view_goes_on_as_that_of_the_document()
    {
        var domain = Web();
        var document = domain.ToDocument();
        domain.Title = "The web server";
        Assert.Contains(
            "  <name>web</name>\n  <title>The web server</title>\n",
            document.ToText(),
            StringComparison.Ordinal
        );
        Assert.Throws<InvalidOperationException>(() => domain.ToDocument());
    }

    [Fact]
    public void Saved_and_loaded_it_is_the_same()
    {
        var path = Path.GetTempFileName();
        try
        {
            var document = Web().ToDocument();
            document.Save(path);
            Assert.Equal(document.ToText(), SourceDocument.Load(path).ToText());
            Assert.True(SourceDocument.Load(path).RootAs<Domain>().SemanticEquals(Web()));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Devices_can_be_listed_by_kind_or_as_they_come()
    {
        var one = new Devices { Disks = { new FileDisk() }, Emulator = "/bin/q" };
        var other = new Devices { new FileDisk() };
        other.Emulator = "/bin/q";
        Assert.True(one.SemanticEquals(other));
        Assert.Single(other);
        Assert.IsType<FileDisk>(other.DeviceItems.First());
    }

    [Fact]
    public void Items_are_removed_with_their_lines()
    {
        var domain = Web();
        var document = domain.ToDocument();
        var devices = domain.Devices;
        var disk = devices.Disks[0];
        Assert.True(devices.DeviceItems.Remove(disk));
        Assert.False(devices.DeviceItems.Remove(disk));
        Assert.DoesNotContain("disk", document.ToText(), StringComparison.Ordinal);
        devices.DeviceItems.Clear();
        Assert.Empty(devices.DeviceItems);
    }
}
