using System.CommandLine;
using DomainXml.Cli.NewDocuments;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml new</c>: a good definition of a domain from a few options; below it, of other things.</summary>
internal static class NewCommand
{
    public static Command Create(CliConsole console)
    {
        var options = new NewDomainOptions();
        var output = new NewFileOptions();
        var command = new Command(
            "new",
            "Write a definition of a domain from a few options: current hardware, virtio, and what the guest's system needs."
        )
        {
            NewNetworkCommand.Create(console),
            NewPoolCommand.Create(console),
            NewVolumeCommand.Create(console),
        };
        options.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
            NewDocumentWriter.Write(NewDomain.Create(options.Read(parsed)), output, parsed, console)
        );
        return command;
    }
}
