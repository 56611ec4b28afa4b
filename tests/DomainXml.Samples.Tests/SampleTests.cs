using System.Globalization;
using DomainXml.TestSupport;

namespace DomainXml.Samples.Tests;

/// <summary>The sample programs do what they say, and change nothing else.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dx-samples-");
    private readonly string _file;

    public SampleTests()
    {
        _file = Path.Combine(_folder.FullName, "vm.xml");
        File.Copy(Path.Combine(TestPaths.Repository, "samples", "first-vm.xml"), _file);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_mac_address_of_every_interface_is_listed()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        ListMacAddresses.Run(_file, output);
        Assert.Equal("52:54:00:5a:17:01 user\n", output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_disk_is_added_and_no_line_is_changed()
    {
        var before = File.ReadAllLines(_file);
        AddDisk.Run(_file, "/images/data.qcow2");
        var after = File.ReadAllLines(_file);

        var start =
            Array.FindIndex(after, line => line.Contains("data.qcow2", StringComparison.Ordinal))
            - 2;
        Assert.Equal(
            [
                "    <disk type='file' device='disk'>",
                "      <driver name='qemu' type='qcow2'/>",
                "      <source file='/images/data.qcow2'/>",
                "      <target dev='vdb' bus='virtio'/>",
                "    </disk>",
            ],
            after[start..(start + 5)]
        );
        Assert.Equal(before, after[..start].Concat(after[(start + 5)..]));
    }

    [Fact]
    public void Memory_is_raised_where_it_is_less()
    {
        Write(
            "large.xml",
            "<domain type='kvm'><name>l</name><memory unit='GiB'>64</memory></domain>"
        );
        Write(
            "small.xml",
            "<domain type='kvm'><name>s</name><memory>1048576</memory><currentMemory>1048576</currentMemory></domain>"
        );
        Write("net.xml", "<network><name>n</name></network>");
        Write("wrong.xml", "<domain>");
        File.Delete(_file);
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        RaiseMemory.Run(_folder.FullName, ByteSize.FromGiB(4), output);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("small.xml: 1073741824 bytes -> 4 GiB", lines[0].TrimEnd());
        Assert.Contains("wrong.xml:1:", lines[1], StringComparison.Ordinal);
        Assert.Equal(
            "<domain type='kvm'><name>s</name><memory unit='GiB'>4</memory><currentMemory unit='GiB'>4</currentMemory></domain>",
            File.ReadAllText(Path.Combine(_folder.FullName, "small.xml"))
        );
    }

    [Fact]
    public void A_domain_is_built_from_nothing()
    {
        BuildDomain.Run(_file);
        Assert.Empty(SourceDocument.Load(_file).Validate());
        Assert.Equal(
            """
            <domain type='kvm'>
              <name>web</name>
              <memory unit='GiB'>4</memory>
              <vcpu>2</vcpu>
              <os>
                <type arch='x86_64' machine='q35'>hvm</type>
                <boot dev='hd'/>
              </os>
              <features>
                <acpi/>
                <apic/>
              </features>
              <devices>
                <disk type='file' device='disk'>
                  <driver name='qemu' type='qcow2'/>
                  <source file='/var/lib/images/web.qcow2'/>
                  <target dev='vda' bus='virtio'/>
                </disk>
                <interface type='network'>
                  <source network='default'/>
                  <model type='virtio'/>
                </interface>
              </devices>
            </domain>

            """,
            File.ReadAllText(_file)
        );
    }

    [Fact]
    public void Metadata_of_ones_own_is_written_and_changed()
    {
        var before = File.ReadAllLines(_file);
        OwnMetadata.Run(_file, "storage", "ann@example.org");
        OwnMetadata.Run(_file, "network", "bob@example.org");
        string[] added =
        [
            "  <metadata>",
            "    <ownership team='network' xmlns='https://example.org/ownership'>",
            "      <contact>ann@example.org</contact>",
            "      <contact>bob@example.org</contact>",
            "    </ownership>",
            "  </metadata>",
        ];
        var after = File.ReadAllLines(_file);
        Assert.Equal(added.Order(), after.Except(before).Order());
        Assert.Empty(SourceDocument.Load(_file).Validate());
    }

    private void Write(string name, string text) =>
        File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
