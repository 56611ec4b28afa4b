namespace DomainXml.Conformance;

/// <summary>One family of reference cases, which it reads from a manifest or a suite and runs one by one.</summary>
internal interface IFamily
{
    /// <summary>The name that is printed, the manifest's where there is one.</summary>
    string Name { get; }

    /// <summary>
    /// Runs every case, in order. A case that throws is caught by the caller and counts as failed,
    /// so a family yields its cases as <see cref="Case"/>s rather than running them itself.
    /// </summary>
    /// <returns>The cases, or null where the inputs do not have this family.</returns>
    IEnumerable<Case>? FindCases(Inputs inputs);
}

/// <summary>Where the reference data is. Nothing else decides what is run.</summary>
/// <param name="Corpus">The corpus folder, with <c>manifests/</c>; or null.</param>
/// <param name="RelaxNgTests">The folder of the RELAX NG suites; or null.</param>
internal sealed record Inputs(string? Corpus, string? RelaxNgTests)
{
    /// <summary>The path of the family's manifest, or null where the corpus has none.</summary>
    public string? FindManifest(string family)
    {
        if (Corpus is null)
            return null;
        var path = Path.Combine(Corpus, "manifests", family + ".jsonl");
        return File.Exists(path) ? path : null;
    }
}

/// <summary>One reference case.</summary>
/// <param name="Id">Names it in lists of failures; never decides what is done.</param>
/// <param name="Run">Runs it.</param>
internal sealed record Case(string Id, Func<Outcome> Run);

/// <summary>What came of one case.</summary>
/// <param name="Passed">Whether the whole output was as expected.</param>
/// <param name="Detail">Why not, in one line; null where it passed.</param>
internal sealed record Outcome(bool Passed, string? Detail = null)
{
    /// <summary>What we produced, under the expected file's path in the corpus.</summary>
    public IReadOnlyList<ActualFile> Actual { get; init; } = [];

    public static Outcome Pass { get; } = new(true);

    public static Outcome Fail(string detail) => new(false, detail);
}

/// <summary>A file that we produced.</summary>
/// <param name="RelativePath">The expected file's path in the corpus.</param>
/// <param name="Text">Our text.</param>
internal sealed record ActualFile(string RelativePath, string Text);
