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

    /// <summary>The schema of a document, by its root element.</summary>
    /// <param name="root">The root element.</param>
    /// <returns>The schema, or null where no built-in schema is for such documents.</returns>
    public static Schema? For(XElement root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return ForRoot(Views.ElementShape.NameOf(root));
    }
}
