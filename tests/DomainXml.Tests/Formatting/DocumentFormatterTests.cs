using DomainXml.Formatting;

namespace DomainXml.Tests.Formatting;

public sealed class DocumentFormatterTests
{
    /// <summary>What is written in many ways, and the one way of the formatter.</summary>
    public static TheoryData<string, string, string> Layouts =>
        new()
        {
            { "one line", "<a><b/><c>x</c></a>", "<a>\n  <b/>\n  <c>x</c>\n</a>\n" },
            { "quotes", "<a b=\"x\" c='y'/>", "<a b='x' c='y'/>\n" },
            { "an apostrophe", "<a b=\"it's\"/>", "<a b='it&apos;s'/>\n" },
            {
                "references",
                "<a b='&#10;&amp;&lt;'>&#9;&gt;</a>",
                "<a b='&#10;&amp;&lt;'>&#9;&gt;</a>\n"
            },
            {
                "space in tags",
                "<a  b = '1'\n   c='2' ><d /></a >",
                "<a b='1' c='2'>\n  <d/>\n</a>\n"
            },
            { "an empty element", "<a><b></b><c> </c></a>", "<a>\n  <b/>\n  <c/>\n</a>\n" },
            { "line ends", "<a>\r\n<b/>\r\n</a>\r\n", "<a>\n  <b/>\n</a>\n" },
            {
                "an empty line",
                "<a>\n\n  <b/>\n\n\n  <c/>\n\n</a>",
                "<a>\n  <b/>\n\n  <c/>\n</a>\n"
            },
            { "a text", "<a>\n  <b> x\n  y </b>\n</a>", "<a>\n  <b> x\n  y </b>\n</a>\n" },
            {
                "text with elements",
                "<a><b>x <i>y</i>\n z</b></a>",
                "<a>\n  <b>x <i>y</i>\n z</b>\n</a>\n"
            },
            { "CDATA", "<a><![CDATA[ <x> ]]></a>", "<a><![CDATA[ <x> ]]></a>\n" },
            {
                "kept space",
                "<a xml:space='preserve'> <b/>  </a>",
                "<a xml:space='preserve'> <b/>  </a>\n"
            },
            {
                "an instruction",
                "<?p x?><a><?q y?><b/></a>",
                "<?p x?>\n<a>\n  <?q y?>\n  <b/>\n</a>\n"
            },
            {
                "a declaration",
                "<?xml version=\"1.0\"  encoding=\"utf-8\" ?><a/>",
                "<?xml version='1.0' encoding='utf-8'?>\n<a/>\n"
            },
            {
                "prefixes",
                "<x:a xmlns:x='urn:x' xmlns=\"urn:y\"><b/><x:b x:c='1'/></x:a>",
                "<x:a xmlns:x='urn:x' xmlns='urn:y'>\n  <b/>\n  <x:b x:c='1'/>\n</x:a>\n"
            },
            {
                "a comment above",
                "<!-- one --><a><!-- two -->\n<b/></a>",
                "<!-- one -->\n<a> <!-- two -->\n  <b/>\n</a>\n"
            },
            {
                "a comment beside",
                "<a>\n<b/>   <!-- b -->\n<!-- c -->\n<c/></a>",
                "<a>\n  <b/> <!-- b -->\n  <!-- c -->\n  <c/>\n</a>\n"
            },
            { "nothing but a comment", "<a><!-- none --></a>", "<a><!-- none --></a>\n" },
            {
                "a long comment",
                "<a>\n      <!-- one\n           two\n\n      three   -->\n      <b/>\n</a>",
                "<a>\n  <!-- one\n       two\n\n  three   -->\n  <b/>\n</a>\n"
            },
            {
                "words and numbers",
                "<domain type=' kvm '><name> x </name><vcpu>\n 2 </vcpu></domain>",
                "<domain type='kvm'>\n  <name> x </name>\n  <vcpu>2</vcpu>\n</domain>\n"
            },
        };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void What_can_be_written_in_many_ways_is_written_in_one(
        string what,
        string text,
        string expected
    )
    {
        var formatted = DocumentFormatter.Format(SourceDocument.Parse(text));
        Assert.True(formatted.Text == expected, $"{what}:\n{formatted.Text}");
        var again = DocumentFormatter.Format(SourceDocument.Parse(formatted));
        Assert.Equal(expected, again.Text);
    }

    [Fact]
    public void Sorting_puts_parts_into_the_schemas_order_and_keeps_comments_with_theirs()
    {
        const string Text = """
            <domain type='kvm'>
              <devices>
                <!-- the way out -->
                <interface type='user'/>
                <disk device='disk' type='file'>
                  <target bus='virtio' dev='vdb'/> <!-- second -->
                  <source file='/b'/>
                </disk>
                <disk type='file' device='disk'><target dev='vda' bus='virtio'/></disk>
                <emulator>/usr/bin/qemu</emulator>
                <!-- the end -->
              </devices>

              <!-- who it is -->
              <name>x</name>
              <unknown/>
              <memory>1</memory>
            </domain>
            """;
        var sorted = DocumentFormatter.Format(
            SourceDocument.Parse(Text),
            new FormattingOptions { Sorts = true }
        );
        Assert.Equal(
            """
            <domain type='kvm'>
              <!-- who it is -->
              <name>x</name>
              <unknown/>
              <memory>1</memory>
              <devices>
                <emulator>/usr/bin/qemu</emulator>
                <disk type='file' device='disk'>
                  <source file='/b'/>
                  <target dev='vdb' bus='virtio'/> <!-- second -->
                </disk>
                <disk type='file' device='disk'>
                  <target dev='vda' bus='virtio'/>
                </disk>
                <!-- the way out -->
                <interface type='user'/>
                <!-- the end -->
              </devices>
            </domain>

            """.ReplaceLineEndings("\n"),
            sorted.Text
        );
    }

    [Fact]
    public void Changes_that_are_not_saved_yet_are_laid_out_too()
    {
        var document = SourceDocument.Parse("<domain><name>x</name></domain>");
        document.Root.Add(new System.Xml.Linq.XElement("memory", "1"));
        Assert.Equal(
            "<domain>\n  <name>x</name>\n  <memory>1</memory>\n</domain>\n",
            DocumentFormatter.Format(document).Text
        );
    }

    [Fact]
    public void The_encoding_stays()
    {
        byte[] latin1 =
        [
            .. "<?xml version='1.0' encoding='iso-8859-1'?><a b=\""u8,
            0xE9,
            .. "\"/>"u8,
        ];
        var formatted = DocumentFormatter.Format(SourceDocument.Parse(latin1));
        Assert.Contains((byte)0xE9, formatted.ToBytes());
    }
}
