using System.Globalization;
using System.Text;
using System.Xml;
using BenchmarkDotNet.Attributes;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Benchmarks;

/// <summary>Validation beside a bare reading of the same documents: one of 10 MB, and many small ones.</summary>
[MemoryDiagnoser]
public class ValidationBenchmarks
{
    private const string SchemaText = """
        datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"
        start = Machine
        Machine = element machine {
          attribute kind { "virtual" | "physical" },
          (element name { xsd:NCName }
           & element uuid { xsd:string { pattern = "[a-fA-F0-9]{8}-([a-fA-F0-9]{4}-){3}[a-fA-F0-9]{12}" } }?
           & element memory { attribute unit { "KiB" | "MiB" | "GiB" }?, xsd:unsignedLong }
           & element features { (element acpi { empty }? & element apic { empty }? & element pae { empty }?) }?
           & element devices { (Disk | Controller)* })
        }
        Disk = FileDisk | BlockDisk
        common = attribute device { "disk" | "cdrom" | "floppy" }?,
          (element driver { attribute name { "qemu" }, attribute type { "raw" | "qcow2" }, attribute cache { "none" | "writeback" }? }?
           & element target { attribute dev { xsd:token { pattern = "[a-z0-9]+" } }, attribute bus { "virtio" | "scsi" | "sata" } }
           & element readonly { empty }? & element shareable { empty }?
           & element serial { text }?
           & element alias { attribute name { text } }?
           & element address {
               attribute type { "pci" }, attribute domain { xsd:string { pattern = "0x[0-9a-f]{1,4}" } }?,
               attribute bus { xsd:string { pattern = "0x[0-9a-f]{1,2}" } }, attribute slot { xsd:string { pattern = "0x[0-9a-f]{1,2}" } } }?)
        FileDisk = element disk { attribute type { "file" }, (element source { attribute file { text } }? & common) }
        BlockDisk = element disk { attribute type { "block" }, (element source { attribute dev { text } }? & common) }
        Controller = element controller { attribute type { "pci" | "usb" }, attribute index { xsd:unsignedInt }, attribute model { text }? }
        """;

    private readonly Schema schema = Schema.Load(
        new SchemaSource("machine.rnc", SchemaText, IsCompact: true)
    );
    private readonly SchemaValidator validator;
    private readonly string large = Document(20_000);
    private readonly string small = Document(4);

    /// <summary>Prepares the validator that all runs share.</summary>
    public ValidationBenchmarks() =>
        validator = new SchemaValidator(
            schema,
            error => throw new InvalidOperationException(error.ToString())
        );

    /// <summary>Reads the large document, all attributes and texts included.</summary>
    [Benchmark(Baseline = true)]
    public int ReadLarge() => Read(large);

    /// <summary>Validates the large document.</summary>
    [Benchmark]
    public void ValidateLarge() => Validate(large);

    /// <summary>Reads a small document.</summary>
    [Benchmark]
    public int ReadSmall() => Read(small);

    /// <summary>Validates a small document.</summary>
    [Benchmark]
    public void ValidateSmall() => Validate(small);

    private static int Read(string document)
    {
        using var reader = XmlReader.Create(
            new StringReader(document),
            XmlReaderValidation.CreateSettings()
        );
        var length = 0;
        while (reader.Read())
        {
            length += reader.NodeType == XmlNodeType.Text ? reader.Value.Length : 0;
            while (reader.MoveToNextAttribute())
                length += reader.Value.Length;
        }
        return length;
    }

    private void Validate(string document)
    {
        using var reader = XmlReader.Create(
            new StringReader(document),
            XmlReaderValidation.CreateSettings()
        );
        XmlReaderValidation.Validate(reader, validator);
    }

    private static string Document(int disks)
    {
        var text = new StringBuilder(
            """
            <machine kind='virtual'>
              <name>m</name>
              <uuid>8f1f8bd8-1d8c-4a7b-9a3e-5d2b6f0c4e11</uuid>
              <memory unit='MiB'>2048</memory>
              <features><acpi/><apic/></features>
              <devices>
                <controller type='pci' index='0' model='pcie-root'/>

            """
        );
        for (var i = 0; i < disks; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                    <disk type='{(i % 3 == 0 ? "block" : "file")}' device='disk'>
                      <driver name='qemu' type='qcow2' cache='none'/>
                      <source {(
                    i % 3 == 0 ? "dev" : "file"
                )}='/var/lib/machines/images/disk-{i}.qcow2'/>
                      <target dev='vd{i}' bus='virtio'/>
                      <serial>serial-number-{i}</serial>
                      <!-- disk {i} -->
                      <alias name='virtio-disk{i}'/>
                      <address type='pci' domain='0x0000' bus='0x{i % 256:x2}' slot='0x{i
                    % 32:x2}'/>
                    </disk>

                """
            );
        }
        return text.Append("  </devices>\n</machine>\n").ToString();
    }
}
