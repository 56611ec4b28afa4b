namespace DomainXml.Conformance;

/// <summary>The runner's command line.</summary>
internal sealed class Arguments
{
    public const string Usage = """
        usage: DomainXml.Conformance [--corpus DIR] [--relaxng-tests DIR] [--family NAME]... [--list-failures]
                                     [--write-actual DIR] [--json FILE] [--floors FILE]
        DIR defaults to the folders that DOMAINXML_CORPUS and DOMAINXML_RELAXNG_TESTS name.
        """;

    public string? Corpus { get; private set; } =
        Environment.GetEnvironmentVariable("DOMAINXML_CORPUS");
    public string? RelaxNgTests { get; private set; } =
        Environment.GetEnvironmentVariable("DOMAINXML_RELAXNG_TESTS");
    public List<string> Families { get; } = [];
    public bool ListFailures { get; private set; }
    public string? WriteActual { get; private set; }
    public string? Json { get; private set; }
    public string? Floors { get; private set; }

    /// <summary>The arguments, or null where they are not understood or name no existing folder.</summary>
    public static Arguments? Parse(string[] args)
    {
        var parsed = new Arguments();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--list-failures")
            {
                parsed.ListFailures = true;
                continue;
            }
            if (i + 1 == args.Length)
                return null;
            var value = args[++i];
            switch (args[i - 1])
            {
                case "--corpus":
                    parsed.Corpus = value;
                    break;
                case "--relaxng-tests":
                    parsed.RelaxNgTests = value;
                    break;
                case "--family":
                    parsed.Families.Add(value);
                    break;
                case "--write-actual":
                    parsed.WriteActual = value;
                    break;
                case "--json":
                    parsed.Json = value;
                    break;
                case "--floors":
                    parsed.Floors = value;
                    break;
                default:
                    return null;
            }
        }
        foreach (var folder in new[] { parsed.Corpus, parsed.RelaxNgTests })
        {
            if (folder is not null && !Directory.Exists(folder))
            {
                Console.Error.WriteLine($"{folder} is not a folder.");
                return null;
            }
        }
        return parsed;
    }
}
