using System.Text.RegularExpressions;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.Tests.Schemas;

/// <summary>The schema files keep to the conventions that models, messages and reference pages rely on.</summary>
public sealed class SchemaFilesTests
{
    private static readonly string[] s_annotations =
    [
        "name",
        "type",
        "unit",
        "format",
        "key",
        "container",
    ];

    public static TheoryData<string> Roots => Select(SchemaFiles.Roots);

    public static TheoryData<string> Files => Select(SchemaFiles.All);

    [Theory]
    [MemberData(nameof(Roots))]
    public void Every_root_loads(string file)
    {
        var schema = Schema.LoadFile(SchemaFiles.PathOf(file));

        Assert.NotEmpty(schema.Files);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_pattern_is_documented(string file)
    {
        var bare = SchemaFiles
            .Definitions(file)
            .Where(define => define.Name is not null && define.Annotations.Documentation is null)
            .Select(define => define.Name);

        Assert.Empty(bare);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_attribute_element_and_listed_value_is_documented(string file)
    {
        var bare = SchemaFiles
            .Definitions(file)
            .Where(define => define.Name is not null && define.Name != "anyElement")
            .SelectMany(define => Undocumented(define.Pattern, isWhole: true))
            .Select(node => $"line {node.Location.Span.Start.Line}");

        Assert.Empty(bare);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Documentation_consists_of_sentences(string file)
    {
        var broken = SchemaFiles
            .Nodes(file)
            .Select(node => node.Annotations.Documentation)
            .Where(text => text is not null && !IsSentence(text));

        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Names_say_what_a_pattern_becomes(string file)
    {
        var wrong = SchemaFiles
            .Definitions(file)
            .Where(define =>
                define.Name is { } name
                && (
                    !name.All(char.IsAsciiLetterOrDigit)
                    || char.IsUpper(name[0]) != BecomesType(define)
                )
            )
            .Select(define => define.Name);

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Values_with_a_form_say_it_in_plain_words(string file)
    {
        var bare = SchemaFiles
            .Definitions(file)
            .Where(define => HasForm(define.Pattern) && Annotation(define, "format") is null)
            .Select(define => define.Name);

        Assert.Empty(bare);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Annotations_are_known_ones(string file)
    {
        var unknown = SchemaFiles
            .Nodes(file)
            .SelectMany(node => node.Annotations.Attributes)
            .Where(attribute =>
                attribute.Name.NamespaceName != SchemaFiles.ModelNamespace
                || !s_annotations.Contains(attribute.Name.LocalName)
                || attribute.Value.Length == 0
            );

        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_name_stands_in_one_file_only()
    {
        var twice = SchemaFiles
            .All.SelectMany(file =>
                SchemaFiles.Definitions(file).Select(define => (define.Name, file))
            )
            .Where(entry => entry.Name is not null)
            .Distinct()
            .GroupBy(entry => entry.Name)
            .Where(group => group.Count() > 1)
            .Select(group =>
                $"{group.Key}: {string.Join(", ", group.Select(entry => entry.file))}"
            );

        Assert.Empty(twice);
    }

    [Fact]
    public void Every_file_belongs_to_a_root()
    {
        var included = SchemaFiles
            .Roots.SelectMany(file => Schema.LoadFile(SchemaFiles.PathOf(file)).Files)
            .Select(SchemaFiles.NameOf)
            .ToHashSet();

        Assert.All(SchemaFiles.All, file => Assert.Contains(file, included));
    }

    private static TheoryData<string> Select(IEnumerable<string> files) => [.. files];

    private static bool IsSentence(string text) =>
        Regex.IsMatch(text, @"^\S.*\.$", RegexOptions.Singleline)
        && !text.Contains("  ", StringComparison.Ordinal);

    // A fixed value tells a variant from the others; the variant's own documentation says what it means.
    private static IEnumerable<SyntaxNode> Undocumented(PatternSyntax pattern, bool isWhole)
    {
        var isOwn =
            pattern is AttributeSyntax { Content: not ValueSyntax }
            || (pattern is ElementSyntax && !isWhole)
            || pattern is ValueSyntax;
        if (isOwn && pattern.Annotations.Documentation is null)
            yield return pattern;
        if (pattern is AttributeSyntax { Content: ValueSyntax })
            yield break;
        // Words among other forms of a value are said in its format.
        if (
            pattern is CompositeSyntax { Kind: CompositeKind.Choice } choice
            && choice.Parts.Any(IsOpenValue)
        )
            yield break;
        foreach (var child in SchemaFiles.Children(pattern).OfType<PatternSyntax>())
        {
            foreach (var node in Undocumented(child, isWhole: false))
                yield return node;
        }
    }

    private static bool IsOpenValue(PatternSyntax pattern) =>
        pattern is DataSyntax or RefSyntax { Name: [>= 'A' and <= 'Z', ..] };

    private static bool BecomesType(DefineSyntax define) =>
        define.Pattern switch
        {
            // In camelCase, it is written in place wherever it is used.
            ElementSyntax => char.IsUpper(define.Name![0]),
            ValueSyntax or DataSyntax => true,
            CompositeSyntax { Kind: CompositeKind.Choice } choice => choice.Parts.All(IsTypeName)
                ? char.IsUpper(define.Name![0])
                : choice.Parts.All(part => part is ValueSyntax or DataSyntax || IsTypeName(part)),
            _ => false,
        };

    private static bool IsTypeName(PatternSyntax pattern) =>
        pattern is RefSyntax { Name: [>= 'A' and <= 'Z', ..] };

    private static bool HasForm(PatternSyntax pattern) =>
        pattern switch
        {
            DataSyntax data => data.Parameters.Any(parameter => parameter.Name == "pattern"),
            CompositeSyntax { Kind: CompositeKind.Choice } choice => choice.Parts.Any(part =>
                part is DataSyntax && HasForm(part)
            ),
            _ => false,
        };

    private static string? Annotation(DefineSyntax define, string name) =>
        define
            .Annotations.Attributes.FirstOrDefault(attribute =>
                attribute.Name.NamespaceName == SchemaFiles.ModelNamespace
                && attribute.Name.LocalName == name
            )
            ?.Value;
}
