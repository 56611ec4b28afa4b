using System.Collections.Immutable;
using System.Text;
using DomainXml.ModelGeneration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DomainXml.ModelGenerator;

/// <summary>
/// Makes typed views from the schemas among a project's AdditionalFiles: RELAX NG (<c>.rnc</c>, <c>.rng</c>) or XML
/// Schema (<c>.xsd</c>). A file with a <c>start</c>, or an XML Schema that no other refers to, is a root; the C# namespace is the metadata <c>ModelNamespace</c> of its item, or the project's root
/// namespace.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaModelGenerator : IIncrementalGenerator
{
    private const string NamespaceOption = "build_metadata.AdditionalFiles.ModelNamespace";

    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var inputs = context
            .AdditionalTextsProvider.Where(static file => SchemaFile.IsSchema(file.Path))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepNames.Read);
        var files = inputs
            .Select(
                static (input, _) =>
                    new SchemaInput(SchemaFile.Parse(input.Path, input.Text), input.TargetNamespace)
            )
            .WithTrackingName(StepNames.Parse)
            .Collect();
        var models = files
            .Select(static (all, cancellation) => Build(all, cancellation))
            .WithTrackingName(StepNames.Build);
        context.RegisterSourceOutput(
            models.SelectMany(static (model, _) => model.Types).WithTrackingName(StepNames.Types),
            static (output, type) =>
                output.AddSource(
                    $"{type.Namespace}.{type.Name}.g.cs",
                    SourceText.From(SourceFileWriter.Write(type), s_encoding)
                )
        );
        context.RegisterSourceOutput(
            models,
            static (output, model) => WriteGrammars(output, model)
        );
        context.RegisterSourceOutput(
            models
                .SelectMany(static (model, _) => model.Mistakes)
                .WithTrackingName(StepNames.Mistakes),
            static (output, mistake) => output.ReportDiagnostic(MistakeDiagnostics.Create(mistake))
        );
    }

    private static RawInput Read(
        AdditionalText file,
        AnalyzerConfigOptionsProvider options,
        CancellationToken cancellation
    )
    {
        var text = file.GetText(cancellation)?.ToString() ?? "";
        if (
            !options.GetOptions(file).TryGetValue(NamespaceOption, out var target)
            || string.IsNullOrWhiteSpace(target)
        )
            options.GlobalOptions.TryGetValue("build_property.RootNamespace", out target);
        return new RawInput(
            file.Path,
            text,
            string.IsNullOrWhiteSpace(target) ? "Models" : target!
        );
    }

    private static ProjectModel Build(
        ImmutableArray<SchemaInput> inputs,
        CancellationToken cancellation
    )
    {
        var ordered = inputs.OrderBy(input => input.File.Path, StringComparer.Ordinal).ToArray();
        var files = new Dictionary<string, SchemaFile>(StringComparer.Ordinal);
        foreach (var input in ordered)
            files[input.File.Path] = input.File;
        var models = new List<SchemaModel>();
        var grammars = new List<GrammarModel>();
        var mistakes = ordered.SelectMany(input => input.File.Mistakes).ToList();
        var converted = XsdSchemas
            .Convert(files, mistakes)
            .Select(file => new SchemaInput(
                file,
                ordered.First(input => input.File.Path == file.Path).TargetNamespace
            ))
            .ToArray();
        foreach (var root in ordered.Where(input => input.File.IsRoot).Concat(converted))
        {
            cancellation.ThrowIfCancellationRequested();
            var model = ModelBuilder.Build(root.File, files, root.TargetNamespace);
            models.Add(model);
            // A schema with mistakes would only report them again.
            if (mistakes.Concat(model.Mistakes).Any(mistake => !mistake.IsWarning))
                continue;
            if (
                GrammarCompiler.Compile(root.File, files, model, root.TargetNamespace, mistakes) is
                { } grammar
            )
                grammars.Add(grammar);
        }
        return ProjectModel.Merge(models, grammars, mistakes);
    }

    private static void WriteGrammars(SourceProductionContext output, ProjectModel model)
    {
        foreach (var group in model.Grammars.GroupBy(grammar => grammar.Namespace))
        {
            output.AddSource(
                $"{group.Key}.CompiledGrammars.g.cs",
                SourceText.From(GrammarWriter.WriteTable(group.Key, group), s_encoding)
            );
            output.AddSource(
                $"{group.Key}.RootViews.g.cs",
                SourceText.From(GrammarWriter.WriteRootViews(group.Key, group), s_encoding)
            );
            foreach (var grammar in group)
            {
                output.AddSource(
                    $"{group.Key}.{grammar.Name}.g.cs",
                    SourceText.From(GrammarWriter.Write(grammar), s_encoding)
                );
            }
        }
    }

    private sealed record RawInput(string Path, string Text, string TargetNamespace);

    private sealed record SchemaInput(SchemaFile File, string TargetNamespace);
}
