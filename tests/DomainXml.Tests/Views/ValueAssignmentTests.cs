using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Tests.Views;

/// <summary>What stays and what goes when a value is set.</summary>
public sealed class ValueAssignmentTests
{
    private const string Guest = """
        <domain type='kvm'>
          <name>guest</name>
          <memory dumpCore='off' unit='KiB'><!-- much -->1048576</memory>
          <currentMemory>1048576</currentMemory>
          <on_reboot> restart </on_reboot>
          <on_crash>reincarnate</on_crash>
          <devices>
            <disk>
              <target dev='vda' bus='quantum'/>
            </disk>
          </devices>
        </domain>

        """;

    private static (SourceDocument Document, Domain Domain) Read(string text = Guest)
    {
        var document = SourceDocument.Parse(text);
        return (document, document.RootAs<Domain>());
    }

    [Fact]
    public void A_value_given_for_an_element_leaves_its_attributes()
    {
        var (document, domain) = Read();
        domain.Memory = ByteSize.FromGiB(4);
        Assert.False(domain.Memory!.DumpCore);
        Assert.Contains(
            "  <memory dumpCore='off' unit='GiB'><!-- much -->4</memory>\n",
            document.ToText(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_element_given_for_an_element_takes_its_place()
    {
        var (document, domain) = Read();
        domain.Memory = new DomainMemory { Value = ByteSize.FromGiB(4) };
        Assert.Contains(
            "  <memory unit='GiB'>4</memory>\n",
            document.ToText(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_value_with_something_added_is_an_element()
    {
        var (_, domain) = Read();
        DomainMemory memory = ByteSize.FromGiB(4);
        memory.DumpCore = true;
        domain.Memory = memory;
        Assert.True(domain.Memory!.DumpCore);
        Assert.Same(memory, domain.Memory);
    }

    [Fact]
    public void A_size_that_is_the_same_stays_as_it_is_written()
    {
        var (document, domain) = Read();
        domain.Memory = ByteSize.FromGiB(1);
        domain.CurrentMemory = ByteSize.FromMiB(1024);
        domain.Memory!.Value = ByteSize.FromMiB(1024);
        Assert.Equal(Guest, document.ToText());
    }

    [Fact]
    public void A_size_without_a_unit_keeps_its_meaning_where_another_unit_is_the_default()
    {
        var size = Read().Domain.CurrentMemory!.Value;
        Assert.Null(size.Unit);
        var volume = new StorageVolume { Capacity = size };
        Assert.Equal(size, volume.Capacity);
        Assert.Equal(1UL << 30, volume.Capacity!.Value.Bytes);
    }

    [Fact]
    public void A_word_that_is_the_same_stays_as_it_is_written()
    {
        var (document, domain) = Read();
        domain.OnReboot = LifecycleAction.Restart;
        Assert.Equal(Guest, document.ToText());
    }

    [Fact]
    public void A_value_that_the_schema_does_not_know_can_be_set_to_itself()
    {
        var (document, domain) = Read();
        var target = domain.Devices.Disks[0].Target;
        Assert.Equal(DiskBus.Unrecognized, target.Bus);
        target.Bus = target.Bus;
        domain.OnCrash = domain.OnCrash;
        Assert.Equal(Guest, document.ToText());
        Assert.Throws<ArgumentException>(() => new DiskTarget { Bus = DiskBus.Unrecognized });
    }

    [Fact]
    public void Values_that_the_schema_does_not_know_are_read_and_written_as_texts()
    {
        var (document, domain) = Read();
        var target = domain.Devices.Disks[0].Target;
        Assert.Equal("quantum", target.Texts["@bus"]);
        Assert.Equal("reincarnate", domain.Texts["on_crash"]);
        Assert.Null(domain.Texts["title"]);

        target.Texts["@bus"] = "hyperspace";
        domain.Texts["on_poweroff"] = "hibernate";
        domain.Texts["on_crash"] = null;

        Assert.Equal(
            Guest
                .Replace("quantum", "hyperspace", StringComparison.Ordinal)
                .Replace("  <on_crash>reincarnate</on_crash>\n", "", StringComparison.Ordinal)
                .Replace(
                    "  <on_reboot>",
                    "  <on_poweroff>hibernate</on_poweroff>\n  <on_reboot>",
                    StringComparison.Ordinal
                ),
            document.ToText()
        );
        Assert.Equal(LifecycleAction.Unrecognized, domain.OnPoweroff);
    }

    [Fact]
    public void Values_that_the_schema_does_not_know_have_a_property_beside_the_enumeration()
    {
        var (document, domain) = Read();
        var target = domain.Devices.Disks[0].Target;
        Assert.Equal("quantum", target.BusText);
        target.BusText = "hyperspace";
        domain.OnPoweroffText = "hibernate";
        Assert.Equal(DiskBus.Unrecognized, target.Bus);
        Assert.Equal(
            Guest
                .Replace("quantum", "hyperspace", StringComparison.Ordinal)
                .Replace(
                    "  <on_reboot>",
                    "  <on_poweroff>hibernate</on_poweroff>\n  <on_reboot>",
                    StringComparison.Ordinal
                ),
            document.ToText()
        );
        target.BusText = "scsi";
        Assert.Equal(DiskBus.Scsi, target.Bus);
        target.BusText = null;
        Assert.Null(target.Bus);
        Assert.Equal(
            "<target dev='vda' bus='hyperspace'/>",
            new DiskTarget { Device = "vda", BusText = "hyperspace" }
                .ToDocument()
                .ToText()
                .Trim()
        );
    }

    [Fact]
    public void Validation_reports_values_that_the_schema_does_not_know()
    {
        var (document, domain) = Read();
        Assert.Contains(document.Validate(), diagnostic => diagnostic.Found == "reincarnate");
        var inDevices = Assert.Single(domain.Devices.Validate());
        Assert.Equal("quantum", inDevices.Found);
        Assert.Equal("9:30", inDevices.Span!.Value.Start.ToString());
        Assert.Empty(domain.Memory!.Validate());
    }

    [Fact]
    public void Absent_empty_zero_and_no_are_four_things()
    {
        var texts = new[]
        {
            "<genid/>",
            "<genid></genid>",
            "<vcpu>0</vcpu>",
            "<memory dumpCore='off'>0</memory>",
            "<description></description>",
            "",
        };
        foreach (var text in texts)
        {
            var source = $"<domain type='kvm'><name>x</name>{text}</domain>";
            var (document, domain) = Read(source);
            Assert.Equal(
                text.StartsWith("<genid", StringComparison.Ordinal) ? "" : null,
                domain.GenerationId
            );
            Assert.Equal(
                text.Contains("vcpu", StringComparison.Ordinal) ? (ushort)0 : null,
                domain.Vcpu?.Value
            );
            Assert.Equal(
                text.Contains("off", StringComparison.Ordinal) ? false : null,
                domain.Memory?.DumpCore
            );
            Assert.Equal(
                text.Contains("desc", StringComparison.Ordinal) ? "" : null,
                domain.Description
            );
            (domain.GenerationId, domain.Description) = (domain.GenerationId, domain.Description);
            (domain.Vcpu, domain.Memory) = (domain.Vcpu, domain.Memory);
            Assert.Equal(source, document.ToText());
        }
    }
}
