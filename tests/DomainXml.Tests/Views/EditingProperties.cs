using CsCheck;
using DomainXml.ViewProbes;

namespace DomainXml.Tests.Views;

/// <summary>Whatever form a document has: an edit changes what it is about, and setting back restores every byte.</summary>
public sealed class EditingProperties
{
    private const string Guest = """
        <domain type="kvm" id="7">
          <name>one &amp; two</name>
          <uuid>5d1f0c5e-5a0e-4d0c-9f6b-0d7b5a4e1c99</uuid>
          <title>A &lt;small&gt; guest, it's "mine"</title>
          <memory unit="MiB">2048</memory>
          <currentMemory>1048576</currentMemory>
          <vcpu placement="static" cpuset="0-3,^2">4</vcpu>
          <os>
            <type arch="x86_64" machine="q35">hvm</type>
            <boot dev="hd"/>
            <bootmenu enable="yes" timeout="3000"/>
          </os>
          <features><acpi/><apic/><hyperv mode="custom"><relaxed state="on"/><spinlocks state="on" retries="8191"/></hyperv></features>
          <cpu mode="host-model" check="partial"><topology sockets="1" cores="2" threads="2"/></cpu>
          <clock offset="utc"><timer name="rtc" tickpolicy="catchup"/><timer name="hpet" present="no"/></clock>
          <on_poweroff>destroy</on_poweroff>
          <devices>
            <emulator>/usr/bin/qemu-system-x86_64</emulator>
            <disk type="file" device="disk">
              <driver name="qemu" type="qcow2" cache="none"/>
              <source file="/var/lib/images/a &amp; b.qcow2"/>
              <target dev="vda" bus="virtio"/>
              <serial>WD-0001</serial>
              <address type="pci" domain="0x0000" bus="0x04" slot="0x00" function="0x0"/>
            </disk>
            <disk type="block" device="cdrom">
              <target dev="sda" bus="sata"/>
              <readonly/>
            </disk>
            <controller type="usb" index="0" model="qemu-xhci" ports="15"/>
            <controller type="pci" index="0" model="pcie-root"/>
            <interface type="network">
              <mac address="52:54:00:6b:3c:58"/>
              <source network="default"/>
              <model type="virtio"/>
            </interface>
            <serial type="pty"><target port="0"/></serial>
            <graphics type="vnc" port="-1" autoport="yes"><listen type="address" address="127.0.0.1"/></graphics>
            <mystery level="9"><inner/></mystery>
            <memballoon model="virtio"/>
          </devices>
        </domain>
        """;

    private const string Pool = """
        <pool type="dir">
          <name>images</name>
          <capacity unit="bytes">107374182400</capacity>
          <source/>
          <target>
            <path>/var/lib/images</path>
            <permissions><mode>0711</mode><owner>0</owner><group>0</group><label>system_u:object_r:virt_image_t:s0</label></permissions>
          </target>
        </pool>
        """;

    private const string Network = """
        <network connections="2">
          <name>lab</name>
          <forward mode="nat" dev="eth0"><nat><port start="1024" end="65535"/></nat></forward>
          <bridge name="virbr7" stp="on" delay="0"/>
          <dns enable="no"><host ip="10.0.7.2"><hostname>one</hostname><hostname>two</hostname></host></dns>
          <ip address="10.0.7.1" netmask="255.255.255.0">
            <dhcp><range start="10.0.7.128" end="10.0.7.254"/><host mac="52:54:00:6b:3c:01" ip="10.0.7.3"/></dhcp>
          </ip>
        </network>
        """;

    [Fact]
    public void An_edit_of_a_guest_in_any_form_touches_nothing_else_and_can_be_set_back() =>
        EditAll(Guest, 600);

    [Fact]
    public void An_edit_of_a_network_in_any_form_touches_nothing_else_and_can_be_set_back() =>
        EditAll(Network, 200);

    [Fact]
    public void An_edit_of_a_pool_in_any_form_touches_nothing_else_and_can_be_set_back() =>
        EditAll(Pool, 200);

    private static void EditAll(string text, int forms) =>
        Gen.Int[0, int.MaxValue - 1]
            .Sample(
                seed =>
                {
                    var bytes = Restyled.Bytes(text, seed);
                    var document = SourceDocument.Parse(bytes);
                    var complaint = EditSample.Check(document, seed, size: 8, out var tried);
                    Assert.True(complaint is null, complaint);
                    Assert.InRange(tried, 8, 24);
                    Assert.Equal(bytes, document.ToBytes());
                },
                iter: forms
            );
}
