using System.Globalization;
using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Tests.Views;

/// <summary>What is set keeps the form around it; what is set back is again as it was read.</summary>
public sealed class SettingBackTests
{
    private static (SourceDocument Document, Domain Domain) Read(string content)
    {
        var document = SourceDocument.Parse($"<domain type='kvm'>{content}</domain>");
        return (document, document.RootAs<Domain>());
    }

    private static string Content(SourceDocument document) =>
        document.ToText()["<domain type='kvm'>".Length..^"</domain>".Length];

    [Theory]
    [InlineData("<vcpu>  07 </vcpu>", "<vcpu>  8 </vcpu>")]
    [InlineData("<vcpu>\n    7\n  </vcpu>", "<vcpu>\n    8\n  </vcpu>")]
    [InlineData("<vcpu>&#55;</vcpu>", "<vcpu>8</vcpu>")]
    [InlineData("<vcpu><![CDATA[7]]></vcpu>", "<vcpu>8</vcpu>")]
    [InlineData("<vcpu>7<!-- enough --></vcpu>", "<vcpu>8<!-- enough --></vcpu>")]
    [InlineData("<vcpu><?x y?>\n  7</vcpu >", "<vcpu><?x y?>\n  8</vcpu >")]
    public void A_number_keeps_what_is_around_it(string read, string changed)
    {
        var (document, domain) = Read(read);
        domain.Vcpu!.Value = 8;
        Assert.Equal(changed, Content(document));
        domain.Vcpu.Value = 7;
        Assert.Equal(read, Content(document));
    }

    [Fact]
    public void A_text_around_a_comment_changes_where_it_differs()
    {
        const string Text = "<name>web-<!-- number -->01</name>";
        var (document, domain) = Read(Text);
        domain.Name = "web-02";
        Assert.Equal("<name>web-<!-- number -->02</name>", Content(document));
        domain.Name = "db";
        Assert.Equal("<name>db<!-- number --></name>", Content(document));
        domain.Name = "web-01";
        Assert.Equal(Text, Content(document));
    }

    [Fact]
    public void A_word_keeps_the_white_space_around_it()
    {
        const string Text = "<clock offset=' utc '/>";
        var (document, domain) = Read("<on_reboot> restart </on_reboot>" + Text);
        domain.OnReboot = LifecycleAction.Destroy;
        Assert.Equal("<on_reboot> destroy </on_reboot>" + Text, Content(document));
        domain.OnReboot = LifecycleAction.Restart;
        Assert.Equal("<on_reboot> restart </on_reboot>" + Text, Content(document));
    }

    [Fact]
    public void A_size_that_is_set_back_has_the_words_and_the_unit_that_it_was_read_with()
    {
        const string Text = "<currentMemory unit=''>01024</currentMemory>";
        var (document, domain) = Read(Text);
        var old = domain.CurrentMemory;
        domain.CurrentMemory = ByteSize.FromGiB(2);
        Assert.Equal("<currentMemory unit='GiB'>2</currentMemory>", Content(document));
        domain.CurrentMemory = old;
        Assert.Equal(Text, Content(document));
    }

    [Theory]
    [InlineData("4096", "<currentMemory unit='bytes'>4096</currentMemory>")]
    [InlineData("4 MiB", "<currentMemory unit='MiB'>4</currentMemory>")]
    public void A_size_without_a_unit_is_written_so_that_it_means_the_same(
        string size,
        string expected
    )
    {
        var (document, domain) = Read("<currentMemory>1</currentMemory>");
        domain.CurrentMemory = ByteSize.Parse(size, CultureInfo.InvariantCulture);
        Assert.Equal(expected, Content(document));
        Assert.Equal(
            ByteSize.Parse(size, CultureInfo.InvariantCulture),
            SourceDocument.Parse(document.ToText()).RootAs<Domain>().CurrentMemory
        );
    }

    [Fact]
    public void A_value_that_was_removed_comes_back_in_its_own_form_and_place()
    {
        const string Text =
            "\n  <!-- first -->\n  <title  >A  title</title >  <!-- beside -->\n  <name>x</name>\n";
        var (document, domain) = Read(Text);
        domain.Title = null;
        domain.Title = "another";
        Assert.Equal(
            "\n  <!-- first -->\n  <title>another</title>  <!-- beside -->\n  <name>x</name>\n",
            Content(document)
        );
        domain.Title = "A  title";
        Assert.Equal(Text, Content(document));
    }

    [Fact]
    public void A_child_that_is_put_back_stands_where_it_stood_in_whatever_order()
    {
        const string Text =
            "\n  <devices><emulator>/q</emulator></devices>\n\n  <cpu mode='host-model'/>\n  <!-- who -->\n  <name>x</name>\n";
        var (document, domain) = Read(Text);
        var (cpu, devices) = (domain.Cpu, domain.Devices);
        domain.Cpu = null;
        domain.Devices = null;
        Assert.Equal("\n\n  <!-- who -->\n  <name>x</name>\n", Content(document));
        domain.Devices = devices;
        domain.Cpu = cpu;
        Assert.Equal(Text, Content(document));
    }

    [Fact]
    public void A_device_that_is_put_back_at_its_index_stands_where_it_stood()
    {
        const string Text =
            "<devices>\n  <!-- a -->\n  <disk type='file'/> <!-- one -->\n  <serial type='pty'/>\n\n  <disk type='block'/>\n</devices>";
        var (document, domain) = Read(Text);
        var disks = domain.Devices.Disks;
        var (first, second) = (disks[0], disks[1]);
        disks.Clear();
        disks.Add(second);
        disks.Insert(0, first);
        Assert.Equal(Text, Content(document));
        // In another order they stand where that order says.
        disks.Clear();
        disks.Add(second);
        disks.Add(first);
        Assert.Equal([second, first], disks);
    }

    [Fact]
    public void A_presence_that_is_put_back_has_its_own_form()
    {
        const string Text = "<features>\n<apic/>\n<acpi></acpi><!-- on -->\n</features>";
        var (document, domain) = Read(Text);
        domain.Features!.Acpi = false;
        domain.Features.Acpi = true;
        Assert.Equal(Text, Content(document));
    }

    [Fact]
    public void Text_beside_elements_that_the_schema_does_not_know_leaves_them_alone()
    {
        const string Text = "<name>x<more>1</more></name>";
        var (document, domain) = Read(Text);
        domain.Name = "y";
        Assert.Equal("<name>y<more>1</more></name>", Content(document));
        domain.Name = "x";
        Assert.Equal(Text, Content(document));
    }

    [Fact]
    public void Lines_that_made_room_for_a_text_come_back_when_it_goes()
    {
        const string Text =
            "<os>\n  <nvram type='file'>\n    <source file='/v'/>\n  </nvram>\n</os>";
        var (document, domain) = Read(Text);
        var variables = Assert.IsType<FileFirmwareVariables>(domain.Os!.Nvram);
        variables.Path = "/w";
        Assert.Contains(
            ">/w<source file='/v'/></nvram>",
            Content(document),
            StringComparison.Ordinal
        );
        variables.Path = null;
        Assert.Equal(Text, Content(document));
    }

    [Fact]
    public void A_new_element_of_a_kind_with_several_words_has_the_first_one()
    {
        var capability = new BridgeCapability();
        Assert.Equal(BridgeKind.PciBridge, capability.Type);
    }
}
