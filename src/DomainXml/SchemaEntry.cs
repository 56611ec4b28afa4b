using DomainXml.RelaxNg.Merging;
using DomainXml.RelaxNg.Reference;

namespace DomainXml;

/// <summary>A built-in schema: that of one kind of document. Immutable and safe for several threads.</summary>
public sealed class SchemaEntry
{
    private readonly Lazy<MergedSchema> _schema;
    private readonly Lazy<SchemaReference> _reference;
    private readonly Lazy<IReadOnlyList<string>> _roots;

    internal SchemaEntry(string name, string path, string description)
    {
        Name = name;
        Description = description;
        var annotated = new Lazy<MergedSchema>(() => SchemaLibrary.Merge(path));
        _schema = new Lazy<MergedSchema>(() => annotated.Value.WithoutAnnotations());
        _reference = new Lazy<SchemaReference>(() => SchemaReference.Of(annotated.Value));
        _roots = new Lazy<IReadOnlyList<string>>(() =>
            [.. _schema.Value.Roots.Select(root => root.LocalName)]
        );
    }

    /// <summary>The name, such as <c>domain</c>.</summary>
    public string Name { get; }

    /// <summary>What it describes, in one line.</summary>
    public string Description { get; }

    /// <summary>The root elements of its documents, in the schema's order. None is in a namespace.</summary>
    public IReadOnlyList<string> Roots => _roots.Value;

    /// <summary>The whole schema as one grammar, documented, without what only the models need.</summary>
    public MergedSchema Schema => _schema.Value;

    /// <summary>What the schema says of each element, for people to read.</summary>
    public SchemaReference Reference => _reference.Value;
}
