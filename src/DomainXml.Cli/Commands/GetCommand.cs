using System.CommandLine;
using System.Text.Json;
using System.Xml.Linq;
using DomainXml.Cli.Output;
using DomainXml.Editing;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml get</c>: what documents say at a path.</summary>
internal static class GetCommand
{
    public static Command Create(CliConsole console)
    {
        var arguments = new Argument<string[]>("file... path")
        {
            Description =
                "The documents (\"-\" reads standard input), then what to print of them: a path in XPath 1.0, such as //disk/source/@file; //disk#vda is the disk with that target.",
            Arity = new ArgumentArity(2, 100_000),
        };
        arguments.Validators.Add(CommandParts.RejectMisspeltOptions);
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
            Print what documents say at a path, one value a line. Exit code 1 where nothing matches.

            Examples:
              domainxml get vm.xml name
              domainxml get vm.xml '//disk#vda/source/@file'
              domainxml get *.xml //interface/mac/@address
              domainxml get --xml vm.xml '//interface[1]'
            """
        )
        {
            arguments,
            json,
            xml,
        };
        command.SetAction(parsed =>
        {
            var given = parsed.GetRequiredValue(arguments);
            var path = DocumentPath.Parse(given[^1]);
            var files = given[..^1];
            var run = new Run(console, path, files.Length > 1);
            var exitCode = ExitCodes.Fine;
            var matches = new List<PathMatch>();
            foreach (var file in files)
            {
                exitCode = Math.Max(
                    exitCode,
                    parsed.GetValue(json)
                            ? run.Read(file, document => run.Collect(document, matches))
                        : parsed.GetValue(xml) ? run.Read(file, run.WriteXml)
                        : run.Read(file, run.WriteValues)
                );
            }
            if (parsed.GetValue(json) && exitCode < ExitCodes.CouldNotRun)
                console.Out.WriteLine(
                    JsonSerializer.Serialize(matches, CliJson.Default.IReadOnlyListPathMatch)
                );
            return exitCode;
        });
        return command;
    }

    private sealed class Run(CliConsole console, DocumentPath path, bool hasSeveralFiles)
    {
        /// <summary>Reads a document and shows what it has; says so where that is nothing.</summary>
        /// <returns>The exit code.</returns>
        public int Read(string file, Func<SourceDocument, int> show)
        {
            var writer = new DiagnosticWriter(console.Error, console.ErrorStyle);
            try
            {
                var document = CommandParts.LoadDocument(file, console);
                if (show(document) > 0)
                    return ExitCodes.Fine;
                writer.Write(path.ExplainNoMatch(document), document.Text);
                return ExitCodes.Findings;
            }
            catch (DiagnosticException exception)
            {
                foreach (var diagnostic in exception.Diagnostics)
                    writer.Write(diagnostic, source: null);
                return ExitCodes.CouldNotRun;
            }
        }

        public int WriteValues(SourceDocument document)
        {
            var values = path.Values(document);
            foreach (var value in values)
                console.Out.WriteLine(hasSeveralFiles ? $"{document.File}: {value}" : value);
            return values.Count;
        }

        public int WriteXml(SourceDocument document)
        {
            var nodes = path.Select(document);
            if (hasSeveralFiles && nodes.Count > 0)
                console.Out.WriteLine($"<!-- {document.File} -->");
            foreach (var node in nodes)
                console.Out.WriteLine(NodeSource.Of(node));
            return nodes.Count;
        }

        public int Collect(SourceDocument document, List<PathMatch> matches)
        {
            var nodes = path.Select(document);
            matches.AddRange(nodes.Select(PathMatch.From));
            return nodes.Count;
        }
    }
}

/// <summary>The JSON form of what a path leads to.</summary>
internal sealed record PathMatch(string? File, string Path, string Value, int? Line, int? Column)
{
    public static PathMatch From(XObject node)
    {
        var start = SourceDocument.SpanOf(node)?.Start;
        return new(
            SourceDocument.TextOf(node)?.File,
            SourceDocument.PathOf(node),
            DocumentPath.ValueOf(node),
            start?.Line,
            start?.Column
        );
    }
}
