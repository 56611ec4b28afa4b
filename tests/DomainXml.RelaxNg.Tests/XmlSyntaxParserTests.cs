using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.XmlSyntax;
using DomainXml.TestSupport;

namespace DomainXml.RelaxNg.Tests;

public sealed class XmlSyntaxParserTests
{
    private const string Ns = "xmlns='http://relaxng.org/ns/structure/1.0'";

    private static PatternSyntax Parse(string text, string inherited = "") =>
        XmlSyntaxParser.Parse(new SchemaSource("test.rng", text, IsCompact: false), inherited);

    /// <summary>Each text has one mistake, where the § stands; of which kind; and words that the message must have.</summary>
    public static TheoryData<string, string, string> Mistakes =>
        new()
        {
            { $"<§junk {Ns}/>", "RNG3001", "<junk>" },
            { "<§element name='a'><empty/></element>", "RNG3001", "http://relaxng.org" },
            { $"<element {Ns} name='a' §size='3'><empty/></element>", "RNG3002", "\"size\"" },
            {
                "<r:empty xmlns:r='http://relaxng.org/ns/structure/1.0' §r:a=''/>",
                "RNG3002",
                "r:a"
            },
            { $"<§ref {Ns}/>", "RNG3003", "\"name\"" },
            { $"<§element {Ns} name='a'/>", "RNG3004", "a pattern" },
            { $"<§attribute {Ns}/>", "RNG3004", "a name" },
            { $"<§group {Ns}/>", "RNG3004", "<group>" },
            { $"<group {Ns}>§\n  words\n  <empty/></group>", "RNG3005", "words" },
            { $"<element {Ns} name='§1a'><empty/></element>", "RNG3006", "\"1a\"" },
            { $"<element {Ns} name='§'><empty/></element>", "RNG3006", "empty" },
            { $"<ref {Ns} name=\n\n'§a:b'/>", "RNG3006", "without a colon" },
            { $"<element {Ns} name='§p:a'><empty/></element>", "RNG4010", "xmlns:p" },
            { $"<data {Ns} type='string' datatypeLibrary='§http:x#y'/>", "RNG3007", "fragment" },
            { $"<data {Ns} type='string' datatypeLibrary='§local'/>", "RNG3007", "absolute" },
            { $"<externalRef {Ns} href='§a.rng#b'/>", "RNG4005", "4.5" },
            { $"<externalRef {Ns} href='§%a.rng'/>", "RNG3007", "URI" },
            {
                $"<grammar {Ns}><start combine='§all'><empty/></start></grammar>",
                "RNG3008",
                "interleave"
            },
            {
                $"<grammar {Ns}><start><empty/><§text/></start></grammar>",
                "RNG3001",
                "one pattern"
            },
            { $"<grammar {Ns}><§element name='a'/></grammar>", "RNG3001", "<define>" },
            {
                $"<grammar {Ns}><include href='a'><§include href='b'/></include></grammar>",
                "RNG3001",
                "<div>"
            },
            { $"<empty {Ns}><§empty/></empty>", "RNG3001", "always empty" },
            { $"<value {Ns}>a<§b xmlns=''/></value>", "RNG3001", "only text" },
            { $"<attribute {Ns} name='a'><text/><§text/></attribute>", "RNG3001", "at most one" },
            { $"<element {Ns}><§not/><empty/></element>", "RNG3001", "<anyName>" },
            {
                $"<attribute {Ns}><anyName><except><name>a</name></except><§except><name>b</name></except></anyName></attribute>",
                "RNG3001",
                "at most one <except>"
            },
            {
                $"<data {Ns} type='token'><except><value/></except><§param name='a'/></data>",
                "RNG3001",
                "last"
            },
            { $"§<!DOCTYPE a><empty {Ns}/>", "RNG0002", "entities" },
            { "<a>\n<b></§a>", "RNG0001", "inside <b>" },
            { "<a>\n<b>§", "RNG0001", "the end of the text" },
            { "§", "RNG0001", "the end of the text" },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_its_exact_place(string marked, string id, string words)
    {
        var offset = marked.IndexOf('§', StringComparison.Ordinal);
        var before = marked[..offset].Split('\n');
        var text = marked.Remove(offset, 1);

        var error = Assert.Single(Assert.Throws<SchemaException>(() => Parse(text)).Errors);

        Assert.Equal(id, error.Id);
        Assert.Equal(
            new SourcePosition(before.Length, before[^1].Length + 1),
            error.Location.Span.Start
        );
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal("test.rng", error.Location.File);
    }

    [Fact]
    public void All_mistakes_of_a_file_are_told()
    {
        var text =
            $"<grammar {Ns}><start><junk/></start><define><ref name=' '/></define></grammar>";

        var errors = Assert.Throws<SchemaException>(() => Parse(text)).Errors;

        Assert.Equal(["RNG3001", "RNG3003", "RNG3006"], errors.Select(error => error.Id));
    }

    [Fact]
    public void Nesting_is_bounded()
    {
        var text = string.Concat(Enumerable.Repeat($"<group {Ns}>", 100_000));

        var error = Assert.Single(Assert.Throws<SchemaException>(() => Parse(text)).Errors);

        Assert.Equal("RNG0004", error.Id);
    }

    [Fact]
    public void The_name_of_an_attribute_takes_no_namespace_from_around_it()
    {
        var group = (ElementSyntax)Parse(
            $"<element {Ns} ns='urn:a' name='e'><attribute name='x'/><attribute ns='urn:b' name='y'/><attribute><name>z</name></attribute></element>"
        );

        var attributes = ((CompositeSyntax)group.Content).Parts.Cast<AttributeSyntax>();

        Assert.Equal(
            ["{}x", "{urn:b}y", "{urn:a}z"],
            attributes.Select(attribute => Name(attribute.Name))
        );
        Assert.Equal("{urn:a}e", Name(group.Name));
    }

    [Fact]
    public void Names_types_and_combine_are_trimmed_and_values_are_not()
    {
        var grammar = (GrammarSyntax)Parse(
            $"<grammar {Ns}><define name=' d&#xA;' combine=' choice '><value type=' string '> v </value></define></grammar>"
        );

        var define = Assert.IsType<DefineSyntax>(Assert.Single(grammar.Contents));
        var value = Assert.IsType<ValueSyntax>(define.Pattern);

        Assert.Equal(("d", CombineMethod.Choice), (define.Name, define.Combine));
        Assert.Equal((DatatypeName.String, " v "), (value.Type, value.Value));
    }

    [Fact]
    public void A_value_without_a_type_is_a_built_in_token_whatever_the_library()
    {
        var value = (ValueSyntax)Parse($"<value {Ns} datatypeLibrary='urn:none'>a</value>");

        Assert.Equal(DatatypeName.Token, value.Type);
    }

    [Fact]
    public void A_value_knows_its_namespace_and_prefixes()
    {
        var value = (ValueSyntax)Parse(
            $"<value {Ns} ns='urn:n' xmlns:p='urn:p' type='string'>p:a</value>"
        );

        Assert.Equal("urn:n", value.NamespaceUri);
        Assert.Equal("urn:p", value.Prefixes["p"]);
        Assert.DoesNotContain("", value.Prefixes.Keys);
    }

    [Fact]
    public void Base_addresses_add_up()
    {
        var group = (CompositeSyntax)Parse(
            $"<group {Ns} xml:base='one/'><group xml:base='two/x'><externalRef href='y'/></group></group>"
        );

        var reference = (ExternalRefSyntax)((CompositeSyntax)group.Parts[0]).Parts[0];

        Assert.Equal("one/two/x", reference.BaseUri);
        Assert.Equal("y", reference.Href);
    }

    [Fact]
    public void An_inherited_namespace_applies_where_the_file_has_none()
    {
        var element = (ElementSyntax)Parse(
            $"<element {Ns} name='a'><externalRef href='b'/></element>",
            "urn:outer"
        );

        Assert.Equal("{urn:outer}a", Name(element.Name));
        Assert.Equal("urn:outer", ((ExternalRefSyntax)element.Content).NamespaceUri);
    }

    [Fact]
    public void Annotations_are_kept()
    {
        var element = (ElementSyntax)Parse(
            $"""
            <element {Ns} name='a' xmlns:x='urn:x' xmlns:a='http://relaxng.org/ns/compatibility/annotations/1.0' x:k='v'>
              <a:documentation>One.</a:documentation><a:documentation>Two.</a:documentation>
              <x:first><text xmlns='http://relaxng.org/ns/structure/1.0'/></x:first>
              <empty/><x:after>text</x:after>
            </element>
            """
        );

        Assert.Equal("One.\nTwo.", element.Annotations.Documentation);
        Assert.Equal("{urn:x}k", Assert.Single(element.Annotations.Attributes).Name);
        Assert.Equal("{urn:x}first", Assert.Single(element.Annotations.Elements).Name);
        var following = Assert.Single(element.Content.Annotations.Following);
        Assert.Equal("text", following.Value);
    }

    [Fact]
    public void Nodes_and_names_know_where_they_stand()
    {
        var text =
            $"<group {Ns}>\r\n  <element name=\"abc\" >\r\n <text/>\r\n  </element >\r\n</group>";

        var element = (ElementSyntax)((CompositeSyntax)Parse(text)).Parts[0];

        Assert.Equal(new(new(2, 3), new(4, 14)), element.Location.Span);
        Assert.Equal(SourceSpan.At(2, 18, 3), element.Name.Location.Span);
        Assert.Equal(SourceSpan.At(3, 2, 7), element.Content.Location.Span);
    }

    [Fact]
    public void Every_schema_of_the_corpus_is_read()
    {
        foreach (
            var path in Directory.EnumerateFiles(Path.Combine(TestPaths.Corpus, "schemas"), "*.rng")
        )
            Assert.IsType<GrammarSyntax>(Parse(File.ReadAllText(path)));
    }

    private static string Name(NameClassSyntax name) =>
        name is NameSyntax simple ? $"{{{simple.NamespaceUri}}}{simple.LocalName}" : "?";
}
