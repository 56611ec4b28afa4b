using System.CommandLine;
using DomainXml.RelaxNg.Merging;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml schema export</c>: schemas in the syntax that another program wants.</summary>
internal static class SchemaExportCommand
{
    public static Command Create(CliConsole console)
    {
        var schema = new Argument<string?>("schema")
        {
            Description =
                "A built-in schema, by name or root element, or a file of one's own (.rnc, .rng or .xsd). All built-in ones where it is left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        schema.CompletionSources.Add(_ => SchemaLibrary.Entries.Select(entry => entry.Name));
        schema.Validators.Add(SchemaChoice.Check);
        var format = new Option<SchemaFormat>("--format", "-f")
        {
            Description =
                "rng: RELAX NG in XML; rnc: RELAX NG in the compact syntax; xsd: XML Schema, for editors.",
            Required = true,
        };
        format.AcceptOnlyFromAmong("rng", "rnc", "xsd");
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "file",
            Description = "The file or folder to write to. The default is standard output.",
        };
        var command = new Command(
            "export",
            "Write a schema, documented, for editors and other programs."
        )
        {
            schema,
            format,
            output,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(schema) is null && result.GetValue(output) is null)
                result.AddError(
                    "Name a schema ('domainxml schema list' shows them), or with --output the folder that all are written to."
                );
        });
        command.SetAction(parsed =>
            Export(
                parsed.GetValue(schema),
                parsed.GetValue(format),
                parsed.GetValue(output),
                console
            )
        );
        return command;
    }

    private static int Export(
        string? schema,
        SchemaFormat format,
        string? output,
        CliConsole console
    )
    {
        if (schema is null)
        {
            var written = 0;
            foreach (var entry in SchemaLibrary.Entries)
                written += Write(SchemaExport.Create(entry.Schema, format, entry.Name), output!);
            console.Out.WriteLine($"{written} files written to {output}");
            return ExitCodes.Fine;
        }

        var (merged, name) = Load(schema);
        if (output is null)
            return Print(SchemaExport.Create(merged, format, name), schema, console);
        if (IsFolder(output))
        {
            Write(SchemaExport.Create(merged, format, name), output);
            return ExitCodes.Fine;
        }
        var files = SchemaExport.Create(merged, format, Path.GetFileNameWithoutExtension(output));
        Write(
            [files[0] with { Name = Path.GetFileName(output) }, .. files.Skip(1)],
            FolderOf(output)
        );
        return ExitCodes.Fine;
    }

    private static int Print(IReadOnlyList<ExportedFile> files, string schema, CliConsole console)
    {
        if (files.Count > 1)
        {
            console.Error.WriteLine(
                $"domainxml: '{schema}' has elements in several namespaces, so its XML Schema is {files.Count} files; say with --output where to write them."
            );
            return ExitCodes.CouldNotRun;
        }
        console.Out.Write(files[0].Text);
        return ExitCodes.Fine;
    }

    private static int Write(IReadOnlyList<ExportedFile> files, string folder)
    {
        OutputFiles.CreateFolder(folder);
        foreach (var file in files)
            OutputFiles.Write(Path.Combine(folder, file.Name), file.Text);
        return files.Count;
    }

    private static (MergedSchema Schema, string Name) Load(string schema) =>
        SchemaLibrary.Find(schema) is { } entry
            ? (entry.Schema, entry.Name)
            : (SchemaChoice.LoadFile(schema), Path.GetFileNameWithoutExtension(schema));

    private static bool IsFolder(string path) =>
        Path.EndsInDirectorySeparator(path) || Directory.Exists(path);

    private static string FolderOf(string file) =>
        Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".";
}
