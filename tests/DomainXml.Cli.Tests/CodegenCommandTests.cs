using System.Text.Json;
using DomainXml.Cli.CodeGeneration;
using DomainXml.TestSupport;
using DomainXml.Views;

namespace DomainXml.Cli.Tests;

public sealed class CodegenCommandTests : IDisposable
{
    private const int EveryNth = 7;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Parts of a domain that take some thought, with the reason.</summary>
    public static TheoryData<string, string> Parts =>
        new()
        {
            {
                "plain values",
                "<title>a \"b\" \\ c\n\td</title><genid/><vcpu current='1'>2</vcpu>"
            },
            { "sizes", "<memory unit='MB'>512</memory><currentMemory>1024</currentMemory>" },
            { "a presence element", "<features><acpi/><pae/></features>" },
            { "an empty container", "<devices/>" },
            {
                "kinds",
                "<devices><disk device='cdrom'><target dev='sda'/></disk><controller type='usb'/></devices>"
            },
            {
                "lists of kinds in order",
                "<devices><controller type='pci' model='pcie-root'/><controller type='usb'/><controller type='pci' model='pcie-root-port'/></devices>"
            },
            {
                "texts in a list",
                "<os><type>exe</type><init>/sbin/init</init><initarg>-v</initarg><initarg>x y</initarg></os>"
            },
            { "an unknown attribute", "<vcpu colour='red'>2</vcpu>" },
            { "an unknown element", "<zoo><lion age='3'/></zoo>" },
            {
                "an unknown word",
                "<on_crash>dance</on_crash><devices><disk><target dev='vda' bus='teleport'/></disk></devices>"
            },
            {
                "an unknown kind",
                "<devices><interface type='telepathy'/><interface type='user'/></devices>"
            },
            { "a wrong number", "<vcpu>many</vcpu><memory unit='handful'>3</memory>" },
            { "an element that comes twice", "<vcpu>1</vcpu><vcpu>2</vcpu>" },
            { "metadata", "<metadata><a:b xmlns:a='urn:a' c='1'><a:d>x</a:d></a:b></metadata>" },
            {
                "another namespace",
                "<q:commandline xmlns:q='http://libvirt.org/schemas/domain/qemu/1.0'><q:arg value='-x'/><q:env name='A' value='b'/></q:commandline>"
            },
            { "text beside elements", "<devices>here<emulator>/q</emulator></devices>" },
        };

    [Theory]
    [MemberData(nameof(Parts))]
    public void The_code_builds_a_document_that_means_the_same(string what, string part)
    {
        var document = SourceDocument.Parse($"<domain type='kvm'><name>x</name>{part}</domain>");
        var root = CodeFile.RootOf(document.Root)!;
        var code = CodeFile.Write(root, "Built");
        var made = CompiledCode.Create(CompiledCode.Compile([code]), "Built");
        var changes = DocumentComparison.Compare(root, made);
        Assert.True(changes.Count == 0, $"{what}:\n{string.Join('\n', changes)}\n{code}");
    }

    [Fact]
    public void Documents_of_the_corpus_are_built_by_their_code()
    {
        var cases = CorpusFiles()
            .Where((_, i) => i % EveryNth == 0)
            .Select(path => (Path: path, Document: SourceDocument.Load(path)))
            .Select(
                (entry, i) =>
                    (entry.Path, View: CodeFile.RootOf(entry.Document.Root)!, Class: $"Case{i}")
            )
            .Where(entry => entry.View is not null)
            .ToList();
        Assert.True(cases.Count > 200, $"Only {cases.Count} documents were tried.");
        var assembly = CompiledCode.Compile(
            cases.Select(entry => CodeFile.Write(entry.View, "Corpus." + entry.Class))
        );
        var problems = cases
            .SelectMany(entry =>
                DocumentComparison
                    .Compare(entry.View, CompiledCode.Create(assembly, "Corpus." + entry.Class))
                    .Select(change => $"{entry.Path}: {change}")
            )
            .ToList();
        Assert.True(
            problems.Count == 0,
            $"{problems.Count} problems:\n{string.Join('\n', problems.Take(40))}"
        );
    }

    [Fact]
    public async Task The_code_reads_like_the_document()
    {
        var sample = Path.Combine(TestPaths.Repository, "samples", "first-vm.xml");
        var run = await CliRun.RunAsync("codegen", sample);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Golden.Verify(run.Output, Path.Combine("Codegen", "first-vm.cs.txt"));
    }

    [Fact]
    public async Task Comments_stand_above_what_they_are_about()
    {
        var guest = """
            <!-- The web server -->
            <domain type='kvm'>
              <!-- Known to
                   the DNS. -->
              <name>web</name>
              <vcpu>2</vcpu> <!-- ticket 7 --> <!-- and 8 -->
              <!-- unknown to all -->
              <colour/>
              <devices>
                <!-- system|System.Environment.Exit(1); -->
                <disk type='file' device='disk'>
                  <source file='/a.img'/>
                  <target dev='vda'/>
                  <!-- <readonly/> -->
                </disk>
                <disk type='file' device='disk'>
                  <target dev='vdb'/>
                </disk> <!-- data -->
              </devices>
            </domain>
            """.Replace('|', '\u2028');
        var run = await CliRun.RunWithInputAsync(guest, "codegen", "--class", "Built", "-");
        Golden.Verify(run.Output, Path.Combine("Codegen", "comments.cs.txt"));
        var made = CompiledCode.Create(CompiledCode.Compile([run.Output]), "Built");
        Assert.True(CodeFile.RootOf(SourceDocument.Parse(guest).Root)!.SemanticEquals(made));
    }

    [Fact]
    public async Task A_class_has_the_name_that_was_asked_for_and_goes_to_a_file()
    {
        var file = Path.Combine(_folder.Path, "Lab.cs");
        var run = await CliRun.RunWithInputAsync(
            "<network><name>lab</name><wrong/></network>",
            "codegen",
            "--class",
            "My.Own.Lab",
            "--output",
            file,
            "-"
        );
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        var made = CompiledCode.Create(
            CompiledCode.Compile([await File.ReadAllTextAsync(file)]),
            "My.Own.Lab"
        );
        Assert.Equal(
            "<network>\n  <name>lab</name>\n  <wrong/>\n</network>\n",
            CanonicalText.Format(made)
        );
    }

    [Fact]
    public async Task A_document_of_another_kind_is_refused()
    {
        var run = await CliRun.RunWithInputAsync("<project/>", "codegen", "-");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("DX6103", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1st")]
    [InlineData("A..B")]
    [InlineData("A-B")]
    public async Task A_name_that_no_class_can_have_is_refused(string name)
    {
        var run = await CliRun.RunWithInputAsync("<network/>", "codegen", "--class", name, "-");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no name of a class", run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> CorpusFiles()
    {
        var corpus = TestPaths.Corpus;
        foreach (
            var line in File.ReadLines(Path.Combine(corpus, "manifests", "schema-validity.jsonl"))
        )
        {
            using var row = JsonDocument.Parse(line);
            if (
                row.RootElement.GetProperty("expectedValid").GetBoolean()
                && row.RootElement.GetProperty("wellFormed").GetBoolean()
            )
                yield return Path.Combine(corpus, row.RootElement.GetProperty("file").GetString()!);
        }
    }
}
