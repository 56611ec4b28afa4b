using System.IO.Compression;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Merging;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml;

/// <summary>
/// The texts of the built-in schemas, documentation and all, to export or to read. Validation does not need them: see
/// <see cref="BuiltInSchemas"/>. Safe for several threads.
/// </summary>
public static class SchemaLibrary
{
    private const string Resource = "schemas.zip";

    private static readonly Lazy<Dictionary<string, SchemaSource>> s_sources = new(ReadSources);
    private static readonly Lazy<IReadOnlyList<SchemaEntry>> s_entries = new(FindEntries);

    /// <summary>The schemas, one for each kind of document, by name.</summary>
    public static IReadOnlyList<SchemaEntry> Entries => s_entries.Value;

    /// <summary>The files with all that is written in them, by path below the folder of schemas.</summary>
    internal static IReadOnlyDictionary<string, SchemaSource> Sources => s_sources.Value;

    /// <summary>The schema of that name, or else the one of documents with that root element.</summary>
    /// <param name="name">A name, such as <c>domain</c> or <c>snapshot</c>, or a root element's, such as <c>domainsnapshot</c>.</param>
    /// <returns>The schema, or null where there is none.</returns>
    public static SchemaEntry? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Entries.FirstOrDefault(entry => entry.Name == name)
            ?? Entries.FirstOrDefault(entry => entry.Roots.Contains(name));
    }

    /// <summary>The schema as one grammar, with its documentation and what only the models need.</summary>
    internal static MergedSchema Merge(string path) =>
        SchemaMerger
            .Merge(s_sources.Value[path], new SchemaOptions { Resolver = new Resolver() })
            .WithoutUnused();

    /// <summary>All files, by path below the folder of schemas.</summary>
    private static Dictionary<string, SchemaSource> ReadSources()
    {
        using var stream = typeof(SchemaLibrary).Assembly.GetManifestResourceStream(Resource)!;
        using var archive = new ZipArchive(stream);
        return archive
            .Entries.Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return new SchemaSource(entry.FullName, reader.ReadToEnd(), IsCompact: true);
            })
            .ToDictionary(source => source.Uri, StringComparer.Ordinal);
    }

    private static SchemaEntry[] FindEntries() =>
        [
            .. s_sources
                .Value.Values.Where(HasStart)
                .Select(source => new SchemaEntry(
                    Path.GetFileNameWithoutExtension(source.Uri),
                    source.Uri,
                    SchemaHeading.Of(source) ?? ""
                ))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal),
        ];

    private static bool HasStart(SchemaSource source) =>
        source
            .Text.Split('\n')
            .Any(line => line.TrimStart().StartsWith("start =", StringComparison.Ordinal));

    private sealed class Resolver : ISchemaResolver
    {
        public SchemaSource? Resolve(string href, string baseUri, bool fromCompact)
        {
            var folder = Path.GetDirectoryName(baseUri)!;
            var root = Path.GetFullPath("/");
            var path = Path.GetFullPath(Path.Combine(root, folder, href));
            return s_sources.Value.GetValueOrDefault(path[root.Length..].Replace('\\', '/'));
        }
    }
}
