using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XmlSyntax;

/// <summary>Parses schemas in the XML syntax of RELAX NG (<c>.rng</c>).</summary>
public static class XmlSyntaxParser
{
    /// <summary>
    /// Parses a schema, with the rules of section 3 and the annotation, white space, namespace and data type library
    /// rules of section 4 (4.1 to 4.5, 4.8 to 4.10) of the RELAX NG specification applied. Safe for use by several threads.
    /// </summary>
    /// <param name="source">The schema's text and address.</param>
    /// <param name="inheritedNamespace">The namespace of names where the schema has no <c>ns</c> attribute of its own.</param>
    /// <returns>The pattern that the schema is.</returns>
    /// <exception cref="SchemaException">The text is not a schema; it carries all mistakes.</exception>
    public static PatternSyntax Parse(SchemaSource source, string inheritedNamespace = "")
    {
        if (source is null)
            throw new ArgumentNullException(nameof(source));
        if (inheritedNamespace is null)
            throw new ArgumentNullException(nameof(inheritedNamespace));
        var root = XmlSchemaReader.Read(source);
        var parse = new XmlSyntaxContext(source.Uri);
        var inherited = new Inherited(inheritedNamespace, "", source.Uri);
        var pattern = XmlPatternParser.ParseRoot(parse, root, inherited);
        return parse.Errors.Count == 0 ? pattern : throw new SchemaException(parse.Errors);
    }
}

/// <summary>What an element takes over from those around it.</summary>
/// <param name="NamespaceUri">The value of <c>ns</c>.</param>
/// <param name="DatatypeLibrary">The value of <c>datatypeLibrary</c>.</param>
/// <param name="BaseUri">The base address, <c>xml:base</c> applied.</param>
internal readonly record struct Inherited(
    string NamespaceUri,
    string DatatypeLibrary,
    string BaseUri
);

/// <summary>One parse: the file and the mistakes found so far.</summary>
internal sealed class XmlSyntaxContext(string file)
{
    public List<SchemaError> Errors { get; } = [];

    public SchemaLocation At(SourceSpan span) => new(file, span);

    public void Report(string id, SourceSpan span, string message) =>
        Errors.Add(new SchemaError(id, At(span), message));
}
