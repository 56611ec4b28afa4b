using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace DomainXml.ModelGenerator.Tests;

public sealed class IncrementalTests
{
    private static readonly string[] s_steps =
    [
        StepNames.Read,
        StepNames.Parse,
        StepNames.Build,
        StepNames.Types,
        StepNames.Mistakes,
    ];

    [Fact]
    public void An_edit_elsewhere_makes_nothing_anew()
    {
        var token = TestContext.Current.CancellationToken;
        var driver = GeneratorHarness
            .Driver(GeneratorHarness.Garden())
            .RunGenerators(GeneratorHarness.Compilation(), token);
        var result = driver
            .RunGenerators(GeneratorHarness.Compilation("class Edited;"), token)
            .GetRunResult()
            .Results.Single();
        foreach (var step in s_steps.Where(result.TrackedSteps.ContainsKey))
            Assert.All(Reasons(result, step), AssertUnchanged);
        Assert.All(
            result
                .TrackedOutputSteps.SelectMany(step => step.Value)
                .SelectMany(step => step.Outputs),
            output => AssertUnchanged(output.Reason)
        );
    }

    [Fact]
    public void An_edit_of_one_schema_writes_only_the_types_that_changed()
    {
        var files = GeneratorHarness.Garden();
        var result = Edit(
            files,
            1,
            text => text.Replace("xsd:unsignedByte", "xsd:unsignedShort", StringComparison.Ordinal)
        );
        Assert.Equal(
            [IncrementalStepRunReason.Modified],
            Reasons(result, StepNames.Parse).Where(IsChanged)
        );
        Assert.Equal(
            [IncrementalStepRunReason.Modified],
            Reasons(result, StepNames.Types).Where(IsChanged)
        );
    }

    [Fact]
    public void A_comment_in_a_schema_changes_no_type()
    {
        var result = Edit(GeneratorHarness.Garden(), 0, text => "# a comment\n\n" + text);
        Assert.All(Reasons(result, StepNames.Types), AssertUnchanged);
    }

    [Fact]
    public void Models_hold_nothing_of_the_compiler()
    {
        var result = GeneratorHarness.Run(GeneratorHarness.Garden());
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var step in s_steps.Where(result.TrackedSteps.ContainsKey))
        {
            foreach (var output in result.TrackedSteps[step].SelectMany(run => run.Outputs))
                Walk(output.Value, seen);
        }
        Assert.True(seen.Count > 100, "The walk saw too little to mean anything.");
    }

    private static GeneratorRunResult Edit(
        AdditionalText[] files,
        int index,
        Func<string, string> edit
    )
    {
        var token = TestContext.Current.CancellationToken;
        var compilation = GeneratorHarness.Compilation();
        var old = (GeneratorHarness.InMemoryText)files[index];
        return GeneratorHarness
            .Driver(files)
            .RunGenerators(compilation, token)
            .ReplaceAdditionalText(old, GeneratorHarness.Text(old.Path, edit(old.Content)))
            .RunGenerators(compilation, token)
            .GetRunResult()
            .Results.Single();
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(
        GeneratorRunResult result,
        string step
    ) => result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static bool IsChanged(IncrementalStepRunReason reason) =>
        reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);

    private static void AssertUnchanged(IncrementalStepRunReason reason) =>
        Assert.False(IsChanged(reason), reason.ToString());

    private static void Walk(object? value, HashSet<object> seen)
    {
        if (
            value is null or string or Type
            || value.GetType().IsPrimitive
            || value.GetType().IsEnum
            || !seen.Add(value)
        )
            return;
        Assert.False(
            value
                is ISymbol
                    or Compilation
                    or SyntaxNode
                    or SyntaxTree
                    or Location
                    or AdditionalText,
            $"A model holds a {value.GetType()}."
        );
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                Walk(item, seen);
        }
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (
                var field in type.GetFields(
                    BindingFlags.Instance
                        | BindingFlags.Public
                        | BindingFlags.NonPublic
                        | BindingFlags.DeclaredOnly
                )
            )
            {
                if (
                    !field.FieldType.IsPointer
                    && type.Assembly.GetName()
                        .Name!.StartsWith("DomainXml", StringComparison.Ordinal)
                )
                    Walk(field.GetValue(value), seen);
            }
        }
    }
}
