namespace DomainXml.Cli.NewDocuments;

/// <summary>Paths of the user's in a definition, which is not read from the folder that it was made in.</summary>
internal static class Paths
{
    /// <summary>The path from the root, seen from the current folder.</summary>
    public static string Full(string path) => Path.GetFullPath(path);
}
