namespace DomainXml.Qemu;

/// <summary>What QEMU calls the features that definitions know by older names.</summary>
internal static class CpuFeatureNames
{
    public static string ToQemu(string feature) =>
        feature switch
        {
            "cmp_legacy" => "cmp-legacy",
            "ds_cpl" => "ds-cpl",
            "fxsr_opt" => "fxsr-opt",
            "lahf_lm" => "lahf-lm",
            "kvm_pv_eoi" => "kvm-pv-eoi",
            "kvm_pv_unhalt" => "kvm-pv-unhalt",
            "kvmclock" => "kvmclock",
            "nodeid_msr" => "nodeid-msr",
            "pclmuldq" => "pclmulqdq",
            "perfctr_core" => "perfctr-core",
            "perfctr_nb" => "perfctr-nb",
            "tsc_adjust" => "tsc-adjust",
            // QEMU writes all its names with hyphens.
            _ => feature.Replace('_', '-'),
        };
}
