using System.Xml.Linq;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Editing;

/// <summary>What can be wrong with an overlay.</summary>
internal static class MergeErrors
{
    private static readonly string[] s_instructions = ["action", "match", "remove"];
    private static readonly string[] s_actions = ["merge", "replace", "add"];

    public static DiagnosticException OtherRoot(XElement root, XElement overlay) =>
        At(
            overlay,
            new(
                "DX6009",
                DiagnosticSeverity.Error,
                $"An overlay of a <{root.Name.LocalName}> begins with <{root.Name.LocalName}>, not <{overlay.Name.LocalName}>."
            )
            {
                Found = overlay.Name.LocalName,
                Expected = [root.Name.LocalName],
            }
        );

    public static DiagnosticException UnknownInstruction(XAttribute attribute) =>
        Unknown(attribute, attribute.Name.LocalName, "an instruction", s_instructions);

    public static DiagnosticException UnknownAction(XAttribute attribute) =>
        Unknown(attribute, attribute.Value, "an action", s_actions);

    public static DiagnosticException SeveralMatch(
        XElement overlay,
        IReadOnlyList<XElement> candidates
    ) =>
        At(
            overlay,
            new(
                "DX6011",
                DiagnosticSeverity.Error,
                $"<{overlay.Name.LocalName}> could be any of {candidates.Count} elements of the document."
            )
            {
                Expected = [.. candidates.Select(KeyPath.Of)],
                Help = "Say which with merge:match, such as merge:match='[1]'.",
            }
        );

    public static DiagnosticException NothingMatches(XAttribute instruction, XElement place) =>
        At(
            instruction,
            new(
                "DX6004",
                DiagnosticSeverity.Error,
                $"Nothing matches '{instruction.Value}' in <{place.Name.LocalName}>."
            )
            {
                Found = instruction.Value,
            }
        );

    /// <summary>The same mistakes, at a place.</summary>
    public static DiagnosticException Placed(XObject place, DiagnosticException exception) =>
        new([.. exception.Diagnostics.Select(diagnostic => Place(place, diagnostic))]);

    private static DiagnosticException Unknown(
        XAttribute attribute,
        string found,
        string what,
        string[] known
    ) =>
        At(
            attribute,
            new("DX6010", DiagnosticSeverity.Error, $"'{found}' is not {what} of a merge.")
            {
                Found = found,
                Expected = known,
                Suggestions = Similarity.Nearest(found, known),
            }
        );

    private static DiagnosticException At(XObject place, Diagnostic diagnostic) =>
        new(Place(place, diagnostic));

    private static Diagnostic Place(XObject place, Diagnostic diagnostic) =>
        diagnostic with
        {
            File = SourceDocument.TextOf(place)?.File,
            Span = SourceDocument.NearestSpan(place),
        };
}
