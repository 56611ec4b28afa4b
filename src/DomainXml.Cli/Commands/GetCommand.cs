using System.CommandLine;
using System.Text.Json;
using System.Xml.Linq;
using DomainXml.Cli.Output;
using DomainXml.Editing;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml get</c>: what a document says at a path.</summary>
internal static class GetCommand
{
    public static Command Create(CliConsole console)
    {
        var file = CommandParts.FileArgument("file", "The document.");
        var path = new Argument<string>("path")
        {
            Description =
                "What to print, in XPath 1.0, such as //disk/source/@file; //disk#vda is the disk with that target.",
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print path, value and place of each match as JSON.",
        };
        var xml = new Option<bool>("--xml")
        {
            Description = "Print the elements and attributes themselves, as they are written.",
        };
        var command = new Command(
            "get",
            """
            Print what a document says at a path, one value a line. Exit code 1 where nothing matches.

            Examples:
              domainxml get vm.xml name
              domainxml get vm.xml '//disk#vda/source/@file'
              domainxml get vm.xml 'count(//interface)'
              domainxml get --xml vm.xml '//interface[1]'
            """
        )
        {
            file,
            path,
            json,
            xml,
        };
        command.SetAction(parsed =>
        {
            var wanted = DocumentPath.Parse(parsed.GetRequiredValue(path));
            var document = CommandParts.LoadDocument(parsed.GetRequiredValue(file), console);
            var count =
                parsed.GetValue(json) ? WriteJson(console, wanted.Select(document))
                : parsed.GetValue(xml) ? WriteXml(console, document, wanted)
                : WriteValues(console, wanted.Values(document));
            if (count > 0)
                return ExitCodes.Fine;
            new DiagnosticWriter(console.Error, console.ErrorStyle).Write(
                wanted.ExplainNoMatch(document),
                document.Text
            );
            return ExitCodes.Findings;
        });
        return command;
    }

    private static int WriteValues(CliConsole console, IReadOnlyList<string> values)
    {
        foreach (var value in values)
            console.Out.WriteLine(value);
        return values.Count;
    }

    private static int WriteXml(CliConsole console, SourceDocument document, DocumentPath path)
    {
        var nodes = path.Select(document);
        foreach (var node in nodes)
            console.Out.WriteLine(SourceOf(node, document.Text));
        return nodes.Count;
    }

    /// <summary>A node as it is written, moved to the left margin.</summary>
    private static string SourceOf(XObject node, SourceText text)
    {
        var start = text.OffsetAt(SourceDocument.SpanOf(node)!.Value.Start);
        var end = text.OffsetAt(SourceDocument.SpanOf(node)!.Value.End);
        if (node is XElement element)
            (start, end) = (
                start - 1,
                text.OffsetAt(SourceDocument.SpanOfWhole(element)!.Value.End)
            );
        else if (node is XAttribute)
            end = text.OffsetAt(SourceDocument.SpanOfValue(node)!.Value.End) + 1;
        var line = text.Line(text.PositionAt(start).Line);
        var indent = line[..(line.Length - line.TrimStart(" \t").Length)].ToString();
        return text.Text[start..end]
            .Replace("\n" + indent, "\n", StringComparison.Ordinal)
            .ReplaceLineEndings();
    }

    private static int WriteJson(CliConsole console, IReadOnlyList<XObject> nodes)
    {
        var matches = nodes.Select(PathMatch.From).ToArray();
        console.Out.WriteLine(
            JsonSerializer.Serialize(matches, CliJson.Default.IReadOnlyListPathMatch)
        );
        return nodes.Count;
    }
}

/// <summary>The JSON form of a place in a document.</summary>
internal sealed record PathMatch(string Path, string Value, int? Line, int? Column)
{
    public static PathMatch From(XObject node)
    {
        var start = SourceDocument.SpanOf(node)?.Start;
        return new(
            SourceDocument.PathOf(node),
            DocumentPath.ValueOf(node),
            start?.Line,
            start?.Column
        );
    }
}
