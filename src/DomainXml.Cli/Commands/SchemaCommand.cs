using System.CommandLine;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml schema</c>: the schemas themselves, for other programs and for reading.</summary>
internal static class SchemaCommand
{
    public static Command Create(CliConsole console) =>
        new("schema", "List the built-in schemas, and write them for editors and other programs.")
        {
            SchemaListCommand.Create(console),
            SchemaExportCommand.Create(console),
        };
}
