namespace DomainXml.Benchmarks.Comparison;

/// <summary>
/// Compares validation with other programs, all in one run on the same files:
/// <c>dotnet run -c Release --project tests/DomainXml.Benchmarks -- compare --corpus DIR [--schema domain.rng]</c>.
/// </summary>
internal static class ComparisonProgram
{
    public static int Run(string[] arguments)
    {
        if (DomainFiles.FindByOption(arguments) is not { } files)
            return 2;
        var schema =
            DomainFiles.Option(arguments, "--schema")
            ?? Path.Combine(files.Folder, "schemas", "domain.rng");
        Console.WriteLine($"{files.Count} domain documents, {files.TotalLength / 1024:N0} KiB");
        var rates = new RateTable(files.Count);
        if (arguments.Contains("--profile"))
        {
            // Something for a profiler to look at: nothing but validation, for ten seconds.
            RateTable.Repeat(InProcess.ValidateAll(files), TimeSpan.FromSeconds(10));
            return 0;
        }
        rates.Measure("XmlReader, from memory", InProcess.ReadAll(files));
        rates.Measure("ours, from memory", InProcess.ValidateAll(files));
        rates.Measure("ours with rules, from memory", InProcess.CheckAll(files));
        rates.Measure("XmlReader, from files", InProcess.ReadAllFiles(files));
        rates.Measure("ours, from files", InProcess.ValidateAllFiles(files));
        rates.MeasureProgram("xmllint", ["--noout", "--relaxng", schema, .. files.Paths]);
        rates.MeasureProgram("jing", [schema, .. files.Paths]);

        using var large = new LargeDocument(disks: 20_000);
        Console.WriteLine();
        Console.WriteLine($"one domain with 20,000 disks, {large.Length / 1024:N0} KiB");
        var once = new RateTable(1);
        once.Measure("XmlReader, from memory", () => InProcess.Read(large.Bytes));
        once.Measure("ours, from memory", () => InProcess.Validate(large.Bytes));
        once.Measure("ours, streaming", () => InProcess.ValidateStream(large.Bytes));
        once.MeasureProgram("xmllint", ["--noout", "--relaxng", schema, large.Path]);
        once.MeasureProgram("jing", [schema, large.Path]);
        return 0;
    }
}
