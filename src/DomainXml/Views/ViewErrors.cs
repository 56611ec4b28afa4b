using System.Xml.Linq;

namespace DomainXml.Views;

/// <summary>What can be wrong when a document is read through views.</summary>
internal static class ViewErrors
{
    /// <summary>An attribute that the schema demands is absent.</summary>
    public static DiagnosticException MissingAttribute(XElement element, string name) =>
        At(
            element,
            "DX2001",
            $"{ElementShape.NameOf(element)} has no attribute '{name}'",
            found: null,
            expected: [name],
            help: $"Add the attribute '{name}'."
        );

    /// <summary>A child element that the schema demands is absent.</summary>
    public static DiagnosticException MissingElement(XElement element, string name) =>
        At(
            element,
            "DX2002",
            $"{ElementShape.NameOf(element)} has no element '{name}'",
            found: null,
            expected: [name],
            help: $"Add the element '{name}'."
        );

    /// <summary>A text is not a value of its type.</summary>
    public static DiagnosticException Malformed(
        XObject place,
        string name,
        string text,
        string expected
    )
    {
        var owner = place as XElement ?? place.Parent;
        var what =
            name.Length > 0
                ? $"'{name}'"
                : $"The text of '{(owner is null ? "" : ElementShape.NameOf(owner))}'";
        return At(
            place,
            "DX2003",
            $"{what} has the value '{Shorten(text)}', which is not {expected}",
            text,
            [expected],
            help: null
        );
    }

    /// <summary>An element has another name, or is of another kind, than its view would have.</summary>
    public static DiagnosticException WrongElement(XElement element, string name) =>
        At(
            element,
            "DX2004",
            $"{ElementShape.NameOf(element)} is not the element '{name}', or not of the kind asked for",
            ElementShape.NameOf(element),
            [name],
            help: null
        );

    /// <summary>A type in plain words.</summary>
    public static string Describe<T>() =>
        Type.GetTypeCode(typeof(T)) switch
        {
            TypeCode.Byte => "a whole number from 0 to 255",
            TypeCode.SByte => "a whole number from -128 to 127",
            TypeCode.UInt16 => "a whole number from 0 to 65535",
            TypeCode.Int16 => "a whole number from -32768 to 32767",
            TypeCode.UInt32 => "a whole number from 0 to 4294967295",
            TypeCode.Int32 => "a whole number from -2147483648 to 2147483647",
            TypeCode.UInt64 => "a whole number from 0 to 18446744073709551615",
            TypeCode.Int64 => "a whole number of at most 63 bits",
            TypeCode.Decimal or TypeCode.Double or TypeCode.Single => "a number",
            _ when typeof(T) == typeof(Guid) => "a UUID",
            _ => $"a {typeof(T).Name}",
        };

    private static string Shorten(string text) =>
        text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");

    private static DiagnosticException At(
        XObject place,
        string id,
        string message,
        string? found,
        IReadOnlyList<string> expected,
        string? help
    )
    {
        var span = place is XAttribute attribute
            ? SourceDocument.SpanOfValue(attribute) ?? SourceDocument.NearestSpan(attribute)
            : SourceDocument.NearestSpan(place);
        return new DiagnosticException(
            new Diagnostic(id, DiagnosticSeverity.Error, message + ".")
            {
                File = SourceDocument.TextOf(place)?.File,
                Span = span,
                Found = found,
                Expected = expected,
                Help = help,
            }
        );
    }
}
