using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration;

/// <summary>Opens schema files that were read before, and nothing else.</summary>
internal sealed class FileTable(IReadOnlyDictionary<string, SchemaFile> files) : ISchemaResolver
{
    public SchemaSource? Resolve(string href, string baseUri, bool fromCompact) =>
        files.TryGetValue(SchemaPath.Resolve(href, baseUri), out var file) ? file.Source : null;
}
