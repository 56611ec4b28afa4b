using DomainXml.Models;
using DomainXml.ViewProbes;
using DomainXml.Views;

namespace DomainXml.Tests.Views;

public sealed class ViewCorpusTests
{
    /// <summary>Every member of every view of every valid definition can be read, and reading changes nothing.</summary>
    [Fact]
    public void Valid_definitions_can_be_read_through_every_member()
    {
        var problems = new List<string>();
        var read = 0;
        foreach (var path in CorpusDocuments.Valid("schemas/domain.rng"))
        {
            var document = SourceDocument.Load(path);
            Read(document.RootAs<Domain>(), path, problems);
            if (!document.ToBytes().AsSpan().SequenceEqual(File.ReadAllBytes(path)))
                problems.Add($"{path}: reading changed it");
            read++;
        }
        Assert.True(read > 1000, $"Only {read} definitions were read.");
        Assert.True(
            problems.Count == 0,
            $"{problems.Count} problems:\n{string.Join('\n', problems.Take(40))}"
        );
    }

    private static void Read(ElementView view, string path, List<string> problems)
    {
        foreach (var property in ViewProperty.Of(view))
        {
            try
            {
                property.Read(view);
            }
            catch (DiagnosticException e)
            {
                problems.Add($"{path}: {view.GetType().Name}.{property.Name}: {e.Message}");
            }
        }
        foreach (var child in view.ChildViews)
            Read(child, path, problems);
    }
}
