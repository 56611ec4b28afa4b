using DomainXml.RelaxNg;

namespace DomainXml.Cli;

/// <summary>Checks documents, each against the schema that its root element tells, or all against a given one.</summary>
internal sealed class DocumentChecker
{
    private readonly Schema? _schema;

    /// <summary>Makes a checker.</summary>
    /// <param name="schemaFile">A RELAX NG schema to check against; null to choose by root element.</param>
    /// <exception cref="DiagnosticException">The schema cannot be used.</exception>
    public DocumentChecker(string? schemaFile = null)
    {
        if (schemaFile is not null)
            _schema = SchemaFileErrors.Told(() => Schema.LoadFile(schemaFile));
    }

    /// <summary>Checks a file, or standard input.</summary>
    public CheckedDocument Check(string file, CliConsole console)
    {
        SourceText text;
        try
        {
            if (file == "-")
            {
                using var input = console.OpenInput();
                text = SourceText.Read(input, "-");
            }
            else
            {
                text = SourceText.Load(file);
            }
        }
        catch (DiagnosticException exception)
        {
            var unreadable = exception.Diagnostics.Any(diagnostic =>
                diagnostic.Id is "DX0001" or "DX0002" or "DX0003"
            );
            return new CheckedDocument(null, exception.Diagnostics) { WasRead = !unreadable };
        }
        var diagnostics = _schema is null
            ? DocumentValidator.Validate(text)
            : DocumentValidator.Validate(text, _schema);
        return new CheckedDocument(text, diagnostics);
    }
}

/// <summary>What came of checking one document.</summary>
/// <param name="Source">Its text; null where it could not be decoded.</param>
/// <param name="Diagnostics">What is wrong.</param>
internal sealed record CheckedDocument(SourceText? Source, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>False where the file does not exist, or may not be read.</summary>
    public bool WasRead { get; init; } = true;

    public bool HasErrors =>
        Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
