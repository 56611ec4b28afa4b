using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using BenchmarkDotNet.Attributes;
using DomainXml.Xml;

namespace DomainXml.Benchmarks;

/// <summary>Reading and writing whole documents, beside what System.Xml takes for the same.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private string _text = "";
    private byte[] _bytes = [];
    private SourceDocument? _document;

    /// <summary>How many disks the generated guest has; 20 is an ordinary one.</summary>
    [Params(20, 20_000)]
    public int Disks { get; set; }

    [GlobalSetup]
    public void Generate()
    {
        var text = new StringBuilder("<domain type='kvm'>\n  <name>guest</name>\n  <devices>\n");
        for (var i = 0; i < Disks; i++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='qcow2' cache='none'/>
                      <source file='/var/lib/images/disk-{i}.qcow2'/>
                      <target dev='vd{i}' bus='virtio'/>
                      <address type='pci' domain='0x0000' bus='0x{i
                    % 256:x2}' slot='0x04' function='0x0'/>
                    </disk>

                """
            );
        _text = text.Append("  </devices>\n</domain>\n").ToString();
        _bytes = Encoding.UTF8.GetBytes(_text);
        _document = SourceDocument.Parse(_text);
    }

    [Benchmark]
    public int Scan()
    {
        var scanner = new XmlScanner(SourceText.From(_bytes));
        var tokens = 0;
        while (scanner.Read())
            tokens++;
        return tokens;
    }

    [Benchmark]
    public int XmlReaderRead()
    {
        using var reader = XmlReader.Create(new MemoryStream(_bytes));
        var tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }

    [Benchmark]
    public SourceDocument Load() => SourceDocument.Parse(_bytes);

    [Benchmark]
    public XDocument XDocumentLoad() =>
        XDocument.Load(
            new MemoryStream(_bytes),
            LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo
        );

    [Benchmark]
    public byte[] WriteUnchanged() => _document!.ToBytes();

    [Benchmark]
    public byte[] LoadChangeWrite()
    {
        var document = SourceDocument.Parse(_bytes);
        document.Root.Element("name")!.Value = "other";
        return document.ToBytes();
    }
}
