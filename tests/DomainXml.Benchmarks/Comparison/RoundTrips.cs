using System.Xml;
using System.Xml.Linq;
using DomainXml.Models;
using DomainXml.ViewProbes;
using DomainXml.Views;

namespace DomainXml.Benchmarks.Comparison;

/// <summary>Ways to read a document and write it again, each on one thread, from bytes to bytes.</summary>
internal static class RoundTrips
{
    /// <summary>Parses the document, reads every property of every view, and writes it.</summary>
    public static void ReadEverything(byte[] bytes)
    {
        var document = SourceDocument.Parse(bytes);
        ViewReader.ReadAll(document.RootAs<Domain>());
        document.Write(Stream.Null);
    }

    /// <summary>Parses the document and reads every property of every view.</summary>
    public static void ReadOnly(byte[] bytes) =>
        ViewReader.ReadAll(SourceDocument.Parse(bytes).RootAs<Domain>());

    /// <summary>How many properties all views of a document have.</summary>
    public static int CountProperties(byte[] bytes) =>
        ViewReader.ReadAll(SourceDocument.Parse(bytes).RootAs<Domain>());

    /// <summary>Parses the document and writes it.</summary>
    public static void ParseAndWrite(byte[] bytes) =>
        SourceDocument.Parse(bytes).Write(Stream.Null);

    /// <summary>Parses the document.</summary>
    public static void Parse(byte[] bytes) => SourceDocument.Parse(bytes);

    /// <summary>Loads a tree of LINQ to XML and saves it; comments and white space stay, quotes and line ends do not.</summary>
    public static void XDocumentRoundTrip(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), InProcess.ReaderSettings);
        var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        document.Save(Stream.Null, SaveOptions.DisableFormatting);
    }
}
