using DomainXml.ReferenceData;
using DomainXml.RelaxNg;

namespace DomainXml.Differential;

/// <summary>A schema of the reference's, ours for the same documents, and what mutants are made of.</summary>
internal sealed class SchemaPair
{
    private const int GrownDocuments = 20;

    /// <param name="name">The schema's name at the reference, without folder and ending.</param>
    /// <param name="referencePath">The file of the reference's schema.</param>
    /// <param name="ownPath">The file of ours.</param>
    /// <param name="pool">All documents that there are.</param>
    public SchemaPair(string name, string referencePath, string ownPath, DocumentPool pool)
    {
        Name = name;
        ReferencePath = referencePath;
        Reference = Schema.LoadFile(referencePath);
        Own = Schema.LoadFile(ownPath);
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
    public static IEnumerable<SchemaPair> Load(string folder, IReadOnlyCollection<string> names)
    {
        var pool = DocumentPool.Read(folder);
        foreach (var reference in SchemaPairs.OwnByReference.Keys.Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(reference);
            if (names.Count > 0 && !names.Contains(name))
                continue;
            if (FindReference(folder, reference) is not { } path)
                continue;
            yield return new SchemaPair(name, path, SchemaPairs.Own(folder, reference), pool);
        }
    }

    private static string? FindReference(string folder, string schema) =>
        new[] { schema, Path.Combine("src/conf", schema) }
            .Select(path => Path.Combine(folder, path))
            .FirstOrDefault(File.Exists);
}
