using System.Xml;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Tests.Schemas;

/// <summary>Documents of our own that the schemas accept or refuse, each for one rule.</summary>
public sealed class SchemaExamplesTests
{
    private static readonly Lazy<Schema> s_device = new(() =>
        Schema.LoadFile(SchemaFiles.PathOf("domain/device.rnc"))
    );

    [Theory]
    [InlineData("<disk type='file'><target dev='vda'/></disk>")]
    [InlineData("<disk><source file='/srv/a.img'/><target dev='sda' bus='sata'/></disk>")]
    [InlineData(
        "<disk type='block' device='lun' sgio='unfiltered'><source dev='/dev/sdx'/><target dev='sdb'/></disk>"
    )]
    [InlineData(
        "<disk type='network'><source protocol='nbd'><host transport='unix' socket='/run/nbd'/></source><target dev='vda'/></disk>"
    )]
    [InlineData("<disk type='file'><target dev='vda'/><backingStore/></disk>")]
    [InlineData(
        "<controller type='pci' model='pcie-root'><pcihole64 unit='KiB'>1048576</pcihole64></controller>"
    )]
    [InlineData("<controller type='usb' index='0' model='qemu-xhci' ports='15'/>")]
    [InlineData(
        "<interface type='network'><mac address='52:54:00:01:02:03'/><source network='lan'/></interface>"
    )]
    [InlineData(
        "<interface type='user'><portForward proto='tcp'><range start='2022' to='22'/></portForward></interface>"
    )]
    [InlineData(
        "<graphics type='vnc' port='-1' autoport='yes'><listen type='address' address='::1'/></graphics>"
    )]
    [InlineData("<memballoon model='none'/>")]
    [InlineData(
        "<hostdev mode='subsystem' type='pci' managed='yes'><source><address domain='0' bus='6' slot='0x1f' function='7'/></source></hostdev>"
    )]
    public void A_device_is_accepted(string device) => Assert.Empty(Errors(device));

    [Theory]
    // A whole disk can be passed through only from a device, a network or a pool.
    [InlineData("<disk type='file' device='lun'><target dev='sda'/></disk>")]
    // A model of one kind of controller on another.
    [InlineData("<controller type='pci' model='qemu-xhci'/>")]
    // The window for 64-bit memory belongs to the root.
    [InlineData(
        "<controller type='pci' model='pcie-root-port'><pcihole64>1</pcihole64></controller>"
    )]
    // The second digit of a station's address is even.
    [InlineData(
        "<interface type='network'><mac address='53:54:00:01:02:03'/><source network='lan'/></interface>"
    )]
    // A network interface says which network.
    [InlineData("<interface type='network'/>")]
    // A total and its parts at once.
    [InlineData(
        "<disk><target dev='vda'/><iotune><total_bytes_sec>1</total_bytes_sec><read_bytes_sec>1</read_bytes_sec></iotune></disk>"
    )]
    // Slots end at 31.
    [InlineData("<memballoon model='virtio'><address type='pci' slot='32'/></memballoon>")]
    // VNC listens on a port or a socket.
    [InlineData("<graphics type='vnc' port='5900' socket='/run/vnc'/>")]
    // A device that is no device.
    [InlineData("<floppy/>")]
    public void A_device_is_refused(string device) => Assert.NotEmpty(Errors(device));

    private static List<ValidationError> Errors(string document)
    {
        using var reader = XmlReader.Create(new StringReader(document));
        return [.. XmlReaderValidation.Validate(reader, s_device.Value)];
    }
}
