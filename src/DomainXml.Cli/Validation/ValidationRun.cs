namespace DomainXml.Cli.Validation;

/// <summary>What `--fix` and `--diff` ask for.</summary>
internal enum FixMode
{
    None,

    /// <summary>Write the mended files.</summary>
    Write,

    /// <summary>Only show what would change.</summary>
    Show,
}

/// <summary>Checks files: reads, judges, mends. Knows no console. Safe for use by several threads.</summary>
/// <param name="checker">Judges one text.</param>
/// <param name="openInput">Opens standard input.</param>
internal sealed class ValidationRun(DocumentChecker checker, Func<Stream> openInput)
{
    /// <summary>What to call standard input in messages.</summary>
    public string StandardInputName { get; init; } = InputFile.StandardInput;

    public FixMode Fix { get; init; }

    /// <summary>Whether guesses are applied too.</summary>
    public bool UnsafeFixes { get; init; }

    /// <summary>Whether documents of other kinds are passed over also where they are named.</summary>
    public bool SkipUnknown { get; init; }

    /// <summary>How many files are worked on at once.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Checks files, and gives the results in their order as soon as they are there.</summary>
    public IEnumerable<CheckedDocument> Check(
        IReadOnlyList<InputFile> files,
        CancellationToken cancellationToken
    ) => OrderedParallel.Select(files, Workers, Check, cancellationToken);

    /// <summary>Checks one file.</summary>
    public CheckedDocument Check(InputFile file)
    {
        var name = file.IsStandardInput ? StandardInputName : file.Path;
        SourceText text;
        try
        {
            text = Read(file, name);
        }
        catch (DiagnosticException exception)
        {
            // Bytes that cannot be decoded are a finding; a file that cannot be opened means that the run is not complete.
            var unreadable = exception.Diagnostics.Any(d =>
                d.Id is "DX0001" or "DX0002" or "DX0003"
            );
            return new CheckedDocument(name, null, exception.Diagnostics) { WasRead = !unreadable };
        }
        var mustBeKnown = file.IsNamed && !SkipUnknown;
        var judged = checker.Check(text, mustBeKnown);
        if (Fix == FixMode.None || judged.WasSkipped)
            return Result(name, judged);

        var mended = new DocumentMender(checker, UnsafeFixes).Mend(judged, mustBeKnown);
        var result = Result(name, mended.Document) with
        {
            Mended = mended.Mended,
            Change = mended.Mended > 0 ? (text, mended.Document.Text) : null,
        };
        if (Fix == FixMode.Show)
            return result with { Mended = 0, Mendable = mended.Mended };
        if (file.IsStandardInput)
            return result with { MendedInput = mended.Document.Text };
        try
        {
            if (mended.Mended > 0)
                mended.Document.Text.Save(file.Path);
            return result;
        }
        catch (DiagnosticException exception)
        {
            return Result(name, judged) with
            {
                Diagnostics = [.. exception.Diagnostics, .. judged.Diagnostics],
                WasRead = false,
            };
        }
    }

    private SourceText Read(InputFile file, string name)
    {
        if (!file.IsStandardInput)
            return SourceText.Load(file.Path);
        using var input = openInput();
        return SourceText.Read(input, name);
    }

    private static CheckedDocument Result(string name, CheckedText text) =>
        // A text with nothing wrong in it is not looked at again, and need not be kept.
        new(name, text.Diagnostics.Count == 0 ? null : text.Text, text.Diagnostics)
        {
            WasSkipped = text.WasSkipped,
            Suppressed = text.Suppressed,
            InBaseline = text.InBaseline,
        };
}
