namespace DomainXml.ModelGeneration;

/// <summary>Paths of schema files: always with <c>/</c>, without <c>.</c> and <c>..</c> parts.</summary>
public static class SchemaPath
{
    /// <summary>The path in the form in which paths are compared.</summary>
    /// <param name="path">A path of any operating system.</param>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == "." || (part.Length == 0 && parts.Count > 0))
                continue;
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(part);
        }
        return string.Join("/", parts);
    }

    /// <summary>The path of a file that another one names.</summary>
    /// <param name="href">The name as written.</param>
    /// <param name="file">The path of the file that it is written in.</param>
    public static string Resolve(string href, string file)
    {
        if (href.StartsWith("/", StringComparison.Ordinal))
            return Normalize(href);
        var slash = file.LastIndexOf('/');
        return Normalize(slash < 0 ? href : file.Substring(0, slash + 1) + href);
    }
}
