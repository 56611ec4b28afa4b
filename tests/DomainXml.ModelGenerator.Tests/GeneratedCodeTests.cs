using DomainXml.TestSupport;

namespace DomainXml.ModelGenerator.Tests;

public sealed class GeneratedCodeTests
{
    [Fact]
    public void The_code_of_every_type_is_as_reviewed()
    {
        var result = GeneratorHarness.Run(GeneratorHarness.Garden());
        Assert.Empty(result.Diagnostics);
        var sources = result
            .GeneratedSources.Where(source =>
                !source.HintName.EndsWith("GardenSchema.g.cs", StringComparison.Ordinal)
            )
            .ToArray();
        foreach (var source in sources)
            Golden.Verify(
                source.SourceText.ToString(),
                source.HintName.Replace("Example.Garden.", "", StringComparison.Ordinal)
            );
        var reviewed = Directory
            .GetFiles(Path.Combine(TestPaths.Project, "Golden"), "*.g.cs")
            .Select(Path.GetFileName);
        Assert.Equal(
            sources
                .Select(source =>
                    source.HintName.Replace("Example.Garden.", "", StringComparison.Ordinal)
                )
                .Order(),
            reviewed.Order()
        );
    }

    [Fact]
    public void The_code_compiles_without_a_warning()
    {
        GeneratorHarness
            .Driver(GeneratorHarness.Garden())
            .RunGeneratorsAndUpdateCompilation(
                GeneratorHarness.Compilation(),
                out var compilation,
                out _,
                TestContext.Current.CancellationToken
            );
        Assert.Empty(
            compilation
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic =>
                    diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning
                )
        );
    }

    [Fact]
    public void The_same_schemas_give_the_same_code_in_any_order()
    {
        var files = GeneratorHarness.Garden();
        var once = GeneratorHarness.Run(files).GeneratedSources;
        var again = GeneratorHarness.Run([.. files.Reverse()]).GeneratedSources;
        Assert.Equal(
            once.Select(source => (source.HintName, source.SourceText.ToString())).Order(),
            again.Select(source => (source.HintName, source.SourceText.ToString())).Order()
        );
    }
}
