using DomainXml.RelaxNg;

namespace DomainXml.Validation;

/// <summary>What can be wrong with a root element before any schema is asked.</summary>
internal static class RootErrors
{
    /// <summary>No built-in schema is for documents with this root.</summary>
    public static Diagnostic Unknown(SourceText text, string name, SourceSpan span) =>
        new(
            "DX1001",
            DiagnosticSeverity.Error,
            $"<{Shorten(name)}> is not the root of any document that is known here."
        )
        {
            File = text.File,
            Span = span,
            Found = name,
            Help =
                "Documents are known by their root, such as <domain>, <network>, <pool> or <volume>; --schema checks others.",
        };

    private static string Shorten(string name) => name.Length <= 60 ? name : name[..57] + "...";
}
