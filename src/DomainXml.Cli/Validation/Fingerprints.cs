using System.Globalization;

namespace DomainXml.Cli.Validation;

/// <summary>
/// Names diagnostics so that they are known again when lines before them come or go: by id, what was found, and the
/// line's own text without white space. Equal ones in a file are told apart by their order.
/// </summary>
internal static class Fingerprints
{
    /// <summary>The fingerprints of a document's diagnostics, in their order: 16 hexadecimal digits, a colon, a number.</summary>
    public static IReadOnlyList<string> Of(SourceText? text, IReadOnlyList<Diagnostic> diagnostics)
    {
        var seen = new Dictionary<ulong, int>();
        var fingerprints = new string[diagnostics.Count];
        for (var i = 0; i < fingerprints.Length; i++)
        {
            var hash = Hash(text, diagnostics[i]);
            var count = seen[hash] = seen.GetValueOrDefault(hash) + 1;
            fingerprints[i] = string.Create(CultureInfo.InvariantCulture, $"{hash:x16}:{count}");
        }
        return fingerprints;
    }

    // FNV-1a: small, stable everywhere, and nobody gains from forging one.
    private static ulong Hash(SourceText? text, Diagnostic diagnostic)
    {
        const ulong Prime = 0x100000001b3;
        var hash = 0xcbf29ce484222325;
        Add(diagnostic.Id);
        Add(diagnostic.Found);
        if (text is not null && diagnostic.Span is { Start.IsKnown: true } span)
            Add(text.Line(span.Start.Line));
        return hash;

        void Add(ReadOnlySpan<char> part)
        {
            foreach (var character in part)
            {
                if (!char.IsWhiteSpace(character))
                    hash = (hash ^ character) * Prime;
            }
            hash *= Prime;
        }
    }
}
