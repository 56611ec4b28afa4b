using DomainXml.Xml;

namespace DomainXml.Documents;

/// <summary>Replaces a file as a whole, or not at all. Safe for use by several threads.</summary>
public static class FileReplacement
{
    /// <summary>
    /// Writes the bytes to a file beside the given one, and puts it in its place. Permissions and,
    /// where the process may give files away, the owner stay; a symbolic link stays one. A file that may not be written is not
    /// replaced either. What is no file as such, <c>/dev/stdout</c> or a pipe, is not replaced but written into.
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
            if (FileStatus.Of(path) is { IsRegular: false })
            {
                WriteInto(path, bytes);
                return;
            }
            // A link's target is found from where the link is, which only a full path tells.
            var full = Path.GetFullPath(path);
            var target = new FileInfo(full).LinkTarget is null
                ? full
                : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
            beside = Path.Combine(
                Path.GetDirectoryName(target)!,
                $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}"
            );
            WriteNew(beside, target, bytes);
            File.Move(beside, target, overwrite: true);
            beside = null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SourceErrors.NotWritable(path, e);
        }
        finally
        {
            if (beside is not null)
                Remove(beside);
        }
    }

    private static void WriteInto(string path, ReadOnlySpan<byte> bytes)
    {
        using var stream = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Write,
            FileShare.ReadWrite | FileShare.Delete,
            bufferSize: 0
        );
        stream.Write(bytes);
    }

    private static void WriteNew(string beside, string target, ReadOnlySpan<byte> bytes)
    {
        var isThere = File.Exists(target);
        if (isThere)
            RequireWritable(target);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 0,
        };
        if (OperatingSystem.IsWindows() || !isThere)
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
            FileStatus.Of(target)?.GiveToOwner(stream.SafeFileHandle);
            File.SetUnixFileMode(stream.SafeFileHandle, mode);
        }
    }

    /// <summary>To replace a file takes only its folder's permission; whoever took the file's own away meant it.</summary>
    private static void RequireWritable(string target)
    {
        using var _ = new FileStream(
            target,
            FileMode.Open,
            FileAccess.Write,
            FileShare.ReadWrite | FileShare.Delete
        );
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
