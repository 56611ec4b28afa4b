namespace DomainXml.RelaxNg.Tests;

/// <summary>One mistake gives one message, at its place, whatever stands around it.</summary>
public sealed class ValidationMistakeTests
{
    private const string Name = "<name>a</name>";
    private const string Memory = "<memory>1</memory>";

    [Theory]
    [InlineData(
        "<nmae>a</nmae>" + Memory,
        "2:2 UnknownElement: <nmae> is not allowed in <machine>; did you mean <name>?"
    )]
    [InlineData(
        "<Name>a</Name>" + Memory,
        "2:2 UnknownElement: <Name> is not allowed in <machine>; did you mean <name>?"
    )]
    [InlineData(
        Name + "<foo><bar/>text</foo>" + Memory,
        "2:16 UnknownElement: <foo> is not allowed in <machine>; expected <memory>, <note>, <autostart> or <devices>"
    )]
    [InlineData(
        Name + Memory + "<disk device='disk'/>",
        "2:34 MisplacedElement: <disk> belongs in <devices>, not in <machine>"
    )]
    [InlineData(
        Name + Memory + "<name>a</name>",
        "2:34 DuplicateElement: <name> appears twice in <machine>, first on line 2"
    )]
    [InlineData(Memory, "1:2 MissingElement: <machine> needs <name>")]
    [InlineData(
        Name + Memory + "stray",
        "2:33 UnexpectedText: 'stray' is text, but <machine> holds only elements; expected <note>, <autostart> or <devices>"
    )]
    [InlineData(
        "stray <!-- x --> more<name>a</name>" + Memory,
        "2:1 UnexpectedText: 'stray' is text, but <machine> holds only elements; expected <name>, <memory>, <note>, <autostart> or <devices>"
    )]
    [InlineData(
        Name + "<memory unit='kib'>1</memory>",
        "2:29 InvalidAttributeValue: 'kib' is not a value of 'unit' in <memory>; did you mean 'KiB'?"
    )]
    [InlineData(
        Name + "<memory unit='Mib'>1</memory>",
        "2:29 InvalidAttributeValue: 'Mib' is not a value of 'unit' in <memory>; did you mean 'MiB'?"
    )]
    [InlineData(
        Name + "<memory>lots</memory>",
        "2:23 InvalidText: 'lots' is not a value of <memory>; expected a whole number from 0 to 4294967295"
    )]
    [InlineData(
        Name + "<memory>-1</memory>",
        "2:23 InvalidText: '-1' is not a value of <memory>; expected a whole number from 0 to 4294967295"
    )]
    [InlineData(
        Name + "<memory>99999999999</memory>",
        "2:23 InvalidText: '99999999999' is not a value of <memory>; expected a whole number from 0 to 4294967295"
    )]
    [InlineData(
        Name + "<memory/>",
        "2:16 InvalidText: <memory> is empty; expected a whole number from 0 to 4294967295"
    )]
    [InlineData(
        Name + "<memory><b/>12</memory>",
        "2:24 UnknownElement: <b> is not allowed in <memory>, which holds a value"
    )]
    [InlineData(
        Name + "<memory>12<b/></memory>",
        "2:26 UnknownElement: <b> is not allowed in <memory>, which holds a value"
    )]
    [InlineData(
        Name + Memory + "<autostart>true</autostart>",
        "2:44 InvalidText: 'true' is not a value of <autostart>; write 'yes'"
    )]
    [InlineData(
        Name + Memory + "<autostart>Yes</autostart>",
        "2:44 InvalidText: 'Yes' is not a value of <autostart>; write 'yes'"
    )]
    [InlineData(
        Name + Memory + "<autostart>maybe</autostart>",
        "2:44 InvalidText: 'maybe' is not a value of <autostart>; expected 'yes' or 'no'"
    )]
    [InlineData(
        Name + Memory + "<kind>virtual</kind>",
        "2:34 ElementInsteadOfAttribute: <kind> is an attribute: write <machine kind='virtual'>"
    )]
    [InlineData(
        Name + Memory + "<devices xmlns='urn:x'/>",
        "2:34 WrongNamespace: <devices> is in namespace 'urn:x', but belongs in no namespace"
    )]
    [InlineData(
        Name + Memory + "<devices name='x'/>",
        "2:42 UnknownAttribute: 'name' is not an attribute of <devices>, which has none"
    )]
    [InlineData(
        Name + Memory + "<devices><disk/></devices>",
        "2:43 MissingAttribute: <disk> needs 'device': 'disk' or 'cdrom'"
    )]
    [InlineData(
        Name + Memory + "<devices><disk device='floppy'/></devices>",
        "2:56 InvalidAttributeValue: 'floppy' is not a value of 'device' in <disk>; expected 'disk' or 'cdrom'"
    )]
    [InlineData(
        Name + Memory + "<devices><disk device='disk' slot='300'/></devices>",
        "2:68 InvalidAttributeValue: '300' is not a value of 'slot' in <disk>; expected a whole number from 0 to 255"
    )]
    [InlineData(
        Name + Memory + "<devices><disk device='disk' slto='3'/></devices>",
        "2:62 UnknownAttribute: 'slto' is not an attribute of <disk>; did you mean 'slot'?"
    )]
    [InlineData(
        Name + Memory + "<devices><disk device='disk' source='3'/></devices>",
        "2:62 AttributeInsteadOfElement: 'source' is an element: write <source>3</source> in <disk>"
    )]
    [InlineData(
        Name + Memory + "<devices><disk><device>disk</device></disk></devices>",
        "2:49 ElementInsteadOfAttribute: <device> is an attribute: write <disk device='disk'>"
    )]
    [InlineData(
        Name + Memory + "<devices><disk device='disk'><source/></disk></devices>",
        "2:63 MissingAttribute: <source> needs 'file'"
    )]
    [InlineData(
        Name
            + Memory
            + "<devices><disk device='disk'><source file='a'/><readonly/><source file='b'/></disk></devices>",
        "2:92 DuplicateElement: <source> appears twice in <disk>, first on line 2"
    )]
    [InlineData(
        Name + Memory + "<devices><controller type='usb' model='virtio'/></devices>",
        "2:72 InvalidAttributeValue: model='virtio' is for <controller> with type='scsi'; this one has type='usb'"
    )]
    [InlineData(
        Name + Memory + "<devices><controller model='virtio' type='usb'/></devices>",
        "2:61 InvalidAttributeValue: model='virtio' is for <controller> with type='scsi'; this one has type='usb'"
    )]
    [InlineData(
        Name + Memory + "<devices><controller model='virtio' ports='3' type='usb'/></devices>",
        "2:61 InvalidAttributeValue: model='virtio' is for <controller> with type='scsi'; this one has type='usb'"
    )]
    [InlineData(
        Name + Memory + "<devices><controller type='pci' ports='3'/></devices>",
        "2:65 ConflictingAttribute: 'ports' is for <controller> with type='usb'; this one has type='pci'"
    )]
    [InlineData(
        Name + Memory + "<devices><controller type='pci'><driver/></controller></devices>",
        "2:66 ConflictingElement: <driver> is for <controller> with type='scsi'; this one has type='pci'"
    )]
    [InlineData(
        Name + Memory + "<devices><controller type='sata'/></devices>",
        "2:60 InvalidAttributeValue: 'sata' is not a value of 'type' in <controller>; expected 'pci', 'usb' or 'scsi'"
    )]
    [InlineData(
        Name + Memory + "<devices><controller model='virtio'/></devices>",
        "2:43 MissingAttribute: <controller> needs 'type': 'scsi'"
    )]
    [InlineData(
        Name + Memory + "<devices><port><to>1</to><from>1</from><tcp/></port></devices>",
        "2:59 ElementOutOfOrder: <from> must come before <to> of line 2 in <port>"
    )]
    [InlineData(
        Name + Memory + "<devices><port><from>1</from><to>1</to><tcp/><udp/></port></devices>",
        "2:79 ConflictingElement: <udp> cannot stand beside <tcp> of line 2: <port> has one or the other"
    )]
    [InlineData(
        Name + Memory + "<devices><port><from>1</from><to>1</to></port></devices>",
        "2:43 MissingElement: <port> needs <tcp> or <udp>"
    )]
    [InlineData(
        Name + Memory + "<devices><port><from>1</from><tcp/></port></devices>",
        "2:43 MissingElement: <port> needs <to> before <tcp> on line 2"
    )]
    [InlineData(
        Name + Memory + "<devices><port><from>1</from><to>1</to><comment/></port></devices>",
        "2:43 MissingElement: <port> needs <tcp> or <udp> before <comment> on line 2"
    )]
    [InlineData(
        Name
            + Memory
            + "<devices><port><from>1</from><to>1</to><udp/><comment/><tcp/></port></devices>",
        "2:89 ConflictingElement: <tcp> cannot stand beside <udp> of line 2: <port> has one or the other"
    )]
    [InlineData(
        Name
            + Memory
            + "<devices><port><from>1</from><to>1</to><udp/><comment/><to>3</to></port></devices>",
        "2:89 DuplicateElement: <to> appears twice in <port>, first on line 2"
    )]
    [InlineData(
        Name + Memory + "<devices><prot><from>1</from><to>1</to><udp/></prot></devices>",
        "2:43 UnknownElement: <prot> is not allowed in <devices>; did you mean <port>?"
    )]
    [InlineData(
        Name + Memory + "<devices><disks><disk/></disks></devices>",
        "2:43 UnknownElement: <disks> is not allowed in <devices>; did you mean <disk>?"
    )]
    [InlineData(
        Name + Memory + "<devices><machine kind='virtual'><name>a</name></machine></devices>",
        "2:43 UnknownElement: <machine> is not allowed in <devices>; expected <disk>, <controller> or <port>"
    )]
    [InlineData(
        Name + Memory + "<devices><disk device='disk'>text</disk></devices>",
        "2:62 UnexpectedText: 'text' is text, but <disk> holds only elements; expected <source>, <readonly> or <boot>"
    )]
    [InlineData(
        Name + Memory + "<devices><disk device='disk'><readonly>yes</readonly></disk></devices>",
        "2:72 UnexpectedText: 'yes' is text, but <readonly> holds nothing: write <readonly/>"
    )]
    public void One_mistake_in_a_machine_gives_one_message(string content, string expected) =>
        Assert.Equal(
            expected,
            ValidationSchemas.Describe(
                ValidationSchemas.Machine,
                $"<machine kind='virtual'>\n{content}</machine>"
            )
        );

    [Theory]
    [InlineData(
        "<machin kind='virtual'>" + Name + Memory + "</machin>",
        "1:2 WrongRoot: <machin> cannot be the outermost element here; did you mean <machine>?"
    )]
    [InlineData(
        "<MACHINE kind='virtual'>" + Name + Memory + "</MACHINE>",
        "1:2 WrongRoot: <MACHINE> cannot be the outermost element here; did you mean <machine>?"
    )]
    [InlineData(
        "<m:machine xmlns:m='urn:m' kind='virtual'>" + Name + Memory + "</m:machine>",
        "1:2 WrongNamespace: <machine> is in namespace 'urn:m', but belongs in no namespace"
    )]
    [InlineData(
        "<disk device='disk'/>",
        "1:2 WrongRoot: <disk> cannot be the outermost element here; expected <machine>"
    )]
    [InlineData(
        "<html><body/></html>",
        "1:2 WrongRoot: <html> cannot be the outermost element here; expected <machine>"
    )]
    [InlineData(
        "<machine kind='virtual' m:label='x' xmlns:m='urn:m'>" + Name + Memory + "</machine>",
        "1:25 WrongNamespace: 'label' is an attribute of <machine> without a prefix, not in namespace 'urn:m'"
    )]
    [InlineData(
        "<machine kind='virtual' lable='x'>" + Name + Memory + "</machine>",
        "1:25 UnknownAttribute: 'lable' is not an attribute of <machine>; did you mean 'label'?"
    )]
    [InlineData(
        "<machine type='virtual'>" + Name + Memory + "</machine>",
        "1:10 UnknownAttribute: 'type' is not an attribute of <machine>; did you mean 'kind'?"
    )]
    [InlineData(
        "<machine>" + Name + Memory + "</machine>",
        "1:2 MissingAttribute: <machine> needs 'kind': 'virtual' or 'physical'"
    )]
    public void A_wrong_root_or_start_tag_gives_one_message(string document, string expected) =>
        Assert.Equal(expected, ValidationSchemas.Describe(ValidationSchemas.Machine, document));

    [Fact]
    public void Several_mistakes_give_a_message_each()
    {
        var document = """
            <machine kind='Virtual'>
              <name>a b</name>
              <memry>1</memry>
              <devices>
                <disk device='disk' slot='256'><sorce file='x'/></disk>
                <controller type='usb' model='lsi'/>
                <port><from>1</from><tcp/><tcp/></port>
                <nothing><like/>it</nothing>
                stray
              </devices>
              <autostart>on</autostart>
            </machine>
            """;
        Assert.Equal(
            """
            1:16 InvalidAttributeValue
            2:9 InvalidText
            3:4 UnknownElement
            5:31 InvalidAttributeValue
            5:37 UnknownElement
            6:35 InvalidAttributeValue
            7:6 MissingElement
            7:32 DuplicateElement
            8:6 UnknownElement
            9:5 UnexpectedText
            11:14 InvalidText
            """,
            string.Join(
                "\n",
                ValidationSchemas
                    .Validate(ValidationSchemas.Machine, document)
                    .Select(error => $"{error.Span.Start} {error.Kind}")
            )
        );
    }

    [Fact]
    public void An_attribute_of_the_parent_explains_what_its_child_may_not_have()
    {
        var schema = ValidationSchemas.Load(
            """
            start = element disks { Disk* }
            Disk =
              element disk { attribute type { "file" }, element source { attribute path { text } } }
              | element disk { attribute type { "net" }, element source { attribute host { text }, element port { text }? } }
              | element disk { attribute type { "tape" }, attribute reel { text }, element reader { empty } }
            """
        );
        Assert.Equal(
            "1:20 InvalidAttributeValue: type='file' does not go with 'host' of <source> or <port> in <source> of this <disk>; type='net' does",
            ValidationSchemas.Describe(
                schema,
                "<disks><disk type='file'><source host='h'><port/></source></disk></disks>"
            )
        );
        Assert.Equal(
            "1:27 ConflictingElement: <reader> is for <disk> with type='tape'; this one has type='file'",
            ValidationSchemas.Describe(schema, "<disks><disk type='file'><reader/></disk></disks>")
        );
    }

    [Fact]
    public void An_element_of_elsewhere_may_be_one_that_must_come_but_not_next() =>
        Assert.Equal(
            "1:8 MisplacedElement: <nam> belongs in <name>, not in <pool>; did you mean <name>?",
            ValidationSchemas.Describe(
                ValidationSchemas.Load(
                    "start = element pool { element uuid { text }, element name { element nam { empty }? } }"
                ),
                "<pool><nam/></pool>"
            )
        );

    [Fact]
    public void An_error_carries_its_facts_apart_from_its_message()
    {
        var error = Assert.Single(
            ValidationSchemas.Validate(
                ValidationSchemas.Machine,
                $"<machine kind='virtual'>{Name}{Memory}<devices><controller type='usb' model='lsi'/></devices></machine>"
            )
        );
        Assert.Equal("RNG0115", error.Id);
        Assert.Equal("model", error.Name.LocalName);
        Assert.Equal("lsi", error.Value);
        Assert.Equal("controller", error.Container?.LocalName);
        Assert.Equal("UsbController", error.DefinitionName);
        Assert.Equal(["uhci", "xhci"], error.Expected);
        Assert.Equal("type", error.Related?.LocalName);
        Assert.Equal("1:84", error.RelatedSpan?.Start.ToString());
        Assert.Equal(SourceSpan.At(1, 96, 3), error.Span);
    }
}
