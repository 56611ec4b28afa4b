using System.Reflection;

namespace DomainXml.Cli.Explanations;

/// <summary>The pages that the program carries. A page is read when it is asked for.</summary>
internal static class DiagnosticPages
{
    private const string Prefix = "diagnostics/";

    /// <summary>The page of an id.</summary>
    /// <param name="id">An id; those of schemas (RNG..., RNC..., XSD..., DXG...) share their family's page.</param>
    /// <returns>Null where there is none.</returns>
    public static DiagnosticPage? Find(string id)
    {
        var name = id.ToUpperInvariant();
        return Read(name) ?? Read(name.TrimEnd([.. "0123456789"]));
    }

    /// <summary>Every page, in the order of the ids.</summary>
    public static IReadOnlyList<DiagnosticPage> All() => [.. Names().Select(name => Read(name)!)];

    /// <summary>The ids that have a page, in order.</summary>
    public static IEnumerable<string> Names() =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal);

    private static DiagnosticPage? Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return DiagnosticPage.Parse(reader.ReadToEnd());
    }
}
