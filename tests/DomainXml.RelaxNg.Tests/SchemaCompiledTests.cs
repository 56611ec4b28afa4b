using CsCheck;
using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Syntax;
using DomainXml.TestSupport;

namespace DomainXml.RelaxNg.Tests;

public sealed class SchemaCompiledTests
{
    private const string Rich = """
        namespace p = "urn:p"
        start = a | b
        a = element a { attribute x { xsd:int { minInclusive = "1" } | "none" }?, (element * - (a | p:*) { text } & c*) }
        b = element p:b { list { (token - ("x" | "y"))+ } }
        c = element p:c|p:d { attribute p:* - p:z { text }*, a?, notAllowed? }
        """;

    private const string Names = """
        <group xmlns='http://relaxng.org/ns/structure/1.0' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'>
          <element name='a'><group>
            <attribute name='x'><value type='QName' xmlns:p='urn:1'>p:n</value></attribute>
            <attribute name='y'><value type='QName' xmlns:p='urn:2'>p:n</value></attribute>
          </group></element>
        </group>
        """;

    private static byte[] Compile(Schema schema)
    {
        using var stream = new MemoryStream();
        schema.WriteCompiled(stream);
        return stream.ToArray();
    }

    private static Schema LoadText(string text) =>
        Schema.Load(new SchemaSource("t", text, IsCompact: !text.StartsWith('<')));

    [Theory]
    [InlineData(Rich)]
    [InlineData(Names)]
    [InlineData("notAllowed")]
    [InlineData("element a { empty }")]
    public void A_compiled_schema_is_the_same_schema(string text)
    {
        var schema = LoadText(text);

        var read = Schema.ReadCompiled(Compile(schema));

        Assert.Equal(PatternText.Of(schema.Start), PatternText.Of(read.Start));
        Assert.Equal(schema.Files, read.Files);
    }

    [Fact]
    public void The_same_schema_compiles_to_the_same_bytes()
    {
        var compiled = Compile(LoadText(Rich));

        Assert.Equal(compiled, Compile(LoadText(Rich)));
        Assert.Equal(compiled, Compile(Schema.ReadCompiled(compiled)));
    }

    [Fact]
    public void Messages_do_not_depend_on_what_was_validated_before()
    {
        const string Bad = "<r><b t='none'/></r>";
        var compiled = Compile(
            LoadText(
                """
                start = element r { (box | b)* }
                box = element box { element a { attribute t { "tape" | "disk" } } }
                b = element b { attribute t { "zip" | "disk" | "cd" | "tape" } }
                """
            )
        );
        var used = Schema.ReadCompiled(compiled);

        Assert.Empty(ValidationSchemas.Validate(used, "<r><box><a t='tape'/></box></r>"));

        Assert.Equal(
            ValidationSchemas.Describe(Schema.ReadCompiled(compiled), Bad),
            ValidationSchemas.Describe(used, Bad)
        );
    }

    [Fact]
    public void Names_and_places_of_definitions_are_kept()
    {
        var schema = LoadText("start = outer\nouter = element a { empty }");

        var read = (ElementPattern)Schema.ReadCompiled(Compile(schema)).Start;

        Assert.Equal("outer", read.DefinitionName);
        Assert.Equal(((ElementPattern)schema.Start).Location, read.Location);
    }

    [Fact]
    public void Values_that_depend_on_prefixes_keep_their_meaning()
    {
        var start = (ElementPattern)Schema.ReadCompiled(Compile(LoadText(Names))).Start;
        var group = (GroupPattern)start.Content;

        var (x, y) = (ValueOf(group.First), ValueOf(group.Second));

        Assert.Equal(x.Text, y.Text);
        Assert.False(x.Datatype.ValuesEqual(x.Value, y.Value));

        static ValuePattern ValueOf(Pattern pattern) =>
            (ValuePattern)((AttributePattern)pattern).Content;
    }

    [Fact]
    public void Any_change_of_a_byte_is_refused()
    {
        var compiled = Compile(LoadText(Rich));

        Gen.Select(Gen.Int[0, compiled.Length - 1], Gen.Byte[1, 255])
            .Sample(
                (index, change) =>
                {
                    var damaged = (byte[])compiled.Clone();
                    damaged[index] ^= change;
                    Assert.Throws<InvalidDataException>(() => Schema.ReadCompiled(damaged));
                }
            );
    }

    [Fact]
    public void A_part_of_a_compiled_schema_is_refused()
    {
        var compiled = Compile(LoadText(Rich));

        for (var length = 0; length < compiled.Length; length++)
            Assert.Throws<InvalidDataException>(() =>
                Schema.ReadCompiled(compiled.AsMemory(0, length))
            );
    }

    /// <summary>A forger can make the checksum right; then the references must hold, or the schema is refused.</summary>
    [Fact]
    public void A_forged_schema_is_refused_or_read_but_never_crashes()
    {
        var compiled = Compile(LoadText(Rich));

        Gen.Select(Gen.Int[4, (compiled.Length / 4) - 1], Gen.OneOf(Gen.UInt[0, 40], Gen.UInt))
            .Sample(
                (word, value) =>
                {
                    var forged = (byte[])compiled.Clone();
                    BitConverter.TryWriteBytes(forged.AsSpan(word * 4), value);
                    Sign(forged);
                    try
                    {
                        Assert.NotNull(PatternText.Of(Schema.ReadCompiled(forged).Start));
                    }
                    catch (InvalidDataException) { }
                },
                iter: 20_000
            );
    }

    [Fact]
    public void A_compiled_schema_needs_its_datatype_libraries()
    {
        var compiled = Compile(LoadText("element a { xsd:int }"));
        var options = SchemaOptions.Default with
        {
            DatatypeLibraries = new Dictionary<string, IDatatypeLibrary>(),
        };

        var schema = Schema.ReadCompiled(compiled, options);

        var exception = Assert.Throws<InvalidDataException>(() =>
            ((ElementPattern)schema.Start).Content
        );
        Assert.Contains("\"int\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_threads_can_make_the_contents_at_once()
    {
        var read = Schema.ReadCompiled(Compile(LoadText(Rich)));
        using var begin = new Barrier(4);

        var texts = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() =>
                    {
                        begin.SignalAndWait(TestContext.Current.CancellationToken);
                        return PatternText.Of(read.Start);
                    })
                )
        );

        Assert.Single(texts.Distinct());
    }

    [Fact]
    public void The_schemas_of_the_corpus_survive_compilation()
    {
        var folder = Path.Combine(TestPaths.Corpus, "schemas");
        foreach (var name in new[] { "domain.rng", "network.rng", "storagepool.rng" })
        {
            var schema = Schema.LoadFile(Path.Combine(folder, name));
            var read = Schema.ReadCompiled(Compile(schema));

            Assert.Equal(Outline(schema), Outline(read));
        }

        static int Outline(Schema schema)
        {
            var seen = new HashSet<ElementPattern>();
            SchemaElements.Collect(schema.Start, seen);
            return seen.Count;
        }
    }

    private static void Sign(byte[] content)
    {
        var checksum = new Compiled.CompiledChecksum();
        for (var i = 16; i < content.Length; i += 8)
            checksum.Add(Word(i), i + 4 < content.Length ? Word(i + 4) : 0);
        BitConverter.TryWriteBytes(content.AsSpan(8), checksum.Value);

        uint Word(int offset) => BitConverter.ToUInt32(content, offset);
    }

    private static class SchemaElements
    {
        public static void Collect(Pattern pattern, HashSet<ElementPattern> seen)
        {
            switch (pattern)
            {
                case GroupPattern group:
                    Collect(group.First, seen);
                    Collect(group.Second, seen);
                    break;
                case InterleavePattern interleave:
                    Collect(interleave.First, seen);
                    Collect(interleave.Second, seen);
                    break;
                case ChoicePattern choice:
                    Collect(choice.First, seen);
                    Collect(choice.Second, seen);
                    break;
                case OneOrMorePattern repeated:
                    Collect(repeated.Content, seen);
                    break;
                case ElementPattern element when seen.Add(element):
                    Collect(element.Content, seen);
                    break;
            }
        }
    }
}
