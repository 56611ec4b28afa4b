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
        var rates = new RateTable(files.Count);
        rates.Measure("ours, every property read", Each(files, RoundTrips.ReadEverything));
        rates.Measure("ours, parse and write", Each(files, RoundTrips.ParseAndWrite));
        rates.Measure("ours, parse and read", Each(files, RoundTrips.ReadOnly));
        rates.Measure("ours, parse", Each(files, RoundTrips.Parse));
        rates.Measure("XDocument, load and save", Each(files, RoundTrips.XDocumentRoundTrip));
        rates.Measure("XmlReader, read only", Each(files, InProcess.Read));
        // Last, as its thousands of methods keep the run-time's compiler from the others.
        var serializer = StartSerializer(files);
        rates.Measure("XmlSerializer, everything read", Each(files, serializer.ReadEverything));
        rates.Measure("the same, names kept", Each(files, serializer.ReadEverythingKeepingNames));
        return 0;
    }

    /// <summary>Makes the serializer, and says what it takes to start, and how many documents it brings back whole.</summary>
    private static SerializerRoundTrip StartSerializer(DomainFiles files)
    {
        var create = SerializerRoundTrip.Prepare(out var classes);
        Console.WriteLine($"{classes} classes for XmlSerializer");
        var serializer = RateTable.MeasureOnce(
            "XmlSerializer, made, and a first document",
            () =>
            {
                var made = create();
                made.ReadEverything(files.Contents[0]);
                return made;
            }
        );
        var kept = files.Contents.Count(serializer.KeepsContent);
        var inOrder = files.Contents.Count(serializer.KeepsOrder);
        Console.WriteLine(
            $"XmlSerializer brings {kept} documents back with all elements, attributes and texts, {inOrder} of them in order"
        );
        return serializer;
    }

    private static Action Each(DomainFiles files, Action<byte[]> action) =>
        () =>
        {
            foreach (var content in files.Contents)
                action(content);
        };
}
