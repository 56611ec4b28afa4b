using System.CommandLine;
using System.Xml.Linq;
using DomainXml.Cli.Output;
using DomainXml.Cli.Validation;
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
                "The documents (files, folders, patterns; \"-\" reads standard input), then what to print of them: a path in XPath 1.0, such as //disk/source/@file; //disk#vda is the disk with that target.",
            Arity = new ArgumentArity(2, 100_000),
        };
        arguments.Validators.Add(CommandParts.RejectMisspeltOptions);
        arguments.CompletionSources.Add(PathCompletion.ForReading);
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
            Print what documents say at a path, one value a line; an element with others in it is printed as it is written.
            Exit code 1 where nothing matches.

            Examples:
              domainxml get vm.xml name
              domainxml get vm.xml '//disk#vda/source/@file'
              domainxml get vms //interface/mac/@address
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
            var run = new Run(console, DocumentPath.Parse(given[^1]))
            {
                IsJson = parsed.GetValue(json),
                IsXml = parsed.GetValue(xml),
            };
            return run.ReadAll(given[..^1]);
        });
        return command;
    }

    private sealed class Run(CliConsole console, DocumentPath path)
    {
        private readonly DiagnosticWriter _problems = new(console.Error, console.ErrorStyle);
        private readonly List<PathMatch> _matches = [];
        private bool _hasSeveralFiles;

        public required bool IsJson { get; init; }

        public required bool IsXml { get; init; }

        /// <summary>Reads the documents and shows what they have.</summary>
        /// <returns>The exit code.</returns>
        public int ReadAll(string[] arguments)
        {
            var files = CommandParts.FindFiles(arguments, out var missing);
            _hasSeveralFiles = files.Count > 1 || !files.All(file => file.IsNamed);
            foreach (var problem in missing)
                _problems.Write(problem, source: null);
            var exitCode = missing.Count > 0 ? ExitCodes.CouldNotRun : ExitCodes.Fine;
            var silent = new List<Diagnostic>();
            var hasMatch = false;
            foreach (var file in files)
            {
                var (code, noMatch) = Read(file);
                exitCode = Math.Max(exitCode, code);
                hasMatch |= code == ExitCodes.Fine && noMatch is null;
                if (noMatch is not null)
                    silent.Add(noMatch);
            }
            // Not every document in a folder need have it, but one should.
            if (!hasMatch && silent.Count > 0)
            {
                exitCode = Math.Max(exitCode, ExitCodes.Findings);
                _problems.Write(silent[0], source: null);
            }
            if (IsJson)
                console.Out.WriteLine(
                    ReadableJson.Of(_matches, CliJson.Default.IReadOnlyListPathMatch)
                );
            return exitCode;
        }

        /// <summary>Reads a document and shows what it has; says so where that is nothing, unless nobody named it.</summary>
        private (int ExitCode, Diagnostic? NoMatch) Read(InputFile file)
        {
            try
            {
                var document = CommandParts.LoadDocument(file.Path, console);
                if (Show(document) > 0)
                    return (ExitCodes.Fine, null);
                var nothing = path.ExplainNoMatch(document);
                if (!file.IsNamed)
                    return (ExitCodes.Fine, nothing);
                _problems.Write(nothing, document.Text);
                return (ExitCodes.Findings, null);
            }
            catch (DiagnosticException exception)
            {
                foreach (var diagnostic in exception.Diagnostics)
                    _problems.Write(Explained(diagnostic), source: null);
                return (ExitCodes.CouldNotRun, null);
            }
        }

        private Diagnostic Explained(Diagnostic diagnostic) =>
            diagnostic.Id == "DX0001" && _hasSeveralFiles
                ? diagnostic with
                {
                    Help =
                        $"The last argument ('{path.Text}') is the path, and what stands before it are documents. A path for several things: 'name | memory'.",
                }
                : diagnostic;

        private int Show(SourceDocument document) =>
            IsJson ? Collect(document)
            : IsXml ? WriteXml(document)
            : WriteValues(document);

        private int WriteValues(SourceDocument document)
        {
            if (path.GivesValue(document))
                return WriteAll(document, path.Values(document));
            return WriteAll(document, path.Select(document).Select(ValueOf));
        }

        private int WriteAll(SourceDocument document, IEnumerable<string> values)
        {
            var count = 0;
            foreach (var value in values)
            {
                console.Out.WriteLine(_hasSeveralFiles ? $"{document.File}: {value}" : value);
                count++;
            }
            return count;
        }

        // The texts of the elements in it, run together, would help nobody.
        private static string ValueOf(XObject node) =>
            node is XElement { HasElements: true }
                ? NodeSource.Of(node)
                : DocumentPath.ValueOf(node);

        private int WriteXml(SourceDocument document)
        {
            var nodes = path.Select(document);
            if (_hasSeveralFiles && nodes.Count > 0)
                console.Out.WriteLine($"<!-- {document.File} -->");
            foreach (var node in nodes)
                console.Out.WriteLine(NodeSource.Of(node));
            return nodes.Count;
        }

        private int Collect(SourceDocument document)
        {
            var matches = path.GivesValue(document)
                ? path.Values(document).Select(value => PathMatch.From(document, value))
                : path.Select(document).Select(PathMatch.From);
            var before = _matches.Count;
            _matches.AddRange(matches);
            return _matches.Count - before;
        }
    }
}

/// <summary>The JSON form of what a path leads to; the value of an expression such as <c>count(//disk)</c> has no path and place.</summary>
internal sealed record PathMatch(string? File, string? Path, string Value, int? Line, int? Column)
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

    public static PathMatch From(SourceDocument document, string value) =>
        new(document.File, Path: null, value, Line: null, Column: null);
}
