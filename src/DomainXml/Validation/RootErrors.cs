using DomainXml.Models;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Validation;

/// <summary>What can be wrong with a root element before any schema is asked.</summary>
internal static class RootErrors
{
    private const string Id = "DX1001";

    // The documents that people take parts from.
    private static readonly string[] s_wholes = ["domain", "network", "pool", "volume", "filter"];

    /// <summary>No built-in schema is for documents with this root, which may not have been read.</summary>
    public static Diagnostic Unknown(System.Xml.Linq.XElement root) =>
        Unknown(
            SourceDocument.TextOf(root) ?? SourceText.None,
            root.Name.NamespaceName,
            root.Name.LocalName,
            SourceDocument.SpanOf(root)
        );

    /// <summary>No built-in schema is for documents with this root.</summary>
    /// <param name="text">The document.</param>
    /// <param name="namespaceUri">The root's namespace; empty where it has none.</param>
    /// <param name="name">The root's name as it is written.</param>
    /// <param name="span">The place of the name.</param>
    public static Diagnostic Unknown(
        SourceText text,
        string namespaceUri,
        string name,
        SourceSpan? span
    )
    {
        var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var known = CompiledGrammars.Roots;
        // The same name in another namespace, or in none, is nearer than any other.
        if (known.FirstOrDefault(root => LocalName(root) == local) is { } same)
            return WrongNamespace(text, namespaceUri, name, span, same);
        var whole = s_wholes.FirstOrDefault(root => IsPartOf(root, new(namespaceUri, local)));
        var near = whole is null ? Similarity.Nearest(local, known.Select(LocalName)) : [whole];
        return new(
            Id,
            DiagnosticSeverity.Error,
            whole is null
                ? $"<{Shorten(name)}> is not the root of any document that is known here{MessageText.DidYouMean(near, tags: true)}"
                : $"<{Shorten(name)}> is a part of <{whole}>, not a document of its own"
        )
        {
            File = text.File,
            Span = span,
            Found = name,
            Suggestions = near,
            Help =
                "Documents are known by their root, such as <domain>, <network>, <pool> or <volume>; --schema checks others.",
        };
    }

    private static bool IsPartOf(string root, XmlName name) =>
        BuiltInSchemas.ForRoot(root)?.Grammar.Index.Homes(name).Count > 0;

    private static Diagnostic WrongNamespace(
        SourceText text,
        string namespaceUri,
        string name,
        SourceSpan? span,
        string right
    )
    {
        var end = right.IndexOf('}', StringComparison.Ordinal);
        var rightNamespace = end < 0 ? "" : right[1..end];
        return new(
            Id,
            DiagnosticSeverity.Error,
            $"The root <{Shorten(name)}> is in {Describe(namespaceUri)}, but belongs in {Describe(rightNamespace)}"
        )
        {
            File = text.File,
            Span = span,
            Found = name,
            Expected = [right],
            Help =
                rightNamespace.Length > 0 ? $"Declare it in the root: xmlns='{rightNamespace}'."
                : name.Contains(':', StringComparison.Ordinal) ? "Write the name without a prefix."
                : "Remove the declaration xmlns='...' of the root.",
        };
    }

    private static string Describe(string namespaceUri) =>
        namespaceUri.Length == 0 ? "no namespace" : $"namespace '{Shorten(namespaceUri)}'";

    private static string LocalName(string root) =>
        root[(root.IndexOf('}', StringComparison.Ordinal) + 1)..];

    private static string Shorten(string name) => name.Length <= 60 ? name : name[..57] + "...";
}
