using System.Xml;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.RelaxNg.Tests;

/// <summary>Schemas for the validation tests, and a short way to validate with them.</summary>
internal static class ValidationSchemas
{
    /// <summary>A small format with what the formats of this project have: variants, interleaves, orders, values.</summary>
    public static Schema Machine { get; } =
        Load(
            """
            datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"
            start = Machine
            Machine = element machine {
              attribute kind { "virtual" | "physical" },
              attribute label { text }?,
              (element name { xsd:NCName }
               & element memory { attribute unit { "KiB" | "MiB" | "GiB" }?, xsd:unsignedInt }
               & element note { text }?
               & element autostart { "yes" | "no" }?
               & Devices?)
            }
            Devices = element devices { (Disk | Controller | Port)* }
            Disk = element disk {
              attribute device { "disk" | "cdrom" },
              attribute slot { xsd:unsignedByte }?,
              (element source { attribute file { text } }?
               & element readonly { empty }?
               & element boot { attribute order { xsd:positiveInteger } }?)
            }
            Controller = PciController | UsbController | ScsiController
            PciController = element controller { attribute type { "pci" }, attribute model { "root" | "bridge" }?, element window { empty }? }
            UsbController = element controller { attribute type { "usb" }, attribute model { "uhci" | "xhci" }?, attribute ports { xsd:unsignedByte }? }
            ScsiController = element controller { attribute type { "scsi" }, attribute model { "virtio" | "lsi" }?, element driver { empty }? }
            Port = element port {
              element from { xsd:unsignedShort }, element to { xsd:unsignedShort },
              (element tcp { empty } | element udp { empty }),
              element comment { text }?
            }
            """
        );

    public static Schema Load(string compact) =>
        Schema.Load(new SchemaSource("test.rnc", compact, IsCompact: true));

    public static IReadOnlyList<ValidationError> Validate(Schema schema, string document)
    {
        using var reader = XmlReader.Create(
            new StringReader(document),
            XmlReaderValidation.CreateSettings()
        );
        return XmlReaderValidation.Validate(reader, schema);
    }

    /// <summary>The mistakes, one to a line: place, kind and message.</summary>
    public static string Describe(Schema schema, string document) =>
        string.Join(
            "\n",
            Validate(schema, document)
                .Select(error => $"{error.Span.Start} {error.Kind}: {error.Message}")
        );
}
