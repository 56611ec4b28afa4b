using System.Globalization;

namespace DomainXml.MessageReport;

/// <summary>The program's command line.</summary>
internal sealed class Arguments
{
    public const string Usage = """
        usage: DomainXml.MessageReport [--corpus DIR] [--seed N] [--mutants N] [--documents N] [--kind KIND]...
                                       [--list KIND [--count N]] [--json FILE] [--floors FILE]
        DIR is any folder with valid documents; it defaults to the folder that DOMAINXML_CORPUS names.
        --mutants is how many mistakes of each kind to make, --documents how many documents to take.
        --list prints the mistakes of a kind ('all' for every kind) that are not reported as they should be.
        """;

    public string? Corpus { get; private set; } =
        Environment.GetEnvironmentVariable("DOMAINXML_CORPUS");
    public int Seed { get; private set; } = 1;
    public int Mutants { get; private set; } = 300;
    public int Documents { get; private set; } = int.MaxValue;
    public int Count { get; private set; } = 20;
    public List<string> Kinds { get; } = [];
    public string? List { get; private set; }
    public string? Json { get; private set; }
    public string? Floors { get; private set; }

    /// <summary>The arguments, or null where they are not understood.</summary>
    public static Arguments? Parse(string[] args)
    {
        var parsed = new Arguments();
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            var value = args[i + 1];
            switch (args[i])
            {
                case "--corpus":
                    parsed.Corpus = value;
                    break;
                case "--seed":
                    parsed.Seed = Number(value);
                    break;
                case "--mutants":
                    parsed.Mutants = Number(value);
                    break;
                case "--documents":
                    parsed.Documents = Number(value);
                    break;
                case "--count":
                    parsed.Count = Number(value);
                    break;
                case "--kind":
                    parsed.Kinds.Add(value);
                    break;
                case "--list":
                    parsed.List = value;
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
        return args.Length % 2 == 0 ? parsed : null;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
