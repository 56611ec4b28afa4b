using System.Text.Json;
using DomainXml.ViewProbes;

namespace DomainXml.Conformance.Families;

/// <summary>
/// A sample of the properties of every document is set to another value, and what is written differs in that value only;
/// set back, the bytes are the document's own. So do children that are removed and put back, or added and removed.
/// </summary>
internal sealed class EditFamily : IFamily
{
    // Of each of three kinds: values that are there, values that are not, and the tree itself.
    private const int EditsOfAKind = 12;

    public string Name => "edit";

    public IEnumerable<Case>? FindCases(Inputs inputs)
    {
        if (inputs.FindManifest("round-trip") is not { } manifest)
            return null;
        return File.ReadLines(manifest)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => row.GetProperty("wellFormed").GetBoolean())
            .Select(
                (row, index) =>
                {
                    var file = row.GetProperty("file").GetString()!;
                    var path = Path.Combine(inputs.Corpus!, file);
                    return new Case(file, () => EditsOf(path, index));
                }
            );
    }

    private static Outcome EditsOf(string path, int seed)
    {
        var document = SourceDocument.Load(path);
        if (EditSample.Check(document, seed, EditsOfAKind, out _) is { } complaint)
            return Outcome.Fail(complaint);
        return document.ToBytes().AsSpan().SequenceEqual(File.ReadAllBytes(path))
            ? Outcome.Pass
            : Outcome.Fail("after all edits were undone, it has other bytes");
    }
}
