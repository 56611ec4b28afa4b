using System.Xml.Linq;
using DomainXml.Documents;

namespace DomainXml.Formatting;

/// <summary>An element, comment or processing instruction, and where it stood on its line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The index behind it.</param>
/// <param name="Element">The element; null for what is none.</param>
/// <param name="Gap">The white space before it.</param>
internal readonly record struct ContentPiece(
    RawKind Kind,
    int Start,
    int End,
    XElement? Element,
    string Gap
)
{
    /// <summary>Whether it is a comment beside what stands before it on its line.</summary>
    public bool IsBeside => Kind == RawKind.Comment && !Gap.AsSpan().ContainsAny('\n', '\r');

    /// <summary>Whether there is an empty line before it.</summary>
    public bool HasEmptyLineBefore
    {
        get
        {
            var lineEnd = Gap.IndexOf('\n', StringComparison.Ordinal);
            return lineEnd >= 0 && Gap.IndexOf('\n', lineEnd + 1) >= 0;
        }
    }

    /// <summary>The indentation that it has now.</summary>
    public string Indent => Gap[(Gap.LastIndexOfAny(['\n', '\r']) + 1)..];
}
