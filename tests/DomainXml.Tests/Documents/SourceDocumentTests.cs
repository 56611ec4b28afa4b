using System.Text;
using System.Xml.Linq;

namespace DomainXml.Tests.Documents;

public sealed class SourceDocumentTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("domainxml-tests");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string, string> Encodings =>
        new()
        {
            { "utf-8", "<?xml version='1.0' encoding='UTF-8'?><é>ü €</é>" },
            { "utf-8", "<é>ü € 😀</é>" },
            { "utf-8-mark", "<?xml version='1.0'?><é>ü €</é>" },
            { "utf-16", "<?xml version='1.0' encoding='utf-16'?><é>ü € 😀</é>" },
            { "utf-16BE", "<?xml version='1.0' encoding='UTF-16'?><é>ü €</é>" },
            { "iso-8859-1", "<?xml version='1.0' encoding='ISO-8859-1'?><é>ü</é>" },
            { "us-ascii", "<?xml version='1.0' encoding='US-ASCII'?><e>&#252;</e>" },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_is_read_and_written_back(string encoding, string text)
    {
        var bytes = Encode(encoding, text);
        var document = SourceDocument.Parse(bytes);
        Assert.Equal(text, document.Text.Text);
        Assert.Equal(bytes, document.ToBytes());

        document.Root.SetAttributeValue("new", "ü€");
        var again = SourceDocument.Parse(document.ToBytes());
        Assert.Equal("ü€", again.Root.Attribute("new")!.Value);
    }

    [Theory]
    [InlineData("utf-8", "<a>\n<b>\u00ff", "DX0007", 2, 4)]
    [InlineData("us-ascii", "<?xml version='1.0' encoding='us-ascii'?>\n<a>ü</a>", "DX0007", 2, 4)]
    [InlineData("utf-8", "<?xml version='1.0' encoding='UTF-16'?>\n<a/>", "DX0008", 1, 31)]
    [InlineData("utf-8-mark", "<?xml version='1.0' encoding='ISO-8859-1'?>\n<a/>", "DX0008", 1, 31)]
    [InlineData("utf-8", "<?xml version='1.0' encoding='EBCDIC'?>\n<a/>", "DX0006", 1, 31)]
    [InlineData("utf-8", "", "DX0005", 1, 1)]
    [InlineData("utf-8-mark", "", "DX0005", 1, 1)]
    public void Bytes_that_are_not_what_they_claim_are_refused_with_a_place(
        string encoding,
        string text,
        string id,
        int line,
        int column
    )
    {
        // Latin 1 makes the one byte of each character, whatever the document claims.
        var bytes = id == "DX0007" ? Encoding.Latin1.GetBytes(text) : Encode(encoding, text);
        var e = Assert.Throws<DiagnosticException>(() => SourceDocument.Parse(bytes, "x.xml"));
        var diagnostic = Assert.Single(e.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal("x.xml", diagnostic.File);
        Assert.Equal(new RelaxNg.SourcePosition(line, column), diagnostic.Span?.Start);
    }

    [Fact]
    public void A_lone_surrogate_in_UTF_16_has_a_place()
    {
        byte[] bytes =
        [
            0xFF,
            0xFE,
            .. "<a>😀\n<b>\ud800</b></a>".SelectMany(c => new[] { (byte)c, (byte)(c >> 8) }),
        ];
        var e = Assert.Throws<DiagnosticException>(() => SourceDocument.Parse(bytes));
        Assert.Equal("2:4", Assert.Single(e.Diagnostics).Span?.Start.ToString());
    }

    [Fact]
    public void What_is_no_file_is_one_diagnostic()
    {
        Assert.Equal("DX0001", LoadError(Path.Combine(_folder.FullName, "none.xml")));
        Assert.Equal("DX0001", LoadError(Path.Combine(_folder.FullName, "none", "none.xml")));
        Assert.Equal("DX0002", LoadError(_folder.FullName));
        Assert.Equal("DX0005", LoadError(Write("empty.xml", [])));
    }

    [Fact]
    public void A_huge_file_is_refused_without_reading_it()
    {
        var path = Path.Combine(_folder.FullName, "huge.xml");
        using (var stream = File.Create(path))
            stream.SetLength(1L << 40);
        Assert.Equal("DX0004", LoadError(path));
    }

    [Fact]
    public void Saving_replaces_the_file_and_keeps_its_mode()
    {
        var path = Write("a.xml", "<a b='1'/>\r\n"u8);
        var link = Path.Combine(_folder.FullName, "link.xml");
        File.CreateSymbolicLink(link, path);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var document = SourceDocument.Load(link);
        document.Root.SetAttributeValue("b", "2");
        document.Save(link);

        Assert.Equal("<a b='2'/>\r\n", File.ReadAllText(path));
        Assert.NotNull(File.ResolveLinkTarget(link, returnFinalTarget: false));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(path)
            );
        Assert.Equal(["a.xml", "link.xml"], _folder.GetFiles().Select(f => f.Name).Order());
    }

    [Fact]
    public void A_failed_save_leaves_everything_as_it_was()
    {
        var path = Write("a.xml", "<a/>"u8);
        var document = SourceDocument.Load(path);
        document.Root.SetAttributeValue("b", "\u0001");
        var invalid = Assert.Throws<DiagnosticException>(() => document.Save(path));
        Assert.Equal("DX0010", Assert.Single(invalid.Diagnostics).Id);
        var nowhere = Assert.Throws<DiagnosticException>(() =>
            SourceDocument.Parse("<a/>").Save(Path.Combine(_folder.FullName, "none", "a.xml"))
        );
        Assert.Equal("DX0009", Assert.Single(nowhere.Diagnostics).Id);
        Assert.Equal("<a/>", File.ReadAllText(path));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public void Places_are_exact()
    {
        var document = SourceDocument.Parse(
            "<a>\n  <b c = 'd&amp;e'  f=\"\">\n    text <!-- x --> </b>\n</a>"
        );
        var b = document.Root.Element("b")!;
        Assert.Equal("2:4", SourceDocument.SpanOf(b)?.Start.ToString());
        Assert.Equal("2:6", SourceDocument.SpanOf(b.Attribute("c")!)?.Start.ToString());
        var value = SourceDocument.SpanOfValue(b.Attribute("c")!)!.Value;
        Assert.Equal(("2:11", "2:18"), (value.Start.ToString(), value.End.ToString()));
        Assert.Equal("2:24", SourceDocument.SpanOfValue(b.Attribute("f")!)?.Start.ToString());
        Assert.Equal("3:5", SourceDocument.SpanOfValue(b)?.Start.ToString());
        Assert.Equal(
            "3:10",
            SourceDocument.SpanOf(b.Nodes().OfType<XComment>().Single())?.Start.ToString()
        );
        b.Add(new XElement("new", new XAttribute("g", "h")));
        Assert.Null(SourceDocument.SpanOf(b.Element("new")!));
        Assert.Equal(
            "2:4",
            SourceDocument.NearestSpan(b.Element("new")!.Attribute("g")!)?.Start.ToString()
        );
    }

    [Fact]
    public void Namespaces_of_what_is_added_are_declared_where_they_are_missing()
    {
        XNamespace qemu = "http://libvirt.org/schemas/domain/qemu/1.0";
        var document = SourceDocument.Parse("<domain>\n  <name/>\n</domain>\n");
        document.Root.Add(
            new XElement(
                qemu + "commandline",
                new XElement(qemu + "arg", new XAttribute("value", "x"))
            )
        );
        Assert.Equal(
            """
            <domain>
              <name/>
              <commandline xmlns='http://libvirt.org/schemas/domain/qemu/1.0'>
                <arg value='x'/>
              </commandline>
            </domain>

            """,
            document.ToText()
        );
        document.Root.SetAttributeValue(XNamespace.Xmlns + "qemu", qemu.NamespaceName);
        Assert.Equal(
            """
            <domain xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
              <name/>
              <qemu:commandline>
                <qemu:arg value='x'/>
              </qemu:commandline>
            </domain>

            """,
            document.ToText()
        );
    }

    [Fact]
    public void A_declaration_and_comments_can_be_added_around_the_root()
    {
        var document = SourceDocument.Parse("<a/>\n");
        document.Document.Declaration = new XDeclaration("1.0", "ISO-8859-1", null);
        document.Document.AddFirst(new XComment(" é "));
        document.Document.Add(new XComment("end"));
        Assert.Equal(
            "<?xml version='1.0' encoding='ISO-8859-1'?>\n<!-- é -->\n<a/>\n<!--end-->\n",
            document.ToText()
        );
        Assert.Equal(document.ToText(), Encoding.Latin1.GetString(document.ToBytes()));
    }

    private static byte[] Encode(string encoding, string text) =>
        encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8-mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            _ =>
            [
                .. Encoding.GetEncoding(encoding).Preamble,
                .. Encoding.GetEncoding(encoding).GetBytes(text),
            ],
        };

    private string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static string LoadError(string path)
    {
        Assert.False(SourceDocument.TryLoad(path, out _, out var diagnostics));
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(path, diagnostic.File);
        return diagnostic.Id;
    }
}
