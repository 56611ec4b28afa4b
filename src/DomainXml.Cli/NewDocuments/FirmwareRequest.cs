using DomainXml.Models;

namespace DomainXml.Cli.NewDocuments;

/// <summary>
/// Firmware as the user asks for it: <c>bios</c>, <c>uefi</c>, <c>uefi-secure</c>, or the path of an image for flash memory
/// with the template for its variables, <c>/usr/share/OVMF/OVMF_CODE.fd,vars=/usr/share/OVMF/OVMF_VARS.fd</c>.
/// </summary>
internal sealed record FirmwareRequest
{
    /// <summary>The machine's own.</summary>
    public static FirmwareRequest Bios { get; } = new();

    /// <summary>UEFI, whichever image of the host suits.</summary>
    public static FirmwareRequest Uefi { get; } = new() { IsUefi = true };

    /// <summary>UEFI that boots what is signed.</summary>
    public static FirmwareRequest SecureUefi { get; } = new() { IsUefi = true, IsSecure = true };

    /// <summary>Whether it checks signatures, for which the machine needs System Management Mode.</summary>
    public bool IsSecure { get; private init; }

    private bool IsUefi { get; init; }

    private string? Image { get; init; }

    private string? Template { get; init; }

    /// <summary>Reads a request.</summary>
    /// <exception cref="FormatException">It can't be understood; the message is for the user.</exception>
    public static FirmwareRequest Parse(string text)
    {
        switch (text)
        {
            case "bios":
                return Bios;
            case "uefi" or "efi":
                return Uefi;
            case "uefi-secure":
                return SecureUefi;
        }
        var settings = SettingList.Parse(text, "image", "vars");
        return settings.Text("image") is { } image && image.Contains('/', StringComparison.Ordinal)
            ? new FirmwareRequest { Image = image, Template = settings.Text("vars") }
            : throw new FormatException(
                $"'{text}' is no firmware; there are bios, uefi, uefi-secure, and the path of an image, with vars=PATH for its variables."
            );
    }

    /// <summary>Says it in the definition.</summary>
    public void Apply(GuestOs os)
    {
        if (IsUefi)
            os.Firmware = FirmwareKind.Efi;
        if (IsSecure)
        {
            os.FirmwareElement = new Firmware();
            foreach (
                var feature in (ReadOnlySpan<FirmwareFeatureName>)
                    [FirmwareFeatureName.EnrolledKeys, FirmwareFeatureName.SecureBoot]
            )
                os.FirmwareElement.Features.Add(
                    new FirmwareFeature { Enabled = true, Name = feature }
                );
        }
        if (Image is null)
            return;
        os.Loader = new Loader
        {
            Readonly = true,
            Type = LoaderType.Pflash,
            Value = Paths.Full(Image),
        };
        if (Template is not null)
            os.Nvram = new FileFirmwareVariables { Template = Paths.Full(Template) };
    }
}
