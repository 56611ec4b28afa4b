using DomainXml.Xml;

namespace DomainXml.Documents;

/// <summary>Replaces a file as a whole, or not at all. Safe for use by several threads.</summary>
public static class FileReplacement
{
    /// <summary>
    /// Writes the bytes to a file beside the given one, and puts it in its place. Permissions stay; a symbolic link stays one.
    /// </summary>
    /// <param name="path">The file, which need not exist; its folder must.</param>
    /// <param name="bytes">All that the file is to hold.</param>
    /// <exception cref="DiagnosticException">That is not possible; the file is as it was.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string? beside = null;
        try
        {
            if (Directory.Exists(path))
                throw SourceErrors.IsDirectory(path);
            var target = new FileInfo(path).LinkTarget is null
                ? Path.GetFullPath(path)
                : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
            beside = Path.Combine(
                Path.GetDirectoryName(target)!,
                $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}"
            );
            WriteNew(beside, target, bytes);
            File.Move(beside, target, overwrite: true);
            beside = null;
        }
        catch (UnauthorizedAccessException)
        {
            throw SourceErrors.NotWritable(path, "permission denied");
        }
        catch (IOException e)
        {
            throw SourceErrors.NotWritable(path, e.Message);
        }
        finally
        {
            if (beside is not null)
                Remove(beside);
        }
    }

    private static void WriteNew(string beside, string target, ReadOnlySpan<byte> bytes)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 0,
        };
        if (OperatingSystem.IsWindows() || !File.Exists(target))
        {
            using var stream = new FileStream(beside, options);
            Write(stream, bytes);
            return;
        }
        var mode = File.GetUnixFileMode(target);
        // What was private is private from the first byte on.
        options.UnixCreateMode = mode & (UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using (var stream = new FileStream(beside, options))
        {
            Write(stream, bytes);
            File.SetUnixFileMode(stream.SafeFileHandle, mode);
        }
    }

    private static void Write(FileStream stream, ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to be told.
        }
    }
}
