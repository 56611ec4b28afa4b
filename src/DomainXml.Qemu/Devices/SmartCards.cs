using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Smart cards in a reader.</summary>
internal sealed class SmartCards : DeviceKind
{
    public override void Complete(Resolution resolution)
    {
        var slot = 0u;
        foreach (var card in resolution.Devices.Smartcards)
        {
            card.Address ??= new CcidAddress { Controller = 0, Slot = slot };
            slot++;
            if (card.Address is CcidAddress address)
                resolution.Ensure((int)address.Controller, () => new CcidController());
        }
    }

    public override void Plan(PlanBuilder plan)
    {
        var number = 0;
        foreach (var card in plan.Guest.Devices.Smartcards)
        {
            var alias = $"smartcard{number++}";
            var map = new QemuMap();
            switch (card)
            {
                case PassthroughSmartCard passthrough:
                    var chardev = CharacterBackends.Plan(
                        plan,
                        passthrough.Type,
                        passthrough,
                        alias,
                        "smartcard"
                    );
                    map.Add("driver", "ccid-card-passthru").Add("chardev", chardev);
                    break;
                case CertificateSmartCard certificates:
                    map.Add("driver", "ccid-card-emulated").Add("backend", "certificates");
                    var index = 1;
                    foreach (var certificate in certificates.Certificates)
                        map.Add($"cert{index++}", certificate);
                    map.Add("db", certificates.Database ?? "/etc/pki/nssdb");
                    break;
                default:
                    map.Add("driver", "ccid-card-emulated").Add("backend", "nss-emulated");
                    break;
            }
            map.Add("id", alias);
            if (card.Address is CcidAddress address)
                map.Add("bus", $"{Controllers.CcidName(plan.Guest, (int)address.Controller)}.0");
            plan.Device(map);
        }
    }
}
