using System.Globalization;
using DomainXml;
using DomainXml.Samples;

switch (args)
{
    case ["list-macs", var file]:
        ListMacAddresses.Run(file, Console.Out);
        return 0;
    case ["add-disk", var file, var image]:
        AddDisk.Run(file, image);
        return 0;
    case ["raise-memory", var folder, var size]:
        RaiseMemory.Run(folder, ByteSize.Parse(size, CultureInfo.InvariantCulture), Console.Out);
        return 0;
    case ["build", var file]:
        BuildDomain.Run(file);
        return 0;
    case ["set-owner", var file, var team, var contact]:
        OwnMetadata.Run(file, team, contact);
        return 0;
    default:
        await Console
            .Error.WriteLineAsync(
                """
                list-macs FILE                  the MAC address of every network interface
                add-disk FILE IMAGE             one more qcow2 disk
                raise-memory FOLDER SIZE        at least so much memory for every domain in a folder
                build FILE                      a domain from nothing
                set-owner FILE TEAM CONTACT     metadata in a namespace of one's own
                """
            )
            .ConfigureAwait(false);
        return 2;
}
