using DomainXml.RelaxNg.Contents;
using DomainXml.RelaxNg.Merging;

namespace DomainXml.RelaxNg.XsdExport;

/// <summary>
/// Writes a RELAX NG schema as XML Schema 1.0, for editors and other tools that read nothing else. Every document that
/// the schema allows is allowed by what is written; the reverse cannot hold, because XML Schema says less.
/// Safe for use by several threads.
/// </summary>
/// <remarks>
/// <para>What XML Schema has no words for becomes wider:</para>
/// <list type="bullet">
/// <item>Elements of one name in one place have one type, whatever their attributes say; it allows what any of them allows.</item>
/// <item>An interleave of elements that occur once is <c>xs:all</c>; one of repeated elements is a repeated
/// <c>xs:choice</c>, in which up to two required elements still occur exactly once.</item>
/// <item>An attribute is required where every alternative requires it.</item>
/// <item>Names left out of a wildcard are allowed.</item>
/// </list>
/// </remarks>
public static class XsdExporter
{
    /// <summary>Converts a schema.</summary>
    /// <param name="schema">The schema. One that <see cref="Schema.Load"/> accepts gives valid XML Schema.</param>
    /// <param name="name">The first document's file name without its extension; the others' begin with it.</param>
    /// <returns>A document for each namespace; the first imports the others.</returns>
    public static IReadOnlyList<XsdDocument> Export(MergedSchema schema, string name)
    {
        _ = schema ?? throw new ArgumentNullException(nameof(schema));
        _ = name ?? throw new ArgumentNullException(nameof(name));
        var index = new ElementIndex(schema);
        var files = new XsdFiles(schema, name);
        new TypeBuilder(schema, index, files).Build();
        return files.ToDocuments(schema.Heading);
    }
}
