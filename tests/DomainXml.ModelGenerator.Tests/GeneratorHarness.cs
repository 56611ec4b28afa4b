using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using DomainXml.Views;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DomainXml.ModelGenerator.Tests;

/// <summary>Runs the generator as the compiler does.</summary>
internal static class GeneratorHarness
{
    public const string Namespace = "Example.Garden";

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview);

    public static CSharpCompilation Compilation(string code = "") =>
        CSharpCompilation.Create(
            "Test",
            [CSharpSyntaxTree.ParseText(code, ParseOptions, "Program.cs")],
            [
                .. Net100.References.All,
                MetadataReference.CreateFromFile(typeof(ElementView).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(RelaxNg.SourceSpan).Assembly.Location),
            ],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

    public static GeneratorDriver Driver(params AdditionalText[] files) =>
        CSharpGeneratorDriver.Create(
            [new SchemaModelGenerator().AsSourceGenerator()],
            files,
            ParseOptions,
            new Options(),
            new GeneratorDriverOptions(
                IncrementalGeneratorOutputKind.None,
                trackIncrementalGeneratorSteps: true
            )
        );

    /// <summary>The test project's own schemas.</summary>
    public static AdditionalText[] Garden() => [Read("garden.rnc"), Read("tools.rnc")];

    public static InMemoryText Text(string path, string text) => new(path, text);

    public static GeneratorRunResult Run(params AdditionalText[] files) =>
        Driver(files)
            .RunGenerators(Compilation(), TestContext.Current.CancellationToken)
            .GetRunResult()
            .Results.Single();

    private static InMemoryText Read(string name) =>
        new(
            "/schemas/" + name,
            File.ReadAllText(Path.Combine(TestSupport.TestPaths.Project, "Schemas", name))
        );

    internal sealed class InMemoryText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public string Content => text;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(
            CancellationToken cancellationToken = default
        ) => Microsoft.CodeAnalysis.Text.SourceText.From(text);
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Values(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(
                ImmutableDictionary<string, string>.Empty.Add(
                    "build_metadata.AdditionalFiles.ModelNamespace",
                    Namespace
                )
            );

        private sealed class Values(ImmutableDictionary<string, string> values)
            : AnalyzerConfigOptions
        {
            public override bool TryGetValue(
                string key,
                [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value
            ) => values.TryGetValue(key, out value);
        }
    }
}
