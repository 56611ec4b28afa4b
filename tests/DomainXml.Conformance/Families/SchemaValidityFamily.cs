using System.Collections.Concurrent;
using System.Text.Json;
using System.Xml;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Conformance.Families;

/// <summary>The corpus's documents, judged with one choice of schemas. Each schema is loaded once.</summary>
/// <param name="name">The family's name.</param>
/// <param name="choose">The path of a schema, from the corpus's folder and the name that the corpus gives it.</param>
internal sealed class SchemaValidityFamily(string name, Func<string, string, string> choose)
    : IFamily
{
    private readonly ConcurrentDictionary<string, Lazy<Schema>> schemas = new();

    public string Name => name;

    public IEnumerable<Case>? FindCases(Inputs inputs) =>
        inputs.FindManifest("schema-validity") is { } manifest
            ? File.ReadLines(manifest)
                .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
                .Select(row => new Case(
                    $"{row.GetProperty("file").GetString()} with {row.GetProperty("schema").GetString()}",
                    () => Run(inputs.Corpus!, row)
                ))
            : null;

    private Outcome Run(string corpus, JsonElement row)
    {
        var schema = schemas
            .GetOrAdd(
                choose(corpus, row.GetProperty("schema").GetString()!),
                path => new Lazy<Schema>(() => Schema.LoadFile(path))
            )
            .Value;
        var isExpectedValid = row.GetProperty("expectedValid").GetBoolean();
        var errors = Validate(
            Path.Combine(corpus, row.GetProperty("file").GetString()!),
            schema,
            out var malformed
        );
        if (malformed is not null)
        {
            return row.GetProperty("wellFormed").GetBoolean()
                ? Outcome.Fail("not well-formed: " + malformed)
                : Outcome.Pass;
        }
        if (isExpectedValid && errors.Count > 0)
            return Outcome.Fail("a valid document was refused: " + errors[0]);
        return isExpectedValid || errors.Count > 0
            ? Outcome.Pass
            : Outcome.Fail("an invalid document was accepted");
    }

    private static IReadOnlyList<ValidationError> Validate(
        string path,
        Schema schema,
        out string? malformed
    )
    {
        malformed = null;
        try
        {
            using var reader = XmlReader.Create(path, XmlReaderValidation.CreateSettings());
            return XmlReaderValidation.Validate(reader, schema);
        }
        catch (XmlException exception)
        {
            malformed = exception.Message;
            return [];
        }
    }
}
