using System.Text.Json;
using DomainXml.Commands;
using DomainXml.Models;
using DomainXml.Qemu;
using DomainXml.Views;

namespace DomainXml.Conformance.Families;

/// <summary>QEMU command lines: one row for each definition and set of capabilities.</summary>
internal sealed class QemuArgvFamily : IFamily
{
    public string Name => "qemu-argv";

    public IEnumerable<Case>? FindCases(Inputs inputs)
    {
        if (inputs.FindManifest(Name) is not { } manifest)
            return null;
        var capabilities = new QemuArgvCapabilities(inputs.Corpus!);
        return Cases(inputs.Corpus!, manifest, capabilities);
    }

    private static IEnumerable<Case> Cases(
        string corpus,
        string manifest,
        QemuArgvCapabilities capabilities
    )
    {
        foreach (var line in File.ReadLines(manifest))
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement.Clone();
            yield return new Case(
                row.GetProperty("id").GetString()!,
                () => Run(corpus, row, capabilities)
            );
        }
    }

    private static Outcome Run(string corpus, JsonElement row, QemuArgvCapabilities capabilities)
    {
        var expectedArgs = Text(row, "expectedArgs");
        var expectedFile = expectedArgs ?? Text(row, "expectedErr");
        string actual;
        try
        {
            actual = Convert(corpus, row, capabilities);
        }
        catch (DiagnosticException exception)
        {
            // The reference's words are its own: an error text only equals where both say the same.
            actual = exception.Diagnostics[0].Message + "\n";
            if (expectedArgs is not null)
                return Outcome.Fail($"refused: {exception.Diagnostics[0]}");
        }
        if (expectedFile is null)
            return Outcome.Fail("the row names no expected file");
        var expected = File.ReadAllText(Path.Combine(corpus, expectedFile));
        if (expectedArgs is null)
            expected = expected.Replace("\\\n", "", StringComparison.Ordinal);
        var outcome =
            actual == expected
                ? Outcome.Pass
                : Outcome.Fail(TextDifference.First(expected, actual));
        return outcome with { Actual = [new ActualFile(expectedFile, actual)] };
    }

    private static string Convert(string corpus, JsonElement row, QemuArgvCapabilities capabilities)
    {
        var input =
            Text(row, "inputXml")
            ?? throw new DiagnosticException(
                new Diagnostic("DX0001", DiagnosticSeverity.Error, "the file does not exist")
            );
        var domain = SourceDocument.Load(Path.Combine(corpus, input)).RootAs<Domain>();
        var plan = QemuConverter.Plan(domain, capabilities.Of(row), QemuArgvHost.For(row, domain));
        return CommandLineFormatter.Format(plan.Command);
    }

    private static string? Text(JsonElement row, string name) =>
        row.GetProperty(name) is { ValueKind: JsonValueKind.String } value
            ? value.GetString()
            : null;
}
