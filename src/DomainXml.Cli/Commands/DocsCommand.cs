using System.CommandLine;
using DomainXml.Cli.Docs;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml docs</c>: what the schemas say of an element, in the terminal or as a web site.</summary>
internal static class DocsCommand
{
    public static Command Create(CliConsole console)
    {
        var path = new Argument<string?>("path")
        {
            // Without it, the help would list all elements that it completes to.
            HelpName = "path",
            Description =
                "An element, such as disk, disk/driver or /domain/devices/disk; an attribute, such as disk/@device. Without it, the kinds of documents.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        path.CompletionSources.Add(_ => new DocsIndex().ElementNames);
        var schema = new Option<string?>("--schema", "-s")
        {
            HelpName = "schema",
            Description =
                "Look only in this schema: a built-in one, by name or root element, or a RELAX NG file (.rng or .rnc).",
        };
        schema.Validators.Add(SchemaChoice.Check);
        schema.CompletionSources.Add(_ => SchemaLibrary.Entries.Select(entry => entry.Name));
        var html = new Option<string?>("--html")
        {
            HelpName = "folder",
            Description =
                "Write the whole reference as a static web site into this folder; open its index.html.",
        };
        var command = new Command("docs", "Show what the format says of an element or attribute.")
        {
            path,
            schema,
            html,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(path) is not null && result.GetValue(html) is not null)
                result.AddError("A web site has all elements: leave out the path, or --html.");
        });
        command.SetAction(parsed =>
        {
            var index = new DocsIndex(parsed.GetValue(schema));
            return parsed.GetValue(html) is { } folder
                ? WriteSite(index, folder, console)
                : new DocsPrinter(console).Print(index, parsed.GetValue(path));
        });
        return command;
    }

    private static int WriteSite(DocsIndex index, string folder, CliConsole console)
    {
        var files = new DocsSite(index).CreateFiles();
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(folder, name);
            OutputFiles.CreateFolder(Path.GetDirectoryName(path)!);
            OutputFiles.Write(path, text);
        }
        console.Out.WriteLine(
            $"{files.Count} files written; open {Path.Combine(folder, "index.html")}"
        );
        return ExitCodes.Fine;
    }
}
