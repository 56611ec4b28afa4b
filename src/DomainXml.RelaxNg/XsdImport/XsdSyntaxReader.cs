using System.Xml;
using System.Xml.Schema;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>
/// Reads schemas of XML Schema 1.0 (<c>.xsd</c>) as RELAX NG grammars. The framework's own <see cref="XmlSchemaSet"/>
/// judges them; ambiguous content models are allowed. Safe for use by several threads.
/// </summary>
/// <remarks>
/// <para>What the grammar allows beyond the schema:</para>
/// <list type="bullet">
/// <item>keys, references to keys, and the uniqueness of ids (XSD0101);</item>
/// <item>counts beyond <see cref="MaxCount"/> (XSD0102);</item>
/// <item>patterns of lists and unions, and lengths of long lists (XSD0103);</item>
/// <item>attributes of elements that only a wildcard allows.</item>
/// </list>
/// <para>
/// <c>xsi:type</c> is known where a type has others derived from it, <c>xsi:nil</c> where an element is nillable, and
/// the places of schemas on global elements; elsewhere such attributes are refused.
/// </para>
/// </remarks>
public static class XsdSyntaxReader
{
    /// <summary>The largest <c>minOccurs</c> and <c>maxOccurs</c> that are counted out.</summary>
    public const int MaxCount = 64;

    /// <summary>Reads a schema and all that it includes, imports and redefines.</summary>
    /// <param name="source">The schema's text and address.</param>
    /// <param name="options">Where other files come from, and limits.</param>
    /// <exception cref="SchemaException">The schema has mistakes; all that were found are told.</exception>
    public static XsdGrammar Read(SchemaSource source, SchemaOptions? options = null)
    {
        _ = source ?? throw new ArgumentNullException(nameof(source));
        var files = new XsdFiles(options ?? SchemaOptions.Default);
        var set = files.Load(source);
        var conversion = new Conversion(set, files);
        return new XsdGrammar(conversion.Run(), files.Uris, conversion.Approximations);
    }

    /// <summary>Whether a text begins like an XML Schema rather than like RELAX NG.</summary>
    internal static bool IsXsd(SchemaSource source)
    {
        if (
            source.IsCompact
            || source.Text.IndexOf(XmlSchema.Namespace, StringComparison.Ordinal) < 0
        )
            return false;
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(source.Text),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            return reader.MoveToContent() == XmlNodeType.Element
                && reader.NamespaceURI == XmlSchema.Namespace;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
