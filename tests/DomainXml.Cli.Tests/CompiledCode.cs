using System.Reflection;
using DomainXml.Views;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DomainXml.Cli.Tests;

/// <summary>Compiles C# as a project of today's does, and runs it.</summary>
internal static class CompiledCode
{
    // What every project with implicit usings has: no type of the models may be ambiguous there.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Compiles classes into one assembly.</summary>
    /// <returns>The assembly; the test fails where there are errors.</returns>
    public static Assembly Compile(IEnumerable<string> sources)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "generated" + Guid.NewGuid().ToString("N"),
            [
                CSharpSyntaxTree.ParseText(ImplicitUsings),
                .. sources.Select(source => CSharpSyntaxTree.ParseText(source)),
            ],
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        var errors = result
            .Diagnostics.Where(diagnostic =>
                diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error
            )
            .Select(diagnostic =>
                $"{diagnostic}: {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}"
            )
            .ToList();
        Assert.True(
            errors.Count == 0,
            $"{errors.Count} errors:\n{string.Join('\n', errors.Take(30))}"
        );
        return Assembly.Load(assembly.ToArray());
    }

    /// <summary>What the class's method makes.</summary>
    public static ElementView Create(Assembly assembly, string className) =>
        (ElementView)assembly.GetType(className)!.GetMethod("Create")!.Invoke(null, null)!;
}
