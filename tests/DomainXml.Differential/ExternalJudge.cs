using System.Diagnostics;

namespace DomainXml.Differential;

/// <summary>Another validator, run as a process on many files at once.</summary>
internal sealed class ExternalJudge
{
    private const int BatchSize = 4000;

    private readonly Func<string, IEnumerable<string>> options;

    private ExternalJudge(string program, Func<string, IEnumerable<string>> options)
    {
        Program = program;
        this.options = options;
    }

    /// <summary>jing, without its check of identifiers, which are no part of RELAX NG.</summary>
    public static ExternalJudge Jing { get; } = new("jing", schema => ["-i", schema]);

    /// <summary>libxml2's validator, which libvirt uses.</summary>
    public static ExternalJudge Xmllint { get; } =
        new("xmllint", schema => ["--noout", "--relaxng", schema]);

    public string Program { get; }

    public static bool IsKnown(string name) => name is "jing" or "xmllint";

    /// <summary>Judges documents with a schema.</summary>
    /// <returns>For each document, what is wrong with it; null where nothing is.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">The program is not installed.</exception>
    public IReadOnlyList<string?> Judge(string schema, IReadOnlyList<string> documents)
    {
        var folder = Directory.CreateTempSubdirectory("mutants-");
        try
        {
            var results = new List<string?>(documents.Count);
            foreach (var batch in documents.Chunk(BatchSize))
                results.AddRange(JudgeBatch(schema, batch, folder.FullName));
            return results;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private string?[] JudgeBatch(string schema, string[] documents, string folder)
    {
        for (var i = 0; i < documents.Length; i++)
            File.WriteAllText(Path.Combine(folder, $"{i}.xml"), documents[i]);
        var start = new ProcessStartInfo("nice", [Program, .. options(schema)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        for (var i = 0; i < documents.Length; i++)
            start.ArgumentList.Add($"{i}.xml");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        var results = new string?[documents.Length];
        var judged = 0;
        foreach (var line in $"{output.Result}\n{errors.Result}".Split('\n'))
            judged += Take(line, results);
        if (Program == "xmllint" && judged != documents.Length)
            throw new InvalidDataException($"xmllint judged {judged} of {documents.Length} files.");
        if (process.ExitCode > 4)
            throw new InvalidDataException($"{Program} ended with {process.ExitCode}.");
        return results;
    }

    /// <summary>Takes a line of output: <c>12.xml:1:20: error: ...</c> or <c>12.xml fails to validate</c>.</summary>
    /// <returns>1 where the line is the last word on a file.</returns>
    private static int Take(string line, string?[] results)
    {
        var name = Path.GetFileName(line.Split(".xml", 2)[0]);
        if (!int.TryParse(name, out var number) || number >= results.Length)
            return 0;
        if (line.EndsWith(" validates", StringComparison.Ordinal))
            return 1;
        results[number] ??= line;
        return line.EndsWith(" fails to validate", StringComparison.Ordinal) ? 1 : 0;
    }
}
