using System.Globalization;

namespace DomainXml.Differential;

/// <summary>The tester's command line.</summary>
internal sealed class Arguments
{
    public const string Usage = """
        usage: DomainXml.Differential [--corpus DIR] [--count N] [--seed N] [--schema NAME]... [--judge jing|xmllint]...
                                      [--own files|exported] [--show N] [--write DIR]
        Makes N mutants of the valid documents below DIR and compares what our schemas and the reference's say of them.
          --corpus  a tree with documents and with the reference's schemas in schemas/ or src/conf/schemas/;
                    the folder that DOMAINXML_CORPUS names where it is not given
          --schema  only these of the reference's schemas, such as domain or network
          --judge   jing: judges our engine with the reference's schemas, too;
                    xmllint: judges the warnings of what libxml2 refuses
          --own     our schemas as their files are, or as 'domainxml schema export --format rng' writes them (files)
          --show    how many disagreements to show (10)
          --write   a folder for the mutants on which there is disagreement
        """;

    public string? Corpus { get; private set; } =
        Environment.GetEnvironmentVariable("DOMAINXML_CORPUS");
    public int Count { get; private set; } = 100_000;
    public int Seed { get; private set; } = 1;
    public int Show { get; private set; } = 10;
    public List<string> Schemas { get; } = [];
    public List<string> Judges { get; } = [];
    public bool OwnIsExported { get; private set; }
    public string? Write { get; private set; }

    /// <summary>The arguments, or null where they are not understood.</summary>
    public static Arguments? Parse(string[] args)
    {
        var parsed = new Arguments();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || !parsed.Take(args[i], args[i + 1]))
                return null;
        }
        return parsed;
    }

    private bool Take(string option, string value)
    {
        switch (option)
        {
            case "--corpus":
                Corpus = value;
                return true;
            case "--schema":
                Schemas.Add(value);
                return true;
            case "--judge" when ExternalJudge.IsKnown(value):
                Judges.Add(value);
                return true;
            case "--own" when value is "files" or "exported":
                OwnIsExported = value == "exported";
                return true;
            case "--write":
                Write = value;
                return true;
            case "--count" when TryNumber(value, out var count):
                Count = count;
                return true;
            case "--seed" when TryNumber(value, out var seed):
                Seed = seed;
                return true;
            case "--show" when TryNumber(value, out var show):
                Show = show;
                return true;
            default:
                return false;
        }
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
