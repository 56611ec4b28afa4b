using System.CommandLine;
using System.Net;
using DomainXml.Cli.NewDocuments;

namespace DomainXml.Cli.Commands;

/// <summary><c>domainxml new network</c>: a virtual network.</summary>
internal static class NewNetworkCommand
{
    public static Command Create(CliConsole console)
    {
        var name = NewCommandParts.NameOption("the network");
        var mode = NewCommandParts.OneOf(
            "--mode",
            "How guests reach the outside: nat (the default), route, open, isolated, or bridge, which joins the host's --bridge.",
            ["nat", "route", "open", "isolated", "bridge"]
        );
        var subnet = NewCommandParts.Of<IPNetwork?>(
            "--subnet",
            "subnet",
            "Its addresses, such as 192.168.150.0/24; the host has the first. The default is 192.168.122.0/24.",
            text => NewNetwork.ParseSubnet(text)
        );
        var bridge = new Option<string?>("--bridge")
        {
            HelpName = "name",
            Description = "The name of its bridge on the host.",
        };
        var domain = new Option<string?>("--domain")
        {
            HelpName = "name",
            Description = "The DNS domain of its guests, known only to them.",
        };
        var noDhcp = new Option<bool>("--no-dhcp") { Description = "Hand out no addresses." };
        var output = new NewFileOptions();
        var command = new Command("network", "Write a definition of a virtual network.")
        {
            name,
            mode,
            subnet,
            bridge,
            domain,
            noDhcp,
        };
        output.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(mode) != "bridge")
                return;
            if (result.GetValue(bridge) is null)
                result.AddError(
                    "--mode bridge needs the name of the host's bridge, with --bridge."
                );
            if (result.GetResult(subnet) is not null || result.GetValue(domain) is not null)
                result.AddError(
                    "A network that joins a bridge has no addresses and names of its own: leave --subnet and --domain out."
                );
        });
        command.SetAction(parsed =>
            NewDocumentWriter.Write(
                NewNetwork.Create(
                    new NetworkDefinitionRequest(
                        parsed.GetRequiredValue(name),
                        parsed.GetValue(mode) ?? "nat",
                        parsed.GetValue(subnet) ?? NewNetwork.UsualSubnet,
                        parsed.GetValue(bridge),
                        parsed.GetValue(domain),
                        HasDhcp: !parsed.GetValue(noDhcp)
                    )
                ),
                output,
                parsed,
                console
            )
        );
        return command;
    }
}
