using System.Text;
using System.Xml;
using System.Xml.Linq;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Compact;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.TestSupport;
using DomainXml.RelaxNg.XmlSyntax;

namespace DomainXml.Conformance.Families;

/// <summary>
/// Schemas in the compact syntax, of which each must be refused, or mean the same as the schema in the XML
/// syntax that stands beside it.
/// </summary>
internal sealed class RelaxNgCompactFamily : IFamily
{
    public string Name => "relaxng-compact";

    public IEnumerable<Case>? FindCases(Inputs inputs)
    {
        if (inputs.RelaxNgTests is null)
            return null;
        var path = Path.Combine(inputs.RelaxNgTests, "compacttest.xml");
        return File.Exists(path) ? ReadCases(path) : null;
    }

    private static IEnumerable<Case> ReadCases(string path)
    {
        var suite = XDocument.Load(path, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        foreach (var test in suite.Descendants("testCase"))
        {
            var id = $"line {((IXmlLineInfo)test).LineNumber}";
            yield return new Case(id, () => Run(test));
        }
    }

    private static Outcome Run(XElement test)
    {
        var compact = test.Element("compact")!;
        return compact.Element("incorrect") is { } incorrect
            ? RunIncorrect(incorrect.Value)
            : RunCorrect(compact, test.Element("xml")!);
    }

    private static Outcome RunIncorrect(string schema)
    {
        try
        {
            // Some are right in their syntax, and break a restriction on what patterns mean.
            Schema.Load(new SchemaSource("schema.rnc", schema, IsCompact: true));
        }
        catch (SchemaException)
        {
            return Outcome.Pass;
        }
        return Outcome.Fail("the schema was accepted");
    }

    private static Outcome RunCorrect(XElement compact, XElement xml)
    {
        if (CompareFile(compact.Element("correct")!, xml.Element("correct")!) is { } difference)
            return Outcome.Fail(difference);
        // The files that it refers to, as far as both syntaxes have them.
        foreach (var ours in compact.Elements("resource"))
        {
            var expected = xml.Elements("resource")
                .FirstOrDefault(item => Stem(item) == Stem(ours));
            if (expected is not null && CompareFile(ours, expected) is { } other)
                return Outcome.Fail($"{Stem(ours)}: {other}");
        }
        return Outcome.Pass;
    }

    private static string? Stem(XElement resource) =>
        Path.GetFileNameWithoutExtension(resource.Attribute("name")?.Value);

    private static string? CompareFile(XElement compact, XElement xml)
    {
        var ours = Outline(() =>
            CompactSyntaxParser.Parse(new SchemaSource("a", compact.Value, IsCompact: true))
        );
        var expected = Outline(() =>
            XmlSyntaxParser.Parse(new SchemaSource("a", TextOf(xml), IsCompact: false))
        );
        if (ours == expected)
            return null;
        var (oursLine, expectedLine) = ours.Split('\n')
            .Zip(expected.Split('\n'))
            .FirstOrDefault(pair => pair.First != pair.Second);
        return $"got '{oursLine?.Trim()}', expected '{expectedLine?.Trim()}'";
    }

    private static string Outline(Func<PatternSyntax> parse) => SyntaxOutline.Of(parse());

    /// <summary>The schema inside an element of the suite, as a document of its own.</summary>
    private static string TextOf(XElement holder)
    {
        var root = new XElement(holder.Elements().Single());
        var declarations = holder
            .AncestorsAndSelf()
            .Attributes()
            .Where(attribute => attribute.IsNamespaceDeclaration);
        foreach (var declaration in declarations)
        {
            if (root.Attribute(declaration.Name) is null)
                root.Add(declaration);
        }
        var text = new StringBuilder();
        var settings = new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var writer = XmlWriter.Create(text, settings))
            root.Save(writer);
        return text.ToString();
    }
}
