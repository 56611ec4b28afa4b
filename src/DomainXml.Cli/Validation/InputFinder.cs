namespace DomainXml.Cli.Validation;

/// <summary>Finds the files that the user means: files, folders, patterns and "-". The order is always the same.</summary>
internal sealed class InputFinder(Configuration configuration)
{
    private readonly List<InputFile> _files = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private int _found; // Counts those too that were known already.

    /// <summary>What matched nothing.</summary>
    public List<Diagnostic> Problems { get; } = [];

    /// <summary>The files, in the order of the arguments, those of one folder by name; none twice.</summary>
    public IReadOnlyList<InputFile> Find(IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument == InputFile.StandardInput || File.Exists(argument))
                Add(argument, isNamed: true);
            else if (Directory.Exists(argument))
                AddFolder(argument);
            else if (Glob.IsPattern(argument))
                AddPattern(argument);
            else
                Add(argument, isNamed: true); // Reading it tells why it is not there.
        }
        return _files;
    }

    private void AddFolder(string folder)
    {
        var before = _found;
        Walk(folder, configuration.Includes);
        if (_found == before)
            Problems.Add(Nothing(folder, $"{folder} is a directory without any XML file to check"));
    }

    private void AddPattern(string pattern)
    {
        // The folders before the first wildcard are where the walk begins.
        var text = pattern.Replace('\\', '/');
        var wildcard = text.AsSpan().IndexOfAny("*?{");
        var slash = text.LastIndexOf('/', wildcard);
        var folder =
            slash < 0 ? "."
            : slash == 0 ? "/"
            : text[..slash];
        var glob = new Glob(text[(slash + 1)..]);
        var before = _found;
        if (Directory.Exists(folder))
            Walk(folder, path => glob.IsMatch(Path.GetRelativePath(folder, path)));
        if (_found == before)
            Problems.Add(Nothing(pattern, $"{pattern} matches no file"));
    }

    private void Walk(string folder, Func<string, bool> includes)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Problems.Add(
                new Diagnostic(
                    "DX0003",
                    DiagnosticSeverity.Error,
                    $"{folder} can't be read: permission denied"
                )
                {
                    File = folder,
                }
            );
            return;
        }
        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var entry in entries)
        {
            // Hidden files and folders are tools' own; a link may lead back to where the walk came from.
            if (entry.Name[0] == '.')
                continue;
            var path = folder == "." ? entry.Name : Path.Combine(folder, entry.Name);
            if (configuration.Excludes(path))
                continue;
            if (entry is FileInfo)
            {
                if (includes(path))
                    Add(Shortest(path), isNamed: false);
            }
            else if (entry.LinkTarget is null)
            {
                Walk(path, includes);
            }
        }
    }

    /// <summary>From <c>a/b</c>, the file <c>../../a/c.xml</c> is called <c>../c.xml</c>.</summary>
    private static string Shortest(string path) =>
        path.StartsWith("..", StringComparison.Ordinal) ? Path.GetRelativePath(".", path) : path;

    private void Add(string path, bool isNamed)
    {
        _found++;
        if (_known.Add(path == InputFile.StandardInput ? path : Path.GetFullPath(path)))
            _files.Add(new InputFile(path, isNamed));
    }

    private static Diagnostic Nothing(string path, string message) =>
        new("DX0012", DiagnosticSeverity.Error, message)
        {
            File = path,
            Help =
                "Check the path, and the settings 'include' and 'exclude' of the configuration file.",
        };
}
