using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.XmlSyntax;

namespace DomainXml.RelaxNg;

/// <summary>
/// Opens schema files of the file system, and nothing else: never the network. Addresses are paths or <c>file:</c>
/// URIs; a reference is relative to the file that it stands in. Safe for use by several threads.
/// </summary>
public sealed class FileSchemaResolver : ISchemaResolver
{
    /// <summary>How many bytes one file may have.</summary>
    public const long MaxFileSize = 64L * 1024 * 1024;

    private readonly string? root;

    /// <summary>Creates a resolver.</summary>
    /// <param name="rootDirectory">
    /// The folder that no file may be outside of (judged by paths; links are followed); null where any file may be read.
    /// </param>
    public FileSchemaResolver(string? rootDirectory = null) =>
        root = rootDirectory is null ? null : WithSeparator(Path.GetFullPath(rootDirectory));

    /// <summary>Opens a file as the beginning of a schema.</summary>
    /// <param name="path">Its path; a name that ends in <c>.rnc</c> is in the compact syntax, any other in XML.</param>
    /// <exception cref="SchemaException">It cannot be read, is too large, or is not text.</exception>
    public SchemaSource Open(string path)
    {
        if (path is null)
            throw new ArgumentNullException(nameof(path));
        return Read(path, HasExtension(path, ".rnc"))
            ?? throw new SchemaException(
                new SchemaError(
                    SchemaErrorIds.Unreadable,
                    new SchemaLocation(path, default),
                    $"There is no file \"{path}\"."
                )
            );
    }

    /// <inheritdoc/>
    /// <exception cref="SchemaException">The file is there but cannot be read, or must not be.</exception>
    public SchemaSource? Resolve(string href, string baseUri, bool fromCompact)
    {
        if (href is null)
            throw new ArgumentNullException(nameof(href));
        var address = UriReference.Resolve(PathOf(baseUri), PathOf(Uri.UnescapeDataString(href)));
        if (UriReference.SchemeLength(address) > 0)
        {
            throw Unreadable(
                $"\"{href}\" is not a file; only files are read, never the network. Download it and refer to the copy."
            );
        }
        var isCompact =
            HasExtension(address, ".rnc") || (fromCompact && !HasExtension(address, ".rng"));
        return Read(address, isCompact);
    }

    private SchemaSource? Read(string path, bool isCompact)
    {
        try
        {
            var full = Path.GetFullPath(path);
            if (root is not null && !full.StartsWith(root, PathComparison))
                throw Unreadable(
                    $"\"{path}\" is outside of the folder that schemas may be read from."
                );
            if (Directory.Exists(full))
                throw Unreadable($"\"{path}\" is a folder, not a file.");
            if (!File.Exists(full))
                return null;
            using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read);
            return new SchemaSource(
                path,
                SchemaTextReader.Read(stream, path, MaxFileSize),
                isCompact
            );
        }
        catch (UnauthorizedAccessException)
        {
            throw Unreadable($"\"{path}\" must not be read by this user; check its permissions.");
        }
        catch (Exception exception)
            when (exception is IOException or ArgumentException or NotSupportedException)
        {
            throw Unreadable($"\"{path}\" could not be read.");
        }
    }

    private static StringComparison PathComparison =>
        Path.DirectorySeparatorChar == '\\'
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;

    private static string WithSeparator(string directory) =>
        directory.Length > 0 && directory[directory.Length - 1] == Path.DirectorySeparatorChar
            ? directory
            : directory + Path.DirectorySeparatorChar;

    private static string PathOf(string address)
    {
        if (
            address.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.IsFile
        )
            address = uri.LocalPath;
        return Path.DirectorySeparatorChar == '\\' ? address.Replace('\\', '/') : address;
    }

    private static bool HasExtension(string path, string extension) =>
        path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static SchemaException Unreadable(string message) =>
        new(new SchemaError(SchemaErrorIds.Unreadable, SchemaLocation.None, message));
}
