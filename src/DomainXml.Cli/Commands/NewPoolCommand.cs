using System.CommandLine;
using DomainXml.Cli.NewDocuments;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml new pool</c>: a storage pool.</summary>
internal static class NewPoolCommand
{
    public static Command Create(CliConsole console)
    {
        var name = NewCommandParts.NameOption("the pool");
        var path = new Option<string?>("--path")
        {
            HelpName = "path",
            Description = "The folder with its volumes; for an export of NFS, where to mount that.",
        };
        var nfs = NewCommandParts.Of<NfsExport?>(
            "--nfs",
            "host:path",
            "The export that holds it, such as server:/srv/images.",
            NfsExport.Parse
        );
        var group = new Option<string?>("--volume-group")
        {
            HelpName = "name",
            Description = "The LVM volume group that holds it.",
        };
        var output = new NewFileOptions();
        var command = new Command(
            "pool",
            "Write a definition of a storage pool: a folder, an export of NFS, or an LVM volume group."
        )
        {
            name,
            path,
            nfs,
            group,
        };
        output.AddTo(command);
        command.Validators.Add(result =>
        {
            var hasPath = result.GetValue(path) is not null;
            if (result.GetValue(group) is null == !hasPath)
                result.AddError(
                    "Say where the volumes are: --path FOLDER, with --nfs HOST:EXPORT too for NFS, or --volume-group NAME."
                );
            else if (!hasPath && result.GetResult(nfs) is not null)
                result.AddError(
                    "An export of NFS is mounted at a --path, and has no volume group."
                );
        });
        command.SetAction(parsed =>
            NewDocumentWriter.Write(
                NewStorage.CreatePool(
                    parsed.GetRequiredValue(name),
                    parsed.GetValue(path),
                    parsed.GetValue(nfs),
                    parsed.GetValue(group)
                ),
                output,
                parsed,
                console
            )
        );
        return command;
    }
}
