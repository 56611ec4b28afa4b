using System.CommandLine.Parsing;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Merging;

namespace DomainXml.Cli;

/// <summary>The schema that a user names: a built-in one, by name or root element, or a file of theirs.</summary>
internal static class SchemaChoice
{
    /// <summary>Says of what stands on the command line whether it can be a schema at all.</summary>
    public static void Check(SymbolResult result)
    {
        if (result.Tokens is not [{ Value: var name }])
            return;
        if (name.StartsWith('-'))
            result.AddError($"Unrecognized option '{name}'.");
        else if (SchemaLibrary.Find(name) is null && !LooksLikeFile(name))
            result.AddError(
                $"There is no schema '{name}'; there are {string.Join(", ", SchemaLibrary.Entries.Select(entry => entry.Name))}. A file's name ends in .rnc, .rng or .xsd."
            );
    }

    /// <summary>Reads a schema file.</summary>
    /// <exception cref="DiagnosticException">It cannot be read, or is not a schema.</exception>
    public static MergedSchema LoadFile(string path) =>
        SchemaFileErrors.Told(() =>
        {
            // This finds every mistake; merging only finds those that stand in its way.
            _ = Schema.LoadFile(path);
            return SchemaMerger.MergeFile(path);
        });

    private static bool LooksLikeFile(string name) =>
        Path.HasExtension(name) || name.AsSpan().ContainsAny('/', '\\');
}
