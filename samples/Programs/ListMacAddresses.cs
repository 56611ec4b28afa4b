using DomainXml.Models;
using DomainXml.Views;

namespace DomainXml.Samples;

/// <summary>The MAC address of every network interface, and what it is connected to.</summary>
internal static class ListMacAddresses
{
    public static void Run(string file, TextWriter output)
    {
        var domain = SourceDocument.Load(file).RootAs<Domain>();
        foreach (var nic in domain.Devices.Interfaces)
        {
            var place = nic switch
            {
                NetworkAttachedInterface network => $"network {network.Source.Network}",
                BridgeInterface bridge => $"bridge {bridge.Source?.Bridge}",
                _ => nic.Type,
            };
            output.WriteLine($"{nic.Mac?.Address.ToString() ?? "any"} {place}");
        }
    }
}
