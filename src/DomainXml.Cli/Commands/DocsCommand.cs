using System.CommandLine;
using DomainXml.Cli.Docs;
using DomainXml.Cli.Output;

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
                "Look only in this schema: a built-in one, by name or root element, or a file of one's own (.rnc, .rng or .xsd).",
        };
        schema.Validators.Add(SchemaChoice.Check);
        schema.CompletionSources.Add(_ => SchemaLibrary.Entries.Select(entry => entry.Name));
        var html = new Option<string?>("--html")
        {
            HelpName = "folder",
            Description =
                "Write the whole reference as a static web site into this folder; open its index.html.",
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print all that is said of what is asked for as JSON.",
        };
        var command = new Command("docs", "Show what the format says of an element or attribute.")
        {
            path,
            schema,
            html,
            json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(path) is not null && result.GetValue(html) is not null)
                result.AddError("A web site has all elements: leave out the path, or --html.");
            if (result.GetValue(json) && result.GetValue(html) is not null)
                result.AddError("A web site is no JSON: leave out --json, or --html.");
        });
        command.SetAction(parsed =>
        {
            var index = new DocsIndex(parsed.GetValue(schema));
            return parsed.GetValue(html) is { } folder
                ? WriteSite(index, folder, console)
                : Print(index, parsed.GetValue(path), parsed.GetValue(json), console);
        });
        return command;
    }

    private static int Print(DocsIndex index, string? path, bool asJson, CliConsole console)
    {
        var printer = new DocsPrinter(console);
        if (path is null && !asJson)
        {
            printer.PrintSections(index);
            return ExitCodes.Fine;
        }
        var query = path is null ? DocsQuery.Roots(index) : DocsQuery.Of(index, path);
        if (query.WhyNone is { } why)
        {
            console.Error.WriteLine($"domainxml: {why}");
            return ExitCodes.CouldNotRun;
        }
        if (asJson)
        {
            DocsPage[] pages =
            [
                .. query.Entries.Select(entry => DocsPage.From(entry, query.Attribute)),
            ];
            console.Out.WriteLine(ReadableJson.Of(pages, CliJson.Default.DocsPageArray));
        }
        else
        {
            printer.Print(index, path!, query);
        }
        return ExitCodes.Fine;
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
