using System.Xml;
using System.Xml.Linq;
using DomainXml.Xml;

namespace DomainXml.Tests.Xml;

/// <summary>Asks XmlReader and our scanner about the same document.</summary>
internal static class XmlReaderOracle
{
    /// <summary>What XmlReader says is wrong; null where nothing is.</summary>
    public static string? Reader(string text)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            while (reader.Read())
            {
                // Reading is all.
            }
            return null;
        }
        catch (XmlException e)
        {
            return e.Message;
        }
    }

    /// <summary>Whether both make the same tree of a well-formed text.</summary>
    public static bool ReadSameTree(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text));
        var expected = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        var actual = SourceDocument.Parse(text).Document;
        return XNode.DeepEquals(expected, actual)
            && expected
                .Descendants()
                .Select(e => e.IsEmpty)
                .SequenceEqual(actual.Descendants().Select(e => e.IsEmpty));
    }

    /// <summary>What the scanner says is wrong; null where nothing is.</summary>
    public static Diagnostic? Scanner(string text)
    {
        try
        {
            var scanner = new XmlScanner(SourceText.From(text));
            while (scanner.Read())
            {
                // Reading is all.
            }
            return null;
        }
        catch (DiagnosticException e)
        {
            return Assert.Single(e.Diagnostics);
        }
    }
}
