using System.Xml;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Benchmarks.Comparison;

/// <summary>What is measured in this process, on one thread.</summary>
internal static class InProcess
{
    /// <summary>How every <see cref="XmlReader"/> reads: without DTDs.</summary>
    public static XmlReaderSettings ReaderSettings { get; } =
        new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static Action ReadAll(DomainFiles files) =>
        () =>
        {
            foreach (var content in files.Contents)
                Read(content);
        };

    public static Action ReadAllFiles(DomainFiles files) =>
        () =>
        {
            foreach (var path in files.Paths)
            {
                using var stream = File.OpenRead(path);
                Read(stream);
            }
        };

    public static Action ValidateAll(DomainFiles files) =>
        () =>
        {
            foreach (var content in files.Contents)
                Validate(content);
        };

    public static Action ValidateAllFiles(DomainFiles files) =>
        () =>
        {
            foreach (var path in files.Paths)
                Expect(DocumentValidator.Validate(SourceText.Load(path)));
        };

    public static Action CheckAll(DomainFiles files) =>
        () =>
        {
            foreach (var content in files.Contents)
            {
                var text = SourceText.From(content);
                Expect(DocumentValidator.Validate(text));
                DocumentRules.Check(SourceDocument.Parse(content));
            }
        };

    public static void Read(byte[] bytes) => Read(new MemoryStream(bytes));

    public static void Validate(byte[] bytes) =>
        Expect(DocumentValidator.Validate(SourceText.From(bytes)));

    /// <summary>Over an XmlReader, which holds only a piece of the document at a time.</summary>
    public static void ValidateStream(byte[] bytes)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(bytes),
            XmlReaderValidation.CreateSettings()
        );
        if (XmlReaderValidation.Validate(reader, BuiltInSchemas.ForRoot("domain")!).Count > 0)
            throw new InvalidOperationException("The document is valid.");
    }

    private static void Read(Stream stream)
    {
        using var reader = XmlReader.Create(stream, ReaderSettings);
        while (reader.Read()) { }
    }

    private static void Expect(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (
            diagnostics.Count > 0
            && diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        )
            throw new InvalidOperationException(diagnostics[0].ToString());
    }
}
