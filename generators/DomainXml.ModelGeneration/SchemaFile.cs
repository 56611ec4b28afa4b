using DomainXml.RelaxNg.Compact;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration;

/// <summary>A schema file, read. Two are equal where path and text are, so that an unchanged file is not looked at again.</summary>
public sealed class SchemaFile : IEquatable<SchemaFile>
{
    private SchemaFile(
        string path,
        string text,
        PatternSyntax? syntax,
        IReadOnlyList<SchemaMistake> mistakes
    )
    {
        Path = path;
        Text = text;
        Syntax = syntax;
        Mistakes = mistakes;
    }

    /// <summary>The file's path, with <c>/</c> between its parts.</summary>
    public string Path { get; }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>What it says; null where it can't be read.</summary>
    public PatternSyntax? Syntax { get; }

    /// <summary>Why it can't be read.</summary>
    public IReadOnlyList<SchemaMistake> Mistakes { get; }

    /// <summary>Whether the file has a <c>start</c>, and so stands for a kind of document.</summary>
    public bool IsRoot =>
        ReplacesRoot
        || (
            Syntax is not null
            && (Syntax is not GrammarSyntax grammar || HasStart(grammar.Contents))
        );

    /// <summary>
    /// Whether the file takes the definitions of another root and puts a start of its own in the place of that one's.
    /// </summary>
    public bool ReplacesRoot =>
        Syntax is GrammarSyntax grammar
        && grammar.Contents.OfType<IncludeSyntax>().Any(include => HasStart(include.Replacements));

    /// <summary>Reads a file's text.</summary>
    /// <param name="path">The path.</param>
    /// <param name="text">The text, in the compact syntax.</param>
    public static SchemaFile Parse(string path, string text)
    {
        path = SchemaPath.Normalize(path);
        try
        {
            var syntax = CompactSyntaxParser.Parse(new SchemaSource(path, text, IsCompact: true));
            return new SchemaFile(path, text, syntax, []);
        }
        catch (SchemaException exception)
        {
            var mistakes = exception
                .Errors.Select(error => new SchemaMistake(
                    MistakeIds.Syntax,
                    error.Location,
                    $"{error.Message} ({error.Id})"
                ))
                .ToArray();
            return new SchemaFile(path, text, null, mistakes);
        }
    }

    /// <inheritdoc/>
    public bool Equals(SchemaFile? other) =>
        other is not null && Path == other.Path && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SchemaFile);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked(
            (StringComparer.Ordinal.GetHashCode(Path) * 31)
            + StringComparer.Ordinal.GetHashCode(Text)
        );

    private static bool HasStart(IReadOnlyList<GrammarContentSyntax> contents) =>
        contents.Any(content =>
            content switch
            {
                DefineSyntax define => define.Name is null,
                DivSyntax div => HasStart(div.Contents),
                _ => false,
            }
        );
}
