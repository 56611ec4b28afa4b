using System.Collections.Concurrent;
using System.Text.Json;
using DomainXml.ReferenceData;
using DomainXml.RelaxNg.Merging;
using DomainXml.RelaxNg.TestSupport;
using DomainXml.RelaxNg.XsdExport;

namespace DomainXml.Conformance.Families;

/// <summary>
/// The corpus's documents, judged with our schemas exported as XML Schema. All that are valid must be accepted. Of the
/// invalid ones, which are a family of their own, XML Schema cannot refuse all.
/// </summary>
/// <param name="name">The family's name.</param>
/// <param name="isValid">Which documents it is about.</param>
internal sealed class XsdExportFamily(string name, bool isValid) : IFamily
{
    private readonly ConcurrentDictionary<string, Lazy<CompiledXsd>> schemas = new();

    public string Name => name;

    public IEnumerable<Case>? FindCases(Inputs inputs) =>
        inputs.FindManifest("schema-validity") is { } manifest
            ? File.ReadLines(manifest)
                .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
                .Where(row =>
                    row.GetProperty("wellFormed").GetBoolean()
                    && row.GetProperty("expectedValid").GetBoolean() == isValid
                )
                .Select(row => new Case(
                    $"{row.GetProperty("file").GetString()} with {row.GetProperty("schema").GetString()}",
                    () => Run(inputs.Corpus!, row)
                ))
            : null;

    private Outcome Run(string corpus, JsonElement row)
    {
        var schema = schemas
            .GetOrAdd(
                SchemaPairs.Own(corpus, row.GetProperty("schema").GetString()!),
                path => new Lazy<CompiledXsd>(() => Export(path))
            )
            .Value;
        using var document = File.OpenText(
            Path.Combine(corpus, row.GetProperty("file").GetString()!)
        );
        return (schema.FindMistake(document), isValid) switch
        {
            ({ } mistake, true) => Outcome.Fail("a valid document was refused: " + mistake),
            (null, false) => Outcome.Fail("an invalid document was accepted"),
            _ => Outcome.Pass,
        };
    }

    private static CompiledXsd Export(string path) =>
        new(
            XsdExporter.Export(
                SchemaMerger.MergeFile(path).WithoutUnused(),
                Path.GetFileNameWithoutExtension(path)
            )
        );
}
