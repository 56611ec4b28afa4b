using System.Collections.Concurrent;
using System.Xml.Linq;
using DomainXml.Models;
using DomainXml.RelaxNg;

namespace DomainXml;

/// <summary>
/// The schemas that the library has built in, compiled. Nothing is loaded before it is asked for; what was loaded is
/// kept. Safe for several threads.
/// </summary>
public static class BuiltInSchemas
{
    private static readonly ConcurrentDictionary<string, Lazy<Schema>> s_schemas = new(
        StringComparer.Ordinal
    );

    /// <summary>The schema of documents with a root element.</summary>
    /// <param name="rootElement">The root element's name, such as <c>domain</c>.</param>
    /// <returns>The schema, or null where no built-in schema is for such documents.</returns>
    public static Schema? ForRoot(string rootElement)
    {
        ArgumentNullException.ThrowIfNull(rootElement);
        if (s_schemas.TryGetValue(rootElement, out var known))
            return known.Value;
        if (CompiledGrammars.Find(rootElement).IsEmpty)
            return null;
        return s_schemas
            .GetOrAdd(
                rootElement,
                static name => new Lazy<Schema>(() =>
                    Schema.ReadCompiled(CompiledGrammars.Find(name).ToArray())
                )
            )
            .Value;
    }

    /// <summary>The schema of documents with a root element, by the parts of its name.</summary>
    internal static Schema? ForRoot(string namespaceUri, string localName) =>
        ForRoot(namespaceUri.Length == 0 ? localName : $"{{{namespaceUri}}}{localName}");

    /// <summary>The name of a document's root element, as <see cref="ForRoot(string)"/> takes it. Reads no further than that.</summary>
    /// <param name="text">The document.</param>
    /// <returns>The name, <c>{namespace}name</c> where it has a namespace; null where the text is not well-formed so far.</returns>
    public static string? RootOf(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var scanner = new Xml.XmlScanner(text);
            while (scanner.Read())
            {
                if (scanner.Kind == Xml.XmlTokenKind.StartTag)
                    return scanner.Namespace.Length == 0
                        ? scanner.Name.LocalName
                        : $"{{{scanner.Namespace}}}{scanner.Name.LocalName}";
            }
        }
        catch (DiagnosticException)
        {
            // What is wrong is for those to say who read on.
        }
        return null;
    }

    /// <summary>The schema of a document, by its root element.</summary>
    /// <param name="root">The root element.</param>
    /// <returns>The schema, or null where no built-in schema is for such documents.</returns>
    public static Schema? For(XElement root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return ForRoot(Views.ElementShape.NameOf(root));
    }
}
