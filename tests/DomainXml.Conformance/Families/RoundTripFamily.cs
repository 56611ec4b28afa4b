using System.Text.Json;
using DomainXml.Models;
using DomainXml.ViewProbes;

namespace DomainXml.Conformance.Families;

/// <summary>
/// Every document of the corpus is read, to the last property of its views where it has some, and written, and has to
/// have the same bytes as before. What is not well-formed has to be refused, with a diagnostic that has a place.
/// </summary>
internal sealed class RoundTripFamily : IFamily
{
    public string Name => "round-trip";

    public IEnumerable<Case>? FindCases(Inputs inputs)
    {
        if (inputs.FindManifest(Name) is not { } manifest)
            return null;
        return File.ReadLines(manifest)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row =>
            {
                var file = row.GetProperty("file").GetString()!;
                var isWellFormed = row.GetProperty("wellFormed").GetBoolean();
                var path = Path.Combine(inputs.Corpus!, file);
                return new Case(file, () => isWellFormed ? RoundTripOf(path) : RefusalOf(path));
            });
    }

    private static Outcome RoundTripOf(string path)
    {
        var document = SourceDocument.Load(path);
        if (RootViews.Of(document.Root) is { } view)
            ViewReader.ReadAll(view);
        using var written = new MemoryStream();
        document.Write(written);
        return written.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(path))
            ? Outcome.Pass
            : Outcome.Fail("written with other bytes");
    }

    private static Outcome RefusalOf(string path)
    {
        if (SourceDocument.TryLoad(path, out _, out var diagnostics))
            return Outcome.Fail("accepted, but it is not well-formed");
        return diagnostics.All(diagnostic => diagnostic.Span is not null)
            ? Outcome.Pass
            : Outcome.Fail("refused without a place");
    }
}
