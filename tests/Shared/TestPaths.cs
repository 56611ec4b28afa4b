using System.Reflection;

namespace DomainXml.TestSupport;

/// <summary>Where tests find files. Paths come from the build, never from the current directory.</summary>
internal static class TestPaths
{
    /// <summary>The folder of the running test project.</summary>
    public static string Project { get; } = Metadata("TestProjectDirectory");

    /// <summary>The repository's top folder.</summary>
    public static string Repository { get; } = Metadata("RepositoryDirectory");

    /// <summary>
    /// The reference corpus, which is not part of the repository: the folder that DOMAINXML_CORPUS names.
    /// The calling test is skipped, with the reason, where there is none.
    /// </summary>
    public static string Corpus => External("DOMAINXML_CORPUS", "the reference corpus");

    /// <summary>The RELAX NG test suites, likewise: the folder that DOMAINXML_RELAXNG_TESTS names.</summary>
    public static string RelaxNgTests =>
        External("DOMAINXML_RELAXNG_TESTS", "the RELAX NG test suites");

    private static string External(string variable, string what)
    {
        var folder = Environment.GetEnvironmentVariable(variable);
        if (!Directory.Exists(folder))
            Assert.Skip($"needs {what}: set {variable} to its folder");
        return folder;
    }

    private static string Metadata(string key) =>
        typeof(TestPaths)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key)
            .Value!;
}
