using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Validation;

/// <summary>A name, in one namespace, as one schema knows it.</summary>
internal readonly struct KnownName(Schema schema, string namespaceUri, SchemaName name)
{
    private readonly Schema? _schema = schema;
    private readonly string? _namespaceUri = namespaceUri;

    public SchemaName Name { get; } = name;

    /// <summary>Whether it is of that schema and in that namespace; strings of namespaces are the same object where they are equal, nearly always.</summary>
    public bool IsOf(Schema schema, string namespaceUri) =>
        ReferenceEquals(_schema, schema) && ReferenceEquals(_namespaceUri, namespaceUri);
}
