using DomainXml.RelaxNg.Merging;
using DomainXml.RelaxNg.Writing;
using DomainXml.RelaxNg.XsdExport;

namespace DomainXml.Cli;

/// <summary>The syntaxes that a schema can be written in.</summary>
internal enum SchemaFormat
{
    /// <summary>RELAX NG in XML.</summary>
    Rng,

    /// <summary>RELAX NG in the compact syntax.</summary>
    Rnc,

    /// <summary>XML Schema 1.0.</summary>
    Xsd,
}

/// <summary>Writes a schema in one of the formats.</summary>
internal static class SchemaExport
{
    /// <summary>The files that the schema becomes; the first is the one to begin with.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="format">The format.</param>
    /// <param name="stem">The first file's name, without its extension; the others' begin with it.</param>
    public static IReadOnlyList<ExportedFile> Create(
        MergedSchema schema,
        SchemaFormat format,
        string stem
    ) =>
        format switch
        {
            SchemaFormat.Rng => [new($"{stem}.rng", XmlSyntaxWriter.Write(schema.ToGrammar()))],
            SchemaFormat.Rnc => [new($"{stem}.rnc", CompactSyntaxWriter.Write(schema.ToGrammar()))],
            _ =>
            [
                .. XsdExporter
                    .Export(schema, stem)
                    .Select(document => new ExportedFile(document.FileName, document.Text)),
            ],
        };
}

/// <summary>A file to write.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Text">Its text; written in UTF-8.</param>
internal sealed record ExportedFile(string Name, string Text);
