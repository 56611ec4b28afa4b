using System.Xml;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Differential;

/// <summary>What one judge says of one document.</summary>
/// <param name="IsAccepted">Whether the document is valid.</param>
/// <param name="Message">The first thing that is wrong with it, or null.</param>
internal readonly record struct Verdict(bool IsAccepted, string? Message)
{
    public static Verdict Accepted { get; } = new(true, null);

    /// <summary>The engine alone, over the XML parser of .NET.</summary>
    public static Verdict OfEngine(string text, Schema schema)
    {
        ValidationError? first = null;
        using var reader = XmlReader.Create(
            new StringReader(text),
            XmlReaderValidation.CreateSettings()
        );
        XmlReaderValidation.Validate(reader, new SchemaValidator(schema, error => first ??= error));
        return first is null ? Accepted : new Verdict(false, first.ToString());
    }

    /// <summary>The library, as a program calls it.</summary>
    public static Verdict OfLibrary(string text, Schema schema)
    {
        var errors = DocumentValidator.Validate(SourceText.From(text), schema);
        return errors.Count == 0 ? Accepted : new Verdict(false, errors[0].ToString());
    }

    /// <summary>What the library expects libxml2 to say of a document that is valid.</summary>
    public static Verdict OfWarnings(string text)
    {
        var diagnostics = DocumentValidator.Validate(SourceText.From(text));
        var warning = diagnostics.FirstOrDefault(diagnostic =>
            diagnostic.Id is "DX1201" or "DX1202"
        );
        return warning is null ? Accepted : new Verdict(false, warning.ToString());
    }

    public override string ToString() => IsAccepted ? "accepted" : $"refused, {Message}";
}
