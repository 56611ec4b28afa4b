namespace DomainXml.RelaxNg.Syntax;

/// <summary>The text of one schema file.</summary>
/// <param name="Uri">Its address; what it includes is relative to it.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsCompact">Whether it is in the compact syntax (<c>.rnc</c>) rather than in XML (<c>.rng</c>).</param>
public sealed record SchemaSource(string Uri, string Text, bool IsCompact);

/// <summary>Finds the files that a schema refers to. Implementations decide what may be read at all.</summary>
public interface ISchemaResolver
{
    /// <summary>Opens what a schema refers to.</summary>
    /// <param name="href">The address as written, without a fragment.</param>
    /// <param name="baseUri">The address of the file that it is written in (or its <c>xml:base</c>).</param>
    /// <param name="fromCompact">Whether the referring file is in the compact syntax.</param>
    /// <returns>The source, or null where there is none.</returns>
    SchemaSource? Resolve(string href, string baseUri, bool fromCompact);
}
