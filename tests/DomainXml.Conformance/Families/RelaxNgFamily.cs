using System.Xml;
using System.Xml.Linq;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Conformance.Families;

/// <summary>
/// The specification's test suite for the XML syntax: schemas that must load or be refused, and documents that are
/// valid or not. A case is one schema with all its documents,
/// which its compiled form must judge alike.
/// </summary>
internal sealed class RelaxNgFamily : IFamily
{
    private const string SchemaUri = "schema.rng";

    public string Name => "relaxng";

    public IEnumerable<Case>? FindCases(Inputs inputs)
    {
        if (inputs.RelaxNgTests is null)
            return null;
        var path = Path.Combine(inputs.RelaxNgTests, "spectest.xml");
        return File.Exists(path)
            ? Load(path)
                .Descendants("testCase")
                .Select((test, index) => new Case(Describe(test, index + 1), () => Run(test)))
            : null;
    }

    private static Outcome Run(XElement test)
    {
        var resolver = new SuiteResolver(test);
        if (test.Element("incorrect") is { } incorrect)
        {
            try
            {
                LoadSchema(incorrect, resolver);
                return Outcome.Fail("an incorrect schema was accepted");
            }
            catch (SchemaException exception)
            {
                return HasPlaces(exception);
            }
        }
        Schema schema;
        try
        {
            schema = LoadSchema(test.Element("correct")!, resolver);
        }
        catch (SchemaException exception)
        {
            return Outcome.Fail("a correct schema was refused: " + OneLine(exception));
        }
        return JudgeAll(schema, test) ?? JudgeAll(Recompile(schema), test) ?? Outcome.Pass;
    }

    /// <summary>The schema as it comes back from its compiled form, which must judge alike.</summary>
    private static Schema Recompile(Schema schema)
    {
        using var stream = new MemoryStream();
        schema.WriteCompiled(stream);
        return Schema.ReadCompiled(stream.ToArray());
    }

    private static Outcome? JudgeAll(Schema schema, XElement test) =>
        Judge(schema, test.Elements("valid"), isValid: true)
        ?? Judge(schema, test.Elements("invalid"), isValid: false);

    /// <summary>The failure where a document is not judged as it should be; null where all are.</summary>
    private static Outcome? Judge(Schema schema, IEnumerable<XElement> documents, bool isValid)
    {
        foreach (var document in documents)
        {
            using var reader = XmlReader.Create(
                new StringReader(TextOf(document)),
                XmlReaderValidation.CreateSettings()
            );
            var errors = XmlReaderValidation.Validate(reader, schema);
            if (isValid && errors.Count > 0)
                return Outcome.Fail($"a valid document was refused: {errors[0]}");
            if (!isValid && errors.Count == 0)
                return Outcome.Fail("an invalid document was accepted: " + TextOf(document));
            if (errors.FirstOrDefault(error => !error.Span.Start.IsKnown) is { } lost)
                return Outcome.Fail($"a mistake without a place: {lost}");
        }
        return null;
    }

    /// <summary>Every mistake must say where it is.</summary>
    private static Outcome HasPlaces(SchemaException exception) =>
        exception.Errors.All(error => error.Location.Span.Start.IsKnown)
            ? Outcome.Pass
            : Outcome.Fail("a mistake without a place: " + OneLine(exception));

    private static Schema LoadSchema(XElement container, SuiteResolver resolver) =>
        Schema.Load(
            new SchemaSource(SchemaUri, TextOf(container), IsCompact: false),
            SchemaOptions.Default with
            {
                Resolver = resolver,
            }
        );

    private static string OneLine(SchemaException exception) =>
        exception.Message.ReplaceLineEndings(" ");

    private static string TextOf(XElement container) =>
        container.Elements().Single().ToString(SaveOptions.DisableFormatting);

    private static string Describe(XElement test, int number)
    {
        var sections = string.Join(" ", test.Elements("section").Select(section => section.Value));
        return sections.Length == 0 ? $"{number}" : $"{number} ({sections})";
    }

    private static XDocument Load(string path)
    {
        // The suite's one entity is inside it; nothing else is ever opened.
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
        };
        using var reader = XmlReader.Create(path, settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The files that a case brings along: <c>resource</c> elements, inside <c>dir</c> elements or not.</summary>
    private sealed class SuiteResolver : ISchemaResolver
    {
        private readonly Dictionary<string, string> files = [];

        public SuiteResolver(XElement test) => Add(test, "");

        public SchemaSource? Resolve(string href, string baseUri, bool fromCompact)
        {
            var uri = new Uri(new Uri(new Uri("suite:/"), baseUri), href).AbsolutePath.TrimStart(
                '/'
            );
            return files.TryGetValue(uri, out var text)
                ? new SchemaSource(uri, text, fromCompact)
                : null;
        }

        private void Add(XElement folder, string path)
        {
            foreach (var resource in folder.Elements("resource"))
                files.Add(path + resource.Attribute("name")!.Value, TextOf(resource));
            foreach (var inner in folder.Elements("dir"))
                Add(inner, path + inner.Attribute("name")!.Value + "/");
        }
    }
}
