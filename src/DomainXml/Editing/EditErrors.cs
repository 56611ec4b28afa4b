using System.Xml.Linq;

namespace DomainXml.Editing;

/// <summary>Why a document can't be changed as asked.</summary>
internal static class EditErrors
{
    public static DiagnosticException HasElements(string path, XObject owner) =>
        At(
            owner,
            "DX6005",
            $"'{path}' leads to an element with child elements, which a text would replace",
            path,
            "Name an attribute or an element with text; 'remove' and 'add' replace elements."
        );

    public static DiagnosticException NoPlace(SourceDocument document, XElement element) =>
        At(
            document.Root,
            "DX6006",
            $"<{element.Name.LocalName}> has no place in an element of this document",
            element.Name.LocalName,
            "Name the parent that it is to be put into."
        );

    public static DiagnosticException RemovesRoot(SourceDocument document, string path) =>
        At(
            document.Root,
            "DX6007",
            $"'{path}' leads to the root element, without which there is no document",
            path,
            help: null
        );

    private static DiagnosticException At(
        XObject place,
        string id,
        string message,
        string found,
        string? help
    ) =>
        new(
            new Diagnostic(id, DiagnosticSeverity.Error, message + ".")
            {
                File = SourceDocument.TextOf(place)?.File,
                Span = SourceDocument.NearestSpan(place),
                Found = found,
                Help = help,
            }
        );
}
