namespace DomainXml.RelaxNg.Tests;

/// <summary>One mistake gives one message, at its place, whatever stands around it.</summary>
public sealed class ValidationMistakeTests
{
    private const string Name = "<name>a</name>";
    private const string Memory = "<memory>1</memory>";

    [Theory]
    [InlineData(Name + Memory)]
    public void One_mistake_in_a_machine_gives_one_message(string content)
    {
        foreach (
            var c in new[]
            {
                "<nmae>a</nmae>" + Memory,
                "<Name>a</Name>" + Memory,
                Name + "<foo><bar/>text</foo>" + Memory,
                Name + Memory + "<disk device='disk'/>",
                Name + Memory + "<disk device='disc'/>",
                Name + Memory + Name,
                Memory,
                "",
                Name + Memory + "stray",
                "stray <!-- x --> more" + Name + Memory,
                Name + "<memory unit='kib'>1</memory>",
                Name + "<memory unit='Mib'>1</memory>",
                Name + "<memory>lots</memory>",
                Name + "<memory>-1</memory>",
                Name + "<memory>99999999999</memory>",
                Name + "<memory/>",
                Name + "<memory><b/>12</memory>",
                Name + "<memory>12<b/></memory>",
                Name + Memory + "<autostart>true</autostart>",
                Name + Memory + "<autostart>Yes</autostart>",
                Name + Memory + "<autostart>maybe</autostart>",
                Name + Memory + "<kind>virtual</kind>",
                Name + Memory + "<devices xmlns='urn:x'/>",
                Name + Memory + "<devices name='x'/>",
                Name + Memory + "<devices><disk/></devices>",
                Name + Memory + "<devices><disk device='floppy'/></devices>",
                Name + Memory + "<devices><disk device='disk' slot='300'/></devices>",
                Name + Memory + "<devices><disk device='disk' slto='3'/></devices>",
                Name + Memory + "<devices><disk device='disk' source='3'/></devices>",
                Name + Memory + "<devices><disk><device>disk</device></disk></devices>",
                Name + Memory + "<devices><disk device='disk'><source/></disk></devices>",
                Name + Memory + "<devices><disk device='disk'><source file='a'/><readonly/><source file='b'/></disk></devices>",
                Name + Memory + "<devices><controller type='usb' model='virtio'/></devices>",
                Name + Memory + "<devices><controller model='virtio' type='usb'/></devices>",
                Name + Memory + "<devices><controller model='virtio' ports='3' type='usb'/></devices>",
                Name + Memory + "<devices><controller type='pci' ports='3'/></devices>",
                Name + Memory + "<devices><controller type='pci'><driver/></controller></devices>",
                Name + Memory + "<devices><controller type='sata'/></devices>",
                Name + Memory + "<devices><controller model='virtio'/></devices>",
                Name + Memory + "<devices><port><to>1</to><from>1</from><tcp/></port></devices>",
                Name + Memory + "<devices><port><from>1</from><to>1</to><tcp/><udp/></port></devices>",
                Name + Memory + "<devices><port><from>1</from><to>1</to></port></devices>",
                Name + Memory + "<devices><port><from>1</from><tcp/></port></devices>",
                Name + Memory + "<devices><port><from>1</from><to>1</to><comment/></port></devices>",
                Name + Memory + "<devices><port><from>1</from><to>1</to><udp/><comment/><tcp/></port></devices>",
                Name + Memory + "<devices><port><from>1</from><to>1</to><udp/><comment/><to>3</to></port></devices>",
                Name + Memory + "<devices><prot><from>1</from><to>1</to><udp/></prot></devices>",
                Name + Memory + "<devices><disks><disk/></disks></devices>",
                Name + Memory + "<devices><machine kind='virtual'>" + Name + "</machine></devices>",
                Name + Memory + "<devices><disk device='disk'>text</disk></devices>",
                Name + Memory + "<devices><disk device='disk'><readonly>yes</readonly></disk></devices>",
                Name + Memory + "<source file='x'><file/></source>",
            }
        )
        {
            TestContext.Current.TestOutputHelper!.WriteLine(c + "\n   " + ValidationSchemas.Describe(ValidationSchemas.Machine, "<machine kind='virtual'>\n" + c + "</machine>").Replace("\n", "\n   "));
        }
        Assert.Fail(content);
    }
}
