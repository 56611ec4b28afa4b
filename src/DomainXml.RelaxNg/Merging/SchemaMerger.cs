using DomainXml.RelaxNg.Simplification;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Merging;

/// <summary>Puts a schema and all files that it refers to into one grammar. Safe for use by several threads.</summary>
public static class SchemaMerger
{
    /// <summary>Merges a schema.</summary>
    /// <param name="source">The schema, in either syntax.</param>
    /// <param name="options">Where other files come from, and limits.</param>
    /// <exception cref="SchemaException">
    /// A file cannot be read or parsed, or the files do not fit together. Only <see cref="Schema.Load"/> finds what else
    /// can be wrong with a schema.
    /// </exception>
    public static MergedSchema Merge(SchemaSource source, SchemaOptions? options = null)
    {
        _ = source ?? throw new ArgumentNullException(nameof(source));
        var errors = new List<SchemaError>();
        var files = new SchemaFiles(options ?? SchemaOptions.Default, errors);
        var root = files.OpenRoot(source);
        var merged = new GrammarMerger(files, errors).Merge(root);
        return errors.Count > 0 ? throw new SchemaException([.. errors.Distinct()]) : merged;
    }

    /// <summary>Merges the schema in a file, and what it refers to from the files beside it.</summary>
    /// <param name="path">The path; a name that ends in <c>.rnc</c> is in the compact syntax, any other in XML.</param>
    /// <exception cref="SchemaException">As <see cref="Merge"/>.</exception>
    public static MergedSchema MergeFile(string path)
    {
        var resolver = new FileSchemaResolver();
        return Merge(resolver.Open(path), SchemaOptions.Default with { Resolver = resolver });
    }
}
