using DomainXml.RelaxNg.Compact;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.XmlSyntax;

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

    /// <summary>The text with its address.</summary>
    public SchemaSource Source => new(Path, Text, HasExtension(Path, ".rnc"));

    /// <summary>Whether the file is an XML Schema (<c>.xsd</c>), which is only read together with those that it refers to.</summary>
    public bool IsXsd => HasExtension(Path, ".xsd");

    /// <summary>What it says; null where it can't be read, and for an XML Schema until it is converted.</summary>
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

    /// <summary>Whether files of a name can be read: RELAX NG in either syntax, or XML Schema.</summary>
    /// <param name="path">The path.</param>
    public static bool IsSchema(string path) =>
        HasExtension(path, ".rnc") || HasExtension(path, ".rng") || HasExtension(path, ".xsd");

    /// <summary>Reads a file's text.</summary>
    /// <param name="path">The path, whose ending says which language it is in.</param>
    /// <param name="text">The text.</param>
    public static SchemaFile Parse(string path, string text)
    {
        var file = new SchemaFile(SchemaPath.Normalize(path), text, null, []);
        return file.IsXsd
            ? file
            : file.Read(source =>
                source.IsCompact ? CompactSyntaxParser.Parse(source) : XmlSyntaxParser.Parse(source)
            );
    }

    /// <summary>The same file with what it says, or with why that can't be read.</summary>
    /// <param name="parse">Reads it.</param>
    internal SchemaFile Read(Func<SchemaSource, PatternSyntax> parse)
    {
        try
        {
            return new SchemaFile(Path, Text, parse(Source), []);
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
            return new SchemaFile(Path, Text, null, mistakes);
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

    private static bool HasExtension(string path, string extension) =>
        path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

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
