using System.CommandLine;
using DomainXml.Editing;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml remove</c>: takes elements and attributes out of a document.</summary>
internal static class RemoveCommand
{
    public static Command Create(CliConsole console)
    {
        var file = CommandParts.FileArgument(
            "file",
            "The document, or a folder or pattern of several."
        );
        var paths = new Argument<string[]>("paths")
        {
            Description =
                "What to remove: paths as in 'get'. All that match go. In front of them, what is there as a file or folder, or ends in .xml, is another document.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(CommandParts.RejectMisspeltOptions);
        paths.Validators.Add(result =>
        {
            if (result.Tokens.All(token => IsFile(token.Value)))
                result.AddError("Nothing to remove: write a path behind the documents.");
        });
        paths.CompletionSources.Add(PathCompletion.ForReading);
        var session = new EditSession(console);
        var command = new Command(
            "remove",
            """
            Take elements, with their lines, or attributes out of documents. What the schema demands is kept.

            Examples:
              domainxml remove vm.xml //disk#vdb
              domainxml remove vm.xml '//interface[2]' //disk#vda/driver/@cache
              domainxml remove --diff vm.xml '//comment()'
              domainxml remove *.xml //tpm
            """
        )
        {
            file,
            paths,
        };
        session.AddOptionsTo(command);
        command.SetAction(parsed =>
        {
            var rest = parsed.GetRequiredValue(paths);
            string[] files = [parsed.GetRequiredValue(file), .. rest.TakeWhile(IsFile)];
            var removed = rest.SkipWhile(IsFile).Select(DocumentPath.Parse).ToArray();
            return session.RunAll(parsed, files, document => Remove(document, removed));
        });
        return command;
    }

    private static void Remove(SourceDocument document, IReadOnlyList<DocumentPath> paths)
    {
        foreach (var path in paths)
        {
            if (document.Remove(path) == 0)
                throw new DiagnosticException(path.ExplainNoMatch(document));
        }
    }

    private static bool IsFile(string text) =>
        text == "-"
        || text.EndsWith(".xml", StringComparison.Ordinal)
        || (!text.StartsWith("//", StringComparison.Ordinal) && Path.Exists(text));
}
