using System.Xml.Linq;

namespace DomainXml.Tests.Documents;

public sealed class NodePathTests
{
    private const string Guest = """
        <!-- one --><!-- two -->
        <domain xmlns:qemu='q' xml:lang='en'>
          <devices>
            <disk/>
            <disk><source file='a'/><!-- c --></disk>
            <serial>text<?p d?>more</serial>
            <qemu:x qemu:y='1'/><x xmlns='d'/>
          </devices>
        </domain>
        """;

    [Theory]
    [InlineData("/domain/devices/disk[2]/source/@file")]
    [InlineData("/domain/devices/disk[1]")]
    [InlineData("/domain/devices/serial/text()[2]")]
    [InlineData("/domain/devices/serial/processing-instruction()")]
    [InlineData("/domain/devices/disk[2]/comment()")]
    [InlineData("/domain/devices/qemu:x/@qemu:y")]
    [InlineData("/domain/@xml:lang")]
    [InlineData("/domain")]
    [InlineData("/comment()[2]")]
    public void A_path_names_one_node(string path)
    {
        var document = SourceDocument.Parse(Guest);
        var node = document.Find(path);
        Assert.NotNull(node);
        Assert.Equal(path, SourceDocument.PathOf(node));
    }

    [Theory]
    [InlineData("")]
    [InlineData("domain")]
    [InlineData("/")]
    [InlineData("/domain/devices/disk[3]")]
    [InlineData("/domain/devices/disk[0]")]
    [InlineData("/domain/devices/disk[x]")]
    [InlineData("/domain/devices/disk[1")]
    [InlineData("/domain/@file/x")]
    [InlineData("/domain//disk")]
    public void What_names_no_node_finds_none(string path) =>
        Assert.Null(SourceDocument.Parse(Guest).Find(path));

    [Fact]
    public void Every_node_is_found_by_its_path()
    {
        var document = SourceDocument.Parse(Guest);
        foreach (var node in document.Document.DescendantNodes())
        {
            Assert.Same(node, document.Find(SourceDocument.PathOf(node)));
            foreach (var attribute in (node as XElement)?.Attributes() ?? [])
                Assert.Same(attribute, document.Find(SourceDocument.PathOf(attribute)));
        }
    }
}
