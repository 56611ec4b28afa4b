using DomainXml.RelaxNg.Compact;
using DomainXml.RelaxNg.Syntax;
using DomainXml.TestSupport;

namespace DomainXml.Tests.Schemas;

/// <summary>The files of the schema folder, parsed.</summary>
internal static class SchemaFiles
{
    public const string ModelNamespace = "urn:domainxml:model";

    private static readonly string s_folder = Path.Combine(TestPaths.Repository, "schemas");

    private static readonly Dictionary<string, GrammarSyntax> s_grammars = Directory
        .EnumerateFiles(s_folder, "*.rnc", SearchOption.AllDirectories)
        .ToDictionary(NameOf, Parse, StringComparer.Ordinal);

    /// <summary>All files, by their path below the schema folder.</summary>
    public static IEnumerable<string> All => s_grammars.Keys.Order(StringComparer.Ordinal);

    /// <summary>The files that say what a whole document is.</summary>
    public static IEnumerable<string> Roots =>
        All.Where(file => Nodes(file).OfType<DefineSyntax>().Any(define => define.Name is null));

    public static string PathOf(string file) => Path.Combine(s_folder, file);

    public static string NameOf(string path) =>
        Path.GetRelativePath(
                s_folder,
                Uri.TryCreate(path, UriKind.Absolute, out var uri) ? uri.LocalPath : path
            )
            .Replace('\\', '/');

    /// <summary>The definitions that stand in a file.</summary>
    public static IEnumerable<DefineSyntax> Definitions(string file) =>
        Nodes(file).OfType<DefineSyntax>();

    /// <summary>Everything that stands in a file.</summary>
    public static IEnumerable<SyntaxNode> Nodes(string file) => Below(s_grammars[file]);

    /// <summary>The parts of a node.</summary>
    public static IEnumerable<SyntaxNode> Children(SyntaxNode node) =>
        node switch
        {
            GrammarSyntax grammar => grammar.Contents,
            DivSyntax div => div.Contents,
            IncludeSyntax include => include.Replacements,
            DefineSyntax define => [define.Pattern],
            ElementSyntax element => [element.Content],
            AttributeSyntax attribute => [attribute.Content],
            CompositeSyntax composite => composite.Parts,
            QuantifiedSyntax quantified => [quantified.Content],
            _ => [],
        };

    private static IEnumerable<SyntaxNode> Below(SyntaxNode node) =>
        Children(node).SelectMany(Below).Prepend(node);

    private static GrammarSyntax Parse(string path) =>
        (GrammarSyntax)
            CompactSyntaxParser.Parse(
                new SchemaSource(path, File.ReadAllText(path), IsCompact: true)
            );
}
