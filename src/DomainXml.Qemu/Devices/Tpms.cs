using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Trusted platform modules.</summary>
internal sealed class Tpms : DeviceKind
{
    public override void Complete(Resolution resolution)
    {
        foreach (var tpm in resolution.Devices.Tpms)
            tpm.Model ??= TpmModel.TpmTis;
    }

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
                    { "driver", tpm.Model == TpmModel.TpmCrb ? "tpm-crb" : "tpm-tis" },
                    { "tpmdev", $"tpm-{alias}" },
                    { "id", alias },
                }.AddPlace(plan.Guest, tpm)
            );
        }
    }
}
