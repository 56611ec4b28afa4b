using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Writing;

/// <summary>Writes schemas in the compact syntax (<c>.rnc</c>). Safe to use from several threads at once.</summary>
public static class CompactSyntaxWriter
{
    /// <summary>Writes a schema, laid out in lines, that means the same.</summary>
    /// <param name="schema">
    /// The schema. Annotation elements that follow a parameter, or the pattern that a whole file is, have no
    /// place in the compact syntax and are left out.
    /// </param>
    /// <param name="mapHref">
    /// Gives the address to write for another file, from the one in the schema; null to keep addresses.
    /// For files that are converted together it exchanges the extension.
    /// </param>
    /// <returns>The text, with line feeds as line ends.</returns>
    public static string Write(PatternSyntax schema, Func<string, string>? mapHref = null)
    {
        _ = schema ?? throw new ArgumentNullException(nameof(schema));
        var names = new SchemaNames(schema);
        var writer = new CompactTreeWriter(names, mapHref ?? (href => href));
        var body = writer.WriteRoot(schema);
        var lines = new List<string>();
        if (names.DefaultNamespace.Length > 0)
            lines.Add($"default namespace = {CompactWords.Literal(names.DefaultNamespace)}");
        foreach (var (prefix, namespaceUri) in names.Prefixes)
            lines.Add($"namespace {prefix} = {CompactWords.Literal(namespaceUri)}");
        foreach (var (prefix, library) in names.Libraries)
            lines.Add($"datatypes {prefix} = {CompactWords.Literal(library)}");
        if (lines.Count > 0)
            lines.Add("");
        return string.Join("\n", lines.Concat(body)) + "\n";
    }
}
