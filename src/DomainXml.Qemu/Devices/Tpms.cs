using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Trusted platform modules.</summary>
internal sealed class Tpms : DeviceKind
{
    public override void Complete(Resolution resolution)
    {
        foreach (var tpm in resolution.Devices.Tpms)
            tpm.Model ??= resolution.Guest.Traits.Tpm;
    }

    public override IEnumerable<PlatformNeed> PlatformNeeds(Guest guest) =>
        guest
            .Devices.Tpms.Where(tpm => tpm.Model == TpmModel.TpmSpapr)
            .Select(tpm => PlatformNeed.SpaprVio(tpm, firstRegister: 0x4000));

    public override void Name(Guest guest, Aliases aliases)
    {
        foreach (var tpm in guest.Devices.Tpms)
            aliases.Number(tpm, "tpm");
    }

    public override void Plan(PlanBuilder plan)
    {
        foreach (var tpm in plan.Guest.Devices.Tpms)
        {
            var alias = Guest.AliasOf(tpm);
            if (tpm is { Model: TpmModel.SpaprTpmProxy, Backend: TpmPassthroughBackend proxied })
            {
                plan.Device(
                    new QemuMap
                    {
                        { "driver", "spapr-tpm-proxy" },
                        { "id", alias },
                        { "host-path", proxied.Device?.Path ?? "/dev/tpmrm0" },
                    }
                );
                continue;
            }
            var socket = tpm.Backend switch
            {
                TpmExternalBackend external => external.Source?.Path,
                TpmEmulatorBackend => plan.Guest.Host.TpmSocket
                    ?? throw Problems.Unsupported(
                        tpm,
                        "an emulated TPM needs an emulator that runs beside QEMU"
                    ),
                _ => throw Problems.Unsupported(tpm, "this kind of TPM can't be converted yet"),
            };
            plan.Add(
                new QemuObject(
                    QemuObjectKind.Chardev,
                    new QemuMap
                    {
                        { "backend", "socket" },
                        { "id", "chrtpm" },
                        { "path", socket },
                    }
                )
            );
            plan.Option("-tpmdev", $"emulator,id=tpm-{alias},chardev=chrtpm");
            plan.Device(
                new QemuMap
                {
                    { "driver", DriverOf(plan.Guest, tpm.Model) },
                    { "tpmdev", $"tpm-{alias}" },
                    { "id", alias },
                }.AddPlace(plan.Guest, tpm)
            );
        }
    }

    private static string DriverOf(Guest guest, TpmModel? model) =>
        model switch
        {
            TpmModel.TpmCrb => "tpm-crb",
            TpmModel.TpmSpapr => "tpm-spapr",
            _ => guest.Traits.TpmTisDriver,
        };
}
