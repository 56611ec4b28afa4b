namespace DomainXml.Cli.Output;

/// <summary>Paths as reports for other programs need them.</summary>
internal static class ReportPaths
{
    /// <summary>A path relative to the current folder, with slashes; as it is where the file lies elsewhere.</summary>
    public static string Relative(string file)
    {
        var path = Path.GetRelativePath(".", Path.GetFullPath(file)).Replace('\\', '/');
        return path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path)
            ? Path.GetFullPath(file).Replace('\\', '/')
            : path;
    }

    /// <summary>A file's URI: relative to the current folder, or absolute where the file lies elsewhere.</summary>
    public static string Uri(string file)
    {
        var path = Relative(file);
        var escaped = string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
        if (!Path.IsPathRooted(path))
            return escaped;
        return escaped.StartsWith('/') ? "file://" + escaped : "file:///" + escaped;
    }
}
