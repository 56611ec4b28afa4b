using System.Globalization;
using DomainXml.RelaxNg;

namespace DomainXml.Xml;

/// <summary>What can be wrong with a file before its markup is looked at.</summary>
internal static class SourceErrors
{
    public static DiagnosticException NotFound(string path) =>
        Error("DX0001", $"{Name(path)} does not exist", path, "Check the path.");

    public static DiagnosticException IsDirectory(string path) =>
        Error("DX0002", $"{Name(path)} is a directory, not a file", path, "Name the files in it.");

    public static DiagnosticException NotReadable(string? path, Exception reason) =>
        Error("DX0003", $"{Name(path)} can't be read: {Say(reason)}", path);

    public static DiagnosticException TooLong(string? path, XmlReadOptions? options)
    {
        var limit = (options ?? XmlReadOptions.Default).MaxLength.ToString(
            "N0",
            CultureInfo.InvariantCulture
        );
        return Error("DX0004", $"{Name(path)} is longer than the limit of {limit} bytes", path);
    }

    public static DiagnosticException Empty(string? path) =>
        Error(
            "DX0005",
            $"{Name(path)} is empty",
            path,
            "A definition needs at least its root element, such as <domain>.",
            SourceSpan.At(1, 1, 0)
        );

    public static DiagnosticException UnknownEncoding(
        string? path,
        string found,
        SourceSpan? span
    ) =>
        new(
            new Diagnostic(
                "DX0006",
                DiagnosticSeverity.Error,
                $"'{found}' is not an encoding that can be read"
            )
            {
                File = path,
                Span = span,
                Found = found,
                Expected = ["UTF-8", "UTF-16", "US-ASCII", "ISO-8859-1"],
                Help = "Save the file as UTF-8 and declare that, or leave the declaration out.",
            }
        );

    public static DiagnosticException InvalidBytes(
        string? path,
        SourceEncoding encoding,
        byte value,
        SourcePosition position
    )
    {
        var hex = value.ToString("X2", CultureInfo.InvariantCulture);
        return Error(
            "DX0007",
            $"The byte 0x{hex} is not valid {encoding.Name} here",
            path,
            $"Save the file as {encoding.Name}, or declare the encoding that it is in: <?xml version=\"1.0\" encoding=\"...\"?>.",
            SourceSpan.At(position.Line, position.Column, 1)
        );
    }

    public static DiagnosticException ContradictoryEncoding(
        string? path,
        string declared,
        string actual,
        SourceSpan? span
    ) =>
        Error(
            "DX0008",
            $"'{declared}' is declared as the encoding, but the file is in {actual}",
            path,
            $"Declare {actual}, or leave the encoding out.",
            span
        );

    public static DiagnosticException NotWritable(string path, Exception reason) =>
        Error("DX0009", $"{Name(path)} can't be written: {Say(reason)}", path);

    public static DiagnosticException NotEncodable(SourceText text, int offset)
    {
        var at = Math.Clamp(offset, 0, text.Text.Length);
        return Error(
            "DX0011",
            $"A character can't be written in {text.Encoding.Name} here",
            text.File,
            "Declare the encoding UTF-8.",
            text.SpanAt(at, Math.Min(at + 1, text.Text.Length))
        );
    }

    private static string Say(Exception reason) =>
        reason switch
        {
            UnauthorizedAccessException => "permission denied",
            DirectoryNotFoundException => "its folder does not exist",
            PathTooLongException => "its name is too long",
            _ => WithoutPath(reason.Message).TrimEnd('.'),
        };

    // The system's messages end with the path, which is told already, or is that of the file beside it.
    private static string WithoutPath(string message)
    {
        var at = message.IndexOf(" : '", StringComparison.Ordinal);
        return at < 0 ? message : message[..at];
    }

    private static string Name(string? path) =>
        path switch
        {
            null => "The document",
            "-" => "Standard input",
            _ => path,
        };

    private static DiagnosticException Error(
        string id,
        string message,
        string? path,
        string? help = null,
        SourceSpan? span = null
    ) =>
        new(
            new Diagnostic(id, DiagnosticSeverity.Error, message)
            {
                File = path,
                Span = span,
                Help = help,
            }
        );
}
