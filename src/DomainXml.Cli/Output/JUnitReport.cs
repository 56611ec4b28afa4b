using System.Globalization;
using System.Xml;
using DomainXml.Cli.Validation;

namespace DomainXml.Cli.Output;

/// <summary>A JUnit report: a test suite for the run, a test case for each file, a failure where it has errors.</summary>
internal sealed class JUnitReport(ReportContext context) : IReport
{
    private readonly List<CheckedDocument> _documents = [];

    public void Write(CheckedDocument document)
    {
        if (!document.WasSkipped)
            _documents.Add(document);
    }

    public void Complete(RunSummary summary)
    {
        var failures = _documents.Count(document => Errors(document).Any());
        using var xml = XmlWriter.Create(
            context.Writer,
            new XmlWriterSettings
            {
                Indent = true,
                NewLineChars = "\n",
                // The writer's own encoding says nothing of the file's, which is UTF-8.
                OmitXmlDeclaration = true,
            }
        );
        xml.WriteRaw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "domainxml");
        Number("tests", _documents.Count);
        Number("failures", failures);
        Number("errors", 0);
        Number("skipped", 0);
        foreach (var document in _documents)
            WriteCase(xml, document);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Flush();
        context.Writer.WriteLine();

        void Number(string name, int value) =>
            xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteCase(XmlWriter xml, CheckedDocument document)
    {
        var file = Clean(document.File.Replace('\\', '/'));
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "domainxml.validate");
        xml.WriteAttributeString("name", file);
        xml.WriteAttributeString("file", file);
        var errors = Errors(document).ToList();
        if (errors.Count > 0)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", errors[0].Id);
            xml.WriteAttributeString(
                "message",
                errors.Count == 1
                    ? Clean(errors[0].Message)
                    : SummaryLine.Count(errors.Count, "error")
            );
            xml.WriteString(Lines(errors));
            xml.WriteEndElement();
        }
        var others = document.Diagnostics.Except(errors).ToList();
        if (others.Count > 0)
            xml.WriteElementString("system-out", Lines(others));
        xml.WriteEndElement();
    }

    private static IEnumerable<Diagnostic> Errors(CheckedDocument document) =>
        document.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);

    private static string Lines(IEnumerable<Diagnostic> diagnostics) =>
        string.Join('\n', diagnostics.Select(diagnostic => Clean(diagnostic.ToString())));

    /// <summary>The text without what XML cannot carry; half a surrogate pair too.</summary>
    private static string Clean(string text)
    {
        text = DiagnosticWriter.OnTerminalLine(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (
                char.IsHighSurrogate(text[i])
                && i + 1 < text.Length
                && char.IsLowSurrogate(text[i + 1])
            )
                i++;
            else if (!XmlConvert.IsXmlChar(text[i]))
                text = string.Concat(text.AsSpan(0, i), "\uFFFD", text.AsSpan(i + 1));
        }
        return text;
    }
}
