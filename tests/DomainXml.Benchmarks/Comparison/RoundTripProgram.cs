namespace DomainXml.Benchmarks.Comparison;

/// <summary>
/// Compares ways to read and write documents, on one thread and in one run:
/// <c>dotnet run -c Release --project tests/DomainXml.Benchmarks -- round-trips --corpus DIR</c>.
/// </summary>
internal static class RoundTripProgram
{
    public static int Run(string[] arguments)
    {
        if (DomainFiles.FindByOption(arguments) is not { } files)
            return 2;
        Console.WriteLine($"{files.Count} domain documents, {files.TotalLength / 1024:N0} KiB");
        var properties = files.Contents.Sum(RoundTrips.CountProperties);
        Console.WriteLine($"{properties / files.Count} properties in each, on average");
        if (arguments.Contains("--profile"))
        {
            // Something for a profiler to look at: nothing but round trips, for half a minute.
            RateTable.Repeat(Each(files, RoundTrips.ReadEverything), TimeSpan.FromSeconds(30));
            return 0;
        }
        var rates = new RateTable(files.Count, warmUpSeconds: 10);
        rates.Measure("ours, every property read", Each(files, RoundTrips.ReadEverything));
        rates.Measure("ours, parse and write", Each(files, RoundTrips.ParseAndWrite));
        rates.Measure("ours, parse and read", Each(files, RoundTrips.ReadOnly));
        rates.Measure("ours, parse", Each(files, RoundTrips.Parse));
        rates.Measure("XDocument, load and save", Each(files, RoundTrips.XDocumentRoundTrip));
        rates.Measure("XmlReader, read only", Each(files, InProcess.Read));
        return 0;
    }

    private static Action Each(DomainFiles files, Action<byte[]> action) =>
        () =>
        {
            foreach (var content in files.Contents)
                action(content);
        };
}
