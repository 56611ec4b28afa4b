using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Tests.Comparison;

public sealed class ComparisonCorpusTests
{
    [Fact]
    public void Definitions_mean_the_same_as_their_canonical_form()
    {
        var problems = new List<string>();
        var compared = 0;
        foreach (var path in CorpusDocuments.Valid())
        {
            var document = SourceDocument.Load(path);
            if (RootViews.Of(document.Root) is not { } root)
                continue;
            var canonical = SourceDocument.Parse(CanonicalText.Format(root));
            var changes = DocumentComparison.Compare(document, canonical);
            problems.AddRange(changes.Select(change => $"{path}: {change}"));
            if (document.SemanticEquals(canonical) != (changes.Count == 0))
                problems.Add($"{path}: SemanticEquals and Compare disagree");
            compared++;
        }
        Assert.True(compared > 2000, $"Only {compared} definitions were compared.");
        Assert.True(
            problems.Count == 0,
            $"{problems.Count} problems:\n{string.Join('\n', problems.Take(40))}"
        );
    }
}
