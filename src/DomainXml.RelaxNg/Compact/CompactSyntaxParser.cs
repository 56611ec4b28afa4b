using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Compact;

/// <summary>
/// Parses schemas in the compact syntax (<c>.rnc</c>), after the OASIS committee specification of
/// 21 November 2002. Safe to use from several threads at once; reads no files.
/// </summary>
public static class CompactSyntaxParser
{
    /// <summary>Parses a schema.</summary>
    /// <param name="source">The schema's text.</param>
    /// <param name="inheritedNamespace">The namespace that the file inherits from the one that refers to it, where it declares none.</param>
    /// <returns>The schema's pattern. A file of definitions is a <see cref="GrammarSyntax"/>.</returns>
    /// <exception cref="SchemaException">The text is no schema; tells of every mistake with its place.</exception>
    public static PatternSyntax Parse(SchemaSource source, string inheritedNamespace = "")
    {
        _ = source ?? throw new ArgumentNullException(nameof(source));
        _ = inheritedNamespace ?? throw new ArgumentNullException(nameof(inheritedNamespace));

        var text = CompactTextDecoder.Decode(source.Uri, source.Text, out var errors);
        var tokens = CompactLexer.Read(text, errors);
        var reader = new CompactTokenReader(text, tokens, errors);
        PatternSyntax? pattern = null;
        try
        {
            pattern = ParseFile(reader, source, inheritedNamespace, errors);
        }
        catch (CompactSyntaxFailure)
        {
            // Its mistake has been noted.
        }
        return errors.Any || pattern is null ? throw errors.ToException() : pattern;
    }

    private static PatternSyntax ParseFile(
        CompactTokenReader reader,
        SchemaSource source,
        string inheritedNamespace,
        CompactErrors errors
    )
    {
        var declarations = new CompactDeclarations(reader, inheritedNamespace);
        declarations.Read();
        var annotations = new CompactAnnotationParser(reader, declarations);
        var patterns = new CompactPatternParser(reader, declarations, annotations, source);
        if (patterns.Grammars.IsGrammarNext())
            return patterns.Grammars.ParseFile(errors);

        var start = reader.Current;
        var pattern = patterns.Parse();
        if (!reader.Is(CompactTokenKind.EndOfFile))
            throw reader.Unexpected("',', '|', '&' or the end of the file");
        if (pattern.Annotations.Following.Count > 0)
        {
            reader.Report(
                CompactErrorIds.AnnotationNotAllowed,
                start,
                "Nothing can follow the pattern of a whole file; '>>' needs an element, a definition or a group around it."
            );
        }
        return pattern;
    }
}
