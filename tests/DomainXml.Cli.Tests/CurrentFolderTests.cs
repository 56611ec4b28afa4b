namespace DomainXml.Cli.Tests;

/// <summary>Tests that work in a folder of their own as the current one, and so run alone.</summary>
[CollectionDefinition(nameof(CurrentFolderTests), DisableParallelization = true)]
public sealed class CurrentFolderTests;

/// <summary>A temporary folder that is the current one until it is disposed of.</summary>
internal sealed class CurrentFolder : IDisposable
{
    private readonly string _previous = Directory.GetCurrentDirectory();
    private readonly TemporaryFolder _folder = new();

    public CurrentFolder() => Directory.SetCurrentDirectory(_folder.Path);

    /// <summary>Writes a file, and the folders that it is in.</summary>
    public static string Write(string path, string text)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        Directory.SetCurrentDirectory(_previous);
        _folder.Dispose();
    }
}
