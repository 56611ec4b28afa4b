namespace DomainXml.TestSupport;

/// <summary>Compares a text with a checked-in file below the test project's <c>Golden</c> folder.</summary>
internal static class Golden
{
    private static bool Updating => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>Fails where the text differs from the golden file; with UPDATE_GOLDEN=1 writes the file instead.</summary>
    /// <param name="actual">What the code under test made.</param>
    /// <param name="name">The file's path below <c>Golden</c>.</param>
    public static void Verify(string actual, string name)
    {
        var path = Path.Combine(TestPaths.Project, "Golden", name);
        if (Updating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }
        Assert.True(
            File.Exists(path),
            $"{path} is missing. Run the tests with UPDATE_GOLDEN=1, and read what it writes."
        );
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
