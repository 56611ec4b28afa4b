using System.Globalization;
using System.Xml;
using System.Xml.Schema;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.XmlSyntax;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>Reads a schema's files and has the framework judge them together.</summary>
internal sealed class XsdFiles(SchemaOptions options)
{
    // The framework knows files by numbers: what it would make of their real addresses does not matter then.
    private const string NumberPrefix = "file:///";

    private readonly Dictionary<string, XmlSchema> read = new(StringComparer.Ordinal);
    private readonly List<string> uris = [];
    private readonly List<SchemaError> errors = [];
    private XmlSchema? xmlAttributes;
    private long characters;

    /// <summary>The addresses of all files, each once, in the order read.</summary>
    public IReadOnlyList<string> Uris => uris;

    /// <summary>The schemas of all files, compiled.</summary>
    /// <exception cref="SchemaException">A file is missing or has mistakes.</exception>
    public XmlSchemaSet Load(SchemaSource source)
    {
        var root = Read(source);
        ThrowIfWrong();
        var set = new XmlSchemaSet
        {
            XmlResolver = null,
            // RELAX NG does not mind ambiguity, and the check is what hostile counts would blow up.
            CompilationSettings = new XmlSchemaCompilationSettings { EnableUpaCheck = false },
        };
        set.ValidationEventHandler += Report;
        set.Add(root!);
        set.Compile();
        ThrowIfWrong();
        return set;
    }

    /// <summary>Where something is written.</summary>
    public SchemaLocation Place(XmlSchemaObject node) =>
        Place(node.SourceUri, node.LineNumber, node.LinePosition);

    private SchemaLocation Place(string? uri, int line, int column)
    {
        var isKnown = int.TryParse(
            uri?.Substring(Math.Min(NumberPrefix.Length, uri.Length)),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        var file = isKnown && number < uris.Count ? uris[number] : uris[0];
        return new SchemaLocation(file, line > 0 ? SourceSpan.At(line, column, 0) : default);
    }

    private XmlSchema? Read(SchemaSource source)
    {
        if (read.TryGetValue(source.Uri, out var known))
            return known;
        var number = uris.Count;
        uris.Add(source.Uri);
        characters += source.Text.Length;
        // Well-formedness, depth and document types are judged as for any other schema.
        XmlSchemaReader.Read(source);
        using var reader = XmlReader.Create(
            new StringReader(source.Text),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null },
            NumberPrefix + number.ToString(CultureInfo.InvariantCulture)
        );
        if (XmlSchema.Read(reader, Report) is not { } schema)
            return null;
        read.Add(source.Uri, schema);
        foreach (var external in schema.Includes.OfType<XmlSchemaExternal>())
            external.Schema = Open(external, source.Uri);
        return schema;
    }

    /// <summary>What a schema includes, imports or redefines; null where it does not say where that is.</summary>
    private XmlSchema? Open(XmlSchemaExternal external, string baseUri)
    {
        // The attributes of XML itself are known, wherever their schema may be.
        if (external is XmlSchemaImport { Namespace: XmlAttributesSchema.Namespace })
            return xmlAttributes ??= XmlAttributesSchema.Read();
        if (external.SchemaLocation is not { Length: > 0 } href)
            return null;
        var place = Place(external);
        if (options.Resolver is not { } resolver)
        {
            return Fail(
                SchemaErrorIds.Unreadable,
                $"\"{href}\" cannot be opened: the schema was loaded without a resolver for other files."
            );
        }
        if (uris.Count >= options.MaxFiles || characters > options.MaxCharacters)
        {
            return Fail(
                SchemaErrorIds.Limit,
                $"\"{href}\" is too much: the limit is {options.MaxFiles} files with {options.MaxCharacters} characters."
            );
        }
        try
        {
            return resolver.Resolve(href, baseUri, fromCompact: false) is { } source
                ? Read(source)
                : Fail(SchemaErrorIds.Unreadable, $"There is no file \"{href}\".");
        }
        catch (SchemaException exception)
        {
            foreach (var error in exception.Errors)
                errors.Add(
                    error.Location == SchemaLocation.None ? error with { Location = place } : error
                );
            return null;
        }

        XmlSchema? Fail(string id, string message)
        {
            errors.Add(new SchemaError(id, place, message));
            return null;
        }
    }

    private void Report(object? sender, ValidationEventArgs found)
    {
        if (found.Severity != XmlSeverityType.Error)
            return;
        var exception = found.Exception;
        errors.Add(
            new SchemaError(
                SchemaErrorIds.XsdInvalid,
                Place(exception.SourceUri, exception.LineNumber, exception.LinePosition),
                $"This is not valid XML Schema: {found.Message}"
            )
        );
    }

    private void ThrowIfWrong()
    {
        if (errors.Count > 0)
            throw new SchemaException([.. errors.Distinct()]);
    }
}
