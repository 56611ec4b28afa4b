using System.Xml;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Writing;

/// <summary>Writes schemas in the XML syntax (<c>.rng</c>). Safe to use from several threads at once.</summary>
public static class XmlSyntaxWriter
{
    /// <summary>Writes a schema as an indented document that means the same.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="mapHref">
    /// Gives the address to write for another file, from the one in the schema; null to keep addresses.
    /// For files that are converted together it exchanges the extension.
    /// </param>
    /// <returns>The document, in UTF-8 when it is stored, with line feeds as line ends.</returns>
    public static string Write(PatternSyntax schema, Func<string, string>? mapHref = null)
    {
        _ = schema ?? throw new ArgumentNullException(nameof(schema));
        using var text = new Utf8StringWriter();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var writer = XmlWriter.Create(text, settings))
        {
            writer.WriteStartDocument();
            new XmlTreeWriter(writer, new SchemaNames(schema), mapHref ?? (href => href)).WriteRoot(
                schema
            );
            writer.WriteEndDocument();
        }
        text.Write("\n");
        return text.ToString();
    }
}
