using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The parts of Microsoft's hypervisor interface that the guest is offered.</summary>
internal static class HyperVFeatures
{
    public static void Add(HyperV? features, List<string> parts)
    {
        if (features is null)
            return;
        if (features.Mode == HyperVMode.Passthrough)
        {
            parts.Add("hv-passthrough=on");
            return;
        }
        Switch("relaxed", features.Relaxed?.State);
        Switch("vapic", features.Vapic?.State);
        if (features.Spinlocks is { State: true } spinlocks)
            parts.Add($"hv-spinlocks=0x{spinlocks.Retries ?? 4095:x}");
        Switch("vpindex", features.Vpindex?.State);
        Switch("runtime", features.Runtime?.State);
        Switch("synic", features.Synic?.State);
        if (features.Stimer is { State: true } timer)
        {
            parts.Add("hv-stimer=on");
            if (timer.Direct?.State == true)
                parts.Add("hv-stimer-direct=on");
        }
        Switch("reset", features.Reset?.State);
        if (features.VendorId is { State: true } vendor)
            parts.Add($"hv-vendor-id={vendor.Value}");
        Switch("frequencies", features.Frequencies?.State);
        Switch("reenlightenment", features.Reenlightenment?.State);
        Switch("tlbflush", features.Tlbflush?.State);
        Switch("ipi", features.Ipi?.State);
        Switch("evmcs", features.Evmcs?.State);
        Switch("avic", features.Avic?.State);
        Switch("emsr-bitmap", features.EmsrBitmap?.State);
        Switch("xmm-input", features.XmmInput?.State);

        void Switch(string name, bool? state)
        {
            if (state == true)
                parts.Add($"hv-{name}=on");
        }
    }
}
