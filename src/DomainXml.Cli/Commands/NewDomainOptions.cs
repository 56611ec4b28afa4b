using System.CommandLine;
using DomainXml.Cli.NewDocuments;
using DomainXml.Models;

namespace DomainXml.Cli.Commands;

/// <summary>The options of <c>domainxml new</c>, and what they ask for.</summary>
internal sealed class NewDomainOptions
{
    private readonly Option<string> _name = NewCommandParts.NameOption("the domain");

    private readonly Option<ByteSize?> _memory = NewCommandParts.Of<ByteSize?>(
        "--memory",
        "size",
        "How much memory it has, such as 4GiB; a number alone counts MiB. The default is 2GiB, for Windows 4GiB.",
        text => Words.Size(text, "MiB")
    );

    private readonly Option<ushort> _cpus = new("--cpus")
    {
        HelpName = "count",
        Description = "How many virtual CPUs it has.",
        DefaultValueFactory = _ => 2,
    };

    private readonly Option<DiskRequest[]> _disks = NewCommandParts.ManyOf(
        "--disk",
        "path|key=value,...",
        "A disk: PATH or pool=NAME,volume=NAME, and format=, bus=, cache=, serial=, readonly=yes with commas between. The guest boots the first.",
        DiskRequest.Parse
    );

    private readonly Option<string[]> _cdRoms = new("--cdrom")
    {
        HelpName = "image",
        Description =
            "The image of a CD-ROM, such as an installer; the guest boots the first as long as its disk is empty.",
    };

    private readonly Option<string?> _cloudInit = new("--cloud-init")
    {
        HelpName = "image",
        Description = "The image with the settings that cloud-init reads at the first start.",
    };

    private readonly Option<NetworkRequest[]> _networks = NewCommandParts.ManyOf(
        "--network",
        "key=value,...",
        "A network interface: user, passt, network=NAME, bridge=NAME or direct=DEVICE, and mac=, model= with commas between. The default is user, which needs no rights.",
        NetworkRequest.Parse
    );

    private readonly Option<bool> _offline = new("--no-network")
    {
        Description = "No network interface.",
    };

    private readonly Option<string?> _os = NewCommandParts.OneOf(
        "--os",
        "What it runs: linux (the default), windows, or other, which gets hardware that needs no drivers.",
        ["linux", "windows", "other"]
    );

    private readonly Option<FirmwareRequest?> _firmware = NewCommandParts.Of<FirmwareRequest?>(
        "--firmware",
        "firmware",
        "bios, uefi, uefi-secure, or the path of an image, with vars=PATH for its variables. The default is what the machine and the system are used with.",
        FirmwareRequest.Parse
    );

    private readonly Option<string?> _architecture = NewCommandParts.OneOf(
        "--arch",
        "The architecture. The default is x86_64.",
        Platform.Architectures
    );

    private readonly Option<string?> _machine = new("--machine")
    {
        HelpName = "name",
        Description = "The machine. The default is q35, virt, pseries or s390-ccw-virtio.",
    };

    private readonly Option<string?> _type = NewCommandParts.OneOf(
        "--type",
        "kvm (the default): on the host's processor; qemu: emulated.",
        ["kvm", "qemu", "hvf"]
    );

    private readonly Option<string?> _cpu = new("--cpu")
    {
        HelpName = "model",
        Description =
            "host-passthrough (the default with KVM), host-model, maximum, or a model's name.",
    };

    private readonly Option<string?> _graphics = NewCommandParts.OneOf(
        "--graphics",
        "vnc (the default), spice, or none for a serial console only.",
        ["vnc", "spice", "none"]
    );

    private readonly Option<bool?> _tpm = new("--tpm")
    {
        Description = "A TPM 2.0, emulated. Windows has one unless this is false.",
    };

    private readonly Option<bool> _noAgent = new("--no-agent")
    {
        Description = "No channel for a guest agent.",
    };

    private readonly Option<int> _pciePorts = new("--pcie-ports")
    {
        HelpName = "count",
        Description =
            "How many PCI Express ports it has, for its devices and those to be plugged in later; 0 leaves them out.",
        DefaultValueFactory = _ => 14,
    };

    private readonly Option<Guid?> _uuid = new("--uuid")
    {
        HelpName = "uuid",
        Description = "Its UUID. Left out, whoever runs the domain gives it one.",
    };

    private readonly Option<string?> _title = new("--title")
    {
        HelpName = "text",
        Description = "A short title, for people.",
    };

    private readonly Option<string?> _description = new("--description")
    {
        HelpName = "text",
        Description = "What it is for.",
    };

    public void AddTo(Command command)
    {
        _cpus.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<ushort>() == 0)
                result.AddError("--cpus: a domain has at least 1.");
        });
        _pciePorts.Validators.Add(result =>
        {
            // A bus has 32 places, each of which takes 8 ports; more than a few dozen make a guest boot slowly.
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 0 or > 200)
                result.AddError("--pcie-ports is a number from 0 to 200.");
        });
        Option[] options =
        [
            _name,
            _memory,
            _cpus,
            _disks,
            _cdRoms,
            _cloudInit,
            _networks,
            _offline,
            _os,
            _firmware,
            _architecture,
            _machine,
            _type,
            _cpu,
            _graphics,
            _tpm,
            _noAgent,
            _pciePorts,
            _uuid,
            _title,
            _description,
        ];
        foreach (var option in options)
            command.Add(option);
    }

    public DomainRequest Read(ParseResult parsed)
    {
        var networks = parsed.GetValue(_networks) ?? [];
        if (networks.Length == 0 && !parsed.GetValue(_offline))
            networks = [NetworkRequest.Parse("user")];
        return new DomainRequest
        {
            Name = parsed.GetRequiredValue(_name),
            Platform = Platform.Of(
                parsed.GetValue(_architecture) ?? "x86_64",
                parsed.GetValue(_machine)
            ),
            Type = HypervisorTypeTexts.Parse(parsed.GetValue(_type) ?? "kvm"),
            Uuid = parsed.GetValue(_uuid),
            Title = parsed.GetValue(_title),
            Description = parsed.GetValue(_description),
            System = parsed.GetValue(_os) switch
            {
                "windows" => GuestSystem.Windows,
                "other" => GuestSystem.Other,
                _ => GuestSystem.Linux,
            },
            Memory = parsed.GetValue(_memory),
            Cpus = parsed.GetValue(_cpus),
            Cpu = parsed.GetValue(_cpu),
            Firmware = parsed.GetValue(_firmware),
            Disks = parsed.GetValue(_disks) ?? [],
            CdRoms = parsed.GetValue(_cdRoms) ?? [],
            CloudInit = parsed.GetValue(_cloudInit),
            Networks = networks,
            Display = parsed.GetValue(_graphics) switch
            {
                "none" => GuestDisplay.None,
                "spice" => GuestDisplay.Spice,
                _ => GuestDisplay.Vnc,
            },
            HasAgent = !parsed.GetValue(_noAgent),
            HasTpm = parsed.GetValue(_tpm),
            PciePorts = parsed.GetValue(_pciePorts),
        };
    }
}
