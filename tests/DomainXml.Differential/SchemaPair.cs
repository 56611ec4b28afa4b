using DomainXml.ReferenceData;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Merging;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.Writing;

namespace DomainXml.Differential;

/// <summary>A schema of the reference's, ours for the same documents, and what mutants are made of.</summary>
internal sealed class SchemaPair
{
    private const int GrownDocuments = 20;

    /// <param name="name">The schema's name at the reference, without folder and ending.</param>
    /// <param name="referencePath">The file of the reference's schema.</param>
    /// <param name="ownPath">The file of ours.</param>
    /// <param name="pool">All documents that there are.</param>
    /// <param name="isExported">Whether ours is taken as it is exported in the XML syntax.</param>
    public SchemaPair(
        string name,
        string referencePath,
        string ownPath,
        DocumentPool pool,
        bool isExported
    )
    {
        Name = name;
        ReferencePath = referencePath;
        Reference = Schema.LoadFile(referencePath);
        Own = isExported ? Exported(ownPath) : Schema.LoadFile(ownPath);
        Documents = pool.AcceptedBy(Reference);
        Vocabulary = new MutationVocabulary([Reference, Own], Documents);
        if (Documents.Count == 0)
            Documents = [.. SampleGrower.Documents(Reference, Vocabulary, GrownDocuments)];
    }

    public string Name { get; }

    public string ReferencePath { get; }

    public Schema Reference { get; }

    public Schema Own { get; }

    /// <summary>What the reference's schema accepts: documents that there are, or else documents made from it.</summary>
    public IReadOnlyList<SeedDocument> Documents { get; }

    public MutationVocabulary Vocabulary { get; }

    /// <summary>All pairs whose schemas a tree of files has.</summary>
    public static IEnumerable<SchemaPair> Load(
        string folder,
        IReadOnlyCollection<string> names,
        bool isExported
    )
    {
        var pool = DocumentPool.Read(folder);
        foreach (var reference in SchemaPairs.OwnByReference.Keys.Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(reference);
            if (names.Count > 0 && !names.Contains(name))
                continue;
            if (FindReference(folder, reference) is not { } path)
                continue;
            yield return new SchemaPair(
                name,
                path,
                SchemaPairs.Own(folder, reference),
                pool,
                isExported
            );
        }
    }

    /// <summary>The schema that <c>domainxml schema export --format rng</c> writes.</summary>
    private static Schema Exported(string path)
    {
        var merged = SchemaMerger.MergeFile(path).WithoutUnused().WithoutAnnotations();
        return Schema.Load(
            new SchemaSource(
                Path.ChangeExtension(path, ".rng"),
                XmlSyntaxWriter.Write(merged.ToGrammar()),
                IsCompact: false
            )
        );
    }

    private static string? FindReference(string folder, string schema) =>
        new[] { schema, Path.Combine("src/conf", schema) }
            .Select(path => Path.Combine(folder, path))
            .FirstOrDefault(File.Exists);
}
