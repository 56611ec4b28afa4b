using System.Globalization;
using System.Text;

namespace DomainXml.Benchmarks.Comparison;

/// <summary>A domain with any number of disks, in memory and as a temporary file.</summary>
internal sealed class LargeDocument : IDisposable
{
    public LargeDocument(int disks)
    {
        Bytes = Encoding.UTF8.GetBytes(Write(disks));
        Path = System.IO.Path.Combine(
            System.IO.Path.GetTempPath(),
            $"domainxml-{Guid.NewGuid():N}.xml"
        );
        File.WriteAllBytes(Path, Bytes);
    }

    public byte[] Bytes { get; }

    public string Path { get; }

    public int Length => Bytes.Length;

    public void Dispose() => File.Delete(Path);

    private static string Write(int disks)
    {
        var text = new StringBuilder(
            """
            <domain type='qemu'>
              <name>large</name>
              <memory unit='MiB'>2048</memory>
              <os><type arch='x86_64' machine='q35'>hvm</type></os>
              <devices>

            """
        );
        for (var i = 0; i < disks; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='qcow2' cache='none' io='native' discard='unmap'/>
                      <source file='/var/lib/libvirt/images/some-guest/disk-{i}.qcow2'/>
                      <target dev='{TargetName(i)}' bus='virtio'/>
                      <serial>serial-number-{i}</serial>
                      <alias name='ua-disk-{i}'/>
                      <address type='pci' domain='0x0000' bus='0x{i % 256:x2}' slot='0x{i
                    % 32:x2}' function='0x0'/>
                    </disk>

                """
            );
        }
        return text.Append("  </devices>\n</domain>\n").ToString();
    }

    // vda to vdz, vdaa and so on, as Linux names them.
    private static string TargetName(int index)
    {
        var letters = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('a' + (rest - 1) % 26) + letters;
        return "vd" + letters;
    }
}
