using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.Benchmarks;

/// <summary>Loading a schema of a thousand elements from its text, and from its compiled form.</summary>
[MemoryDiagnoser]
public class SchemaBenchmarks
{
    private SchemaSource source = null!;
    private byte[] compiled = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var text = new StringBuilder("start = element root { e0 & text }\n");
        for (var i = 0; i < 1000; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $$"""
                e{{i}} =
                  element e{{i}} {
                    attribute kind { "a{{i}}" | "b{{i}}" | "c" }?,
                    attribute size { xsd:unsignedInt { maxInclusive = "{{i}}" } }?,
                    (e{{(2 * i) + 1}}* & e{{(2 * i) + 2}}? & element note{{i}} { text }?)
                  }

                """
            );
        }
        for (var i = 1000; i <= 2000; i++)
            text.Append(CultureInfo.InvariantCulture, $"e{i} = element e{i} {{ empty }}\n");
        source = new SchemaSource("generated.rnc", text.ToString(), IsCompact: true);
        using var stream = new MemoryStream();
        Schema.Load(source).WriteCompiled(stream);
        compiled = stream.ToArray();
    }

    [Benchmark(Baseline = true)]
    public object LoadText() => Schema.Load(source);

    [Benchmark]
    public object LoadCompiled() => Schema.ReadCompiled(compiled);
}
