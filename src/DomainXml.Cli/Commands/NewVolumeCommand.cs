using System.CommandLine;
using DomainXml.Cli.NewDocuments;
using DomainXml.Models;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml new volume</c>: a volume of a storage pool.</summary>
internal static class NewVolumeCommand
{
    public static Command Create(CliConsole console)
    {
        var name = NewCommandParts.NameOption("the volume");
        var size = NewCommandParts.Of<ByteSize?>(
            "--size",
            "size",
            "How much it holds, such as 20GiB; a number alone counts GiB. Space is taken as it is written.",
            text => Words.Size(text, "GiB")
        );
        size.Required = true;
        var format = NewCommandParts.Of<VolumeFormatType?>(
            "--format",
            "format",
            "The format of the image. The default is qcow2.",
            text =>
                Words.Parse(
                    text,
                    "--format",
                    VolumeFormatTypeTexts.Parse,
                    VolumeFormatTypeTexts.ToText
                )
        );
        var backing = new Option<string?>("--backing")
        {
            HelpName = "image",
            Description =
                "The image that it begins as, and keeps only what is different from; in qcow2 where the name ends so, else raw.",
        };
        var output = new NewFileOptions();
        var command = new Command("volume", "Write a definition of a volume of a storage pool.")
        {
            name,
            size,
            format,
            backing,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
            NewDocumentWriter.Write(
                NewStorage.CreateVolume(
                    parsed.GetRequiredValue(name),
                    parsed.GetRequiredValue(size)!.Value,
                    parsed.GetValue(format) ?? VolumeFormatType.Qcow2,
                    parsed.GetValue(backing)
                ),
                output,
                parsed,
                console
            )
        );
        return command;
    }
}
