using System.Text;

namespace DomainXml.Qemu.Driver;

/// <summary>
/// What is kept of one domain while it runs. The folder is named after the domain; it exists from shortly before QEMU starts
/// until shortly after it has ended, whoever notices first.
/// </summary>
/// <param name="Path">The folder.</param>
internal sealed record DomainFolder(string Path)
{
    private const UnixFileMode OwnerOnly =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // A socket's path has 107 bytes; the name is cut so that the usual state folders leave room.
    private const int MaxNameLength = 48;

    /// <summary>The definition as it is now, everything filled in.</summary>
    public string DefinitionFile => System.IO.Path.Combine(Path, "domain.xml");

    /// <summary>The process's number and start time.</summary>
    public string ProcessFile => System.IO.Path.Combine(Path, "process");

    /// <summary>The monitor's socket.</summary>
    public string MonitorSocket => System.IO.Path.Combine(Path, "monitor.sock");

    /// <summary>What QEMU prints.</summary>
    public string LogFile => System.IO.Path.Combine(Path, "qemu.log");

    /// <summary>The folder's lock, which lies beside it: it outlives the folder.</summary>
    public string LockFile => Path + ".lock";

    /// <summary>The folder of the domain of that name.</summary>
    public static DomainFolder For(string stateFolder, string domainName) =>
        new(System.IO.Path.Combine(stateFolder, FileName(domainName)));

    /// <summary>The folders of all domains that run or were running.</summary>
    public static IEnumerable<DomainFolder> FindAll(string stateFolder) =>
        Directory.Exists(stateFolder)
            ? Directory
                .EnumerateDirectories(stateFolder)
                .Order(StringComparer.Ordinal)
                .Select(path => new DomainFolder(path))
            : [];

    /// <summary>Makes a folder (and those above it) that nobody else may read.</summary>
    public static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly);
    }

    /// <summary>The process, if it still runs.</summary>
    public ProcessIdentity? FindProcess()
    {
        try
        {
            return ProcessIdentity.Parse(File.ReadAllText(ProcessFile)) is { IsAlive: true } process
                ? process
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What QEMU has printed so far.</summary>
    public string ReadLog()
    {
        try
        {
            return File.ReadAllText(LogFile);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>Removes the folder with all that is in it.</summary>
    public void Remove()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Another process was faster.
        }
    }

    /// <summary>Letters, digits, dots, dashes and underscores as they are, anything else as %XX; cut names get a hash.</summary>
    private static string FileName(string domainName)
    {
        var name = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(domainName))
        {
            var c = (char)value;
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || (c == '.' && name.Length > 0))
                name.Append(c);
            else
                name.Append('%')
                    .Append(
                        value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)
                    );
        }
        if (name.Length == 0)
            return "%";
        if (name.Length <= MaxNameLength)
            return name.ToString();
        var hash = Convert.ToHexStringLower(
            System.IO.Hashing.XxHash128.Hash(Encoding.UTF8.GetBytes(domainName))
        );
        return string.Concat(
            name.ToString().AsSpan(0, MaxNameLength - 13),
            "%",
            hash.AsSpan(0, 12)
        );
    }
}
