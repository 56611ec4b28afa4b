using System.Text.Json;
using DomainXml.TestSupport;

namespace DomainXml.Tests;

/// <summary>The documents of the reference corpus. Tests that use them are skipped where there is none.</summary>
internal static class CorpusDocuments
{
    /// <summary>The files that are known to follow their schema.</summary>
    /// <param name="schema">Only those of one schema, such as <c>schemas/domain.rng</c>.</param>
    public static IEnumerable<string> Valid(string? schema = null)
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
                && (schema is null || row.RootElement.GetProperty("schema").GetString() == schema)
            )
                yield return Path.Combine(corpus, row.RootElement.GetProperty("file").GetString()!);
        }
    }
}
