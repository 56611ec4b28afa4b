using DomainXml.RelaxNg;

namespace DomainXml.Cli.Validation;

/// <summary>Finds and loads configuration files.</summary>
internal static class ConfigurationFiles
{
    /// <summary>What a configuration file may be called.</summary>
    public static IReadOnlyList<string> Names { get; } = ["domainxml.json", ".domainxml.json"];

    /// <summary>The nearest configuration file in a folder or one above, up to the top of the repository.</summary>
    /// <returns>Its path, relative to the current folder; null where there is none.</returns>
    public static string? Find(string folder)
    {
        for (
            var current = new DirectoryInfo(Path.GetFullPath(folder));
            current is not null;
            current = current.Parent
        )
        {
            foreach (var name in Names)
            {
                var path = Path.Combine(current.FullName, name);
                if (File.Exists(path))
                    return Path.GetRelativePath(".", path);
            }
            // What lies outside of the repository is somebody else's.
            if (Path.Exists(Path.Combine(current.FullName, ".git")))
                return null;
        }
        return null;
    }

    /// <summary>Loads a configuration file.</summary>
    /// <exception cref="DiagnosticException">It cannot be read, or has a mistake.</exception>
    public static Configuration Load(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var (id, message) = File.Exists(path)
                ? ("DX0003", $"{path} can't be read")
                : ("DX0001", $"{path} does not exist");
            throw new DiagnosticException(
                new Diagnostic(id, DiagnosticSeverity.Error, message) { File = path }
            );
        }
        if (bytes.AsSpan().StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        return new ConfigurationReader(bytes, path).Read();
    }

    /// <summary>The place of a byte in a text in UTF-8.</summary>
    public static SourceSpan SpanAt(ReadOnlySpan<byte> bytes, int start, int length)
    {
        start = Math.Clamp(start, 0, bytes.Length);
        length = Math.Clamp(length, 0, bytes.Length - start);
        var lineStart = bytes[..start].LastIndexOf((byte)'\n') + 1;
        var utf8 = System.Text.Encoding.UTF8;
        return SourceSpan.At(
            bytes[..start].Count((byte)'\n') + 1,
            utf8.GetCharCount(bytes[lineStart..start]) + 1,
            utf8.GetCharCount(bytes.Slice(start, length))
        );
    }
}
