namespace DomainXml.Tests.Validation;

/// <summary>What people usually get wrong gives one message for each mistake, at its exact place, that says what to write.</summary>
public sealed class UsualMistakesTests
{
    private const string InDomain =
        "<domain type='kvm'><name>a</name><memory>1</memory><os><type>hvm</type></os>{0}</domain>";

    private const string InDevices =
        "<domain type='kvm'><name>a</name><memory>1</memory><os><type>hvm</type></os><devices>{0}</devices></domain>";

    private const string InOs =
        "<domain type='kvm'><name>a</name><memory>1</memory><os>{0}</os></domain>";

    private const string InNetwork = "<network><name>a</name>{0}</network>";
    private const string InBackup = "<domainbackup {0}</domainbackup>";
    private const string InFilter = "<filter name='a'>{0}</filter>";

    /// <summary>A document, the part of it with mistakes, which stand between marks, and the messages.</summary>
    public static TheoryData<string, string, string> Mistakes =>
        new()
        {
            {
                InDevices,
                "<interface type='network'><mac>«52:54:00:6b:3c:58»</mac><source network='default'/></interface>",
                "'52:54:00:6b:3c:58' belongs in an attribute: write <mac address='52:54:00:6b:3c:58'/>"
            },
            {
                InDevices,
                "<interface type='network'><source>«default»</source></interface>",
                "'default' belongs in an attribute: write <source network='default'/>"
            },
            {
                InDevices,
                "<disk device='cdrom'><target>«sda»</target></disk>",
                "'sda' belongs in an attribute: write <target dev='sda'/>"
            },
            {
                InDevices,
                "<sound>«ich9»</sound>",
                "'ich9' belongs in an attribute: write <sound model='ich9'>"
            },
            {
                InDevices,
                "<serial type='dev'><source>«/dev/ttyS2»</source></serial>",
                "'/dev/ttyS2' belongs in an attribute of <source>, such as mode='/dev/ttyS2', path='/dev/ttyS2' or host='/dev/ttyS2'"
            },
            {
                InDevices,
                "<controller type='pci' model='pci-root'><target>«0»</target></controller>",
                "'0' belongs in an attribute of <target>, such as chassisNr='0', chassis='0' or port='0'"
            },
            {
                InDevices,
                "<disk device='cdrom'><target dev='sda'/><driver>«ignore»</driver></disk>",
                "'ignore' belongs in an attribute of <driver>, such as error_policy='ignore', rerror_policy='ignore' or discard='ignore'"
            },
            {
                InDevices,
                "<controller type='scsi'><«model»>virtio-scsi</model></controller>",
                "<model> is an attribute: write <controller model='virtio-scsi'>"
            },
            {
                InDevices,
                "<controller type='pci'><«model»>pcie-root-port</model></controller>",
                "<model> is an attribute: write <controller model='pcie-root-port'>"
            },
            {
                InDevices,
                "<disk device='cdrom'><target dev='sda'/><readonly>«true»</readonly></disk>",
                "'true' is text, but <readonly> holds nothing: write <readonly/>"
            },
            {
                InDomain,
                "<features><acpi>«no»</acpi></features>",
                "'no' is text, but <acpi> holds nothing: leave <acpi> out"
            },
            {
                InDomain,
                "<features><acpi «state»='on'/></features>",
                "'state' is not an attribute of <acpi>, which has none: write <acpi/>"
            },
            {
                InDomain,
                "<features><kvm><hidden>«yes»</hidden></kvm></features>",
                "'yes' belongs in an attribute: write <hidden state='on'/>"
            },
            {
                InDomain,
                "<pm><suspend-to-mem>«no»</suspend-to-mem></pm>",
                "'no' belongs in an attribute: write <suspend-to-mem enabled='no'/>"
            },
            {
                InDomain,
                "<currentMemory>«4GB»</currentMemory>",
                "'4GB' is not a value of <currentMemory>; write <currentMemory unit='GB'>4</currentMemory>"
            },
            {
                InDomain,
                "<memoryBacking><hugepages><page size='«2M»'/></hugepages></memoryBacking>",
                "'2M' is not a value of 'size' in <page>; write size='2' unit='M'"
            },
            {
                InDomain,
                "<vcpu «count»='4'/>",
                "'count' is not an attribute of <vcpu>, which holds the value: write <vcpu>4</vcpu>"
            },
            {
                InDomain,
                "<«iothread»>2</iothread>",
                "<iothread> belongs in <iothreadids>, not in <domain>; did you mean <iothreads>?"
            },
            {
                InDomain,
                "<«vcpus» placement='static' current='2'/>",
                "<vcpus> has no such attributes; did you mean <vcpu>, which has?"
            },
            {
                InOs,
                "<type>hvm</type><«machine»>q35</machine>",
                "<machine> is an attribute of <type>: write <type machine='q35'>"
            },
            {
                InOs,
                "<type>hvm</type><«init»>/bin/sh</init>",
                "<init> does not go with what <type> of line 1 in <os> holds; it is for <type>exe</type>"
            },
            {
                InDevices,
                "<hostdev mode='subsystem' type='«usb»'><source><address domain='0' bus='6' slot='2' function='0'/></source></hostdev>",
                "type='usb' does not go with 'domain' of <address> or 2 more of this <hostdev>; type='pci' does"
            },
            {
                InDevices,
                "<hostdev mode='subsystem' type='usb'><«vendor» id='0x1234'/><«product» id='0xbeef'/></hostdev>",
                "<vendor> belongs in <source>, <disk> or <cpu>, not in <hostdev>\n<product> belongs in <source> or <disk>, not in <hostdev>"
            },
            {
                InDevices,
                "<disk type='network'><source protocol='rbd' name='a'><host name='«mon1:6789»'/></source><target dev='sda'/></disk>",
                "'mon1:6789' is not a value of 'name' in <host>; write name='mon1' port='6789'"
            },
            {
                InDevices,
                "<disk type='network'><source protocol='rbd' name='a'><host «address»='mon1' port='6789'/></source><target dev='sda'/></disk>",
                "'address' is not an attribute of <host>; did you mean 'name'?"
            },
            {
                InDevices,
                "<input «tablet»='usb'/>",
                "'tablet' is not an attribute of <input>, but a value of 'type': write type='tablet'"
            },
            {
                InDevices,
                "<«memory-balloon» model='virtio'/>",
                "<memory-balloon> is not allowed in <devices>; did you mean <memballoon> or <memory>?"
            },
            {
                InDevices,
                "<disk device='cdrom'><target dev='sda'/><address type='pci' bus='«0x1ff»' slot='0'/></disk>",
                "'0x1ff' is not a value of 'bus' in <address>; expected a number from 0 to 255, such as 10 or 0x0a"
            },
            {
                InDomain,
                "<«commandline» xmlns='http://libvirt.org/schemas/domain/qemu'/>",
                "<commandline> is in namespace 'http://libvirt.org/schemas/domain/qemu', but belongs in namespace 'http://libvirt.org/schemas/domain/qemu/1.0'"
            },
            {
                InNetwork,
                "<ip address='«192.168.100.1/24»'/>",
                "'192.168.100.1/24' is not a value of 'address' in <ip>; write address='192.168.100.1' prefix='24'"
            },
            {
                InNetwork,
                "<ip address='192.168.100.1' prefix='«255.255.255.0»'/>",
                "'255.255.255.0' is not a value of 'prefix' in <ip>; write netmask='255.255.255.0'"
            },
            {
                InNetwork,
                "<ip address='10.0.0.1' prefix='8'><dhcp><range «from»='10.0.0.2' «to»='10.0.0.9'/></dhcp></ip>",
                "'from' is not an attribute of <range>; did you mean 'start' or 'end'?\n'to' is not an attribute of <range>; did you mean 'end'?"
            },
            {
                InNetwork,
                "<ip address='10.0.0.1' prefix='8'><dhcp><range>«10.0.0.2 to 9»</range></dhcp></ip>",
                "'10.0.0.2 to 9' is text, but <range> needs 'start' and 'end' as attributes"
            },
            {
                InNetwork,
                "<dns><host ip='10.0.0.1'><«name»>gw</name></host></dns>",
                "<name> belongs in <network>, not in <host>; did you mean <hostname>?"
            },
            {
                InBackup,
                "mode='«push»'><server transport='tcp' name='a' port='1'/><disks><disk name='vda' type='file'><scratch file='/a'/></disk></disks>",
                "mode='push' does not go with <server> or <scratch> in <disk> of this <domainbackup>; mode='pull' does"
            },
            {
                InFilter,
                "<filterref «name»='no-spoof'/>",
                "'name' is not an attribute of <filterref>; did you mean 'filter'?"
            },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Each_mistake_gives_one_message_that_says_what_to_write(
        string document,
        string part,
        string messages
    )
    {
        var marked = document.Replace("{0}", part, StringComparison.Ordinal);
        var text = SourceText.From(
            marked
                .Replace("«", "", StringComparison.Ordinal)
                .Replace("»", "", StringComparison.Ordinal)
        );

        var found = DocumentValidator.Validate(text);

        Assert.Equal(messages.Split('\n'), found.Select(item => item.Message));
        Assert.Equal(
            Marks(marked).Select(mark => text.SpanAt(mark.Start, mark.End)),
            found.Select(item => item.Span!.Value)
        );
    }

    private static IEnumerable<(int Start, int End)> Marks(string marked)
    {
        var (place, start) = (0, 0);
        foreach (var character in marked)
        {
            if (character == '«')
                start = place;
            else if (character == '»')
                yield return (start, place);
            else
                place++;
        }
    }
}
