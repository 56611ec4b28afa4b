namespace DomainXml.Qemu;

/// <summary>The types whose properties decide how a definition is converted. One line for each, nothing else to change.</summary>
internal static class ProbeQueries
{
    /// <summary>Device types: asked for with <c>device-list-properties</c>.</summary>
    public static IReadOnlyList<string> Devices { get; } =
    [
        "virtio-blk-pci",
        "virtio-net-pci",
        "virtio-scsi-pci",
        "virtio-net-ccw",
        "virtio-scsi-ccw",
        "vfio-pci",
        "scsi-hd",
        "ide-hd",
        "PIIX4_PM",
        "usb-redir",
        "usb-storage",
        "kvm-pit",
        "VGA",
        "vmware-svga",
        "qxl",
        "virtio-gpu-pci",
        "virtio-gpu-device",
        "ICH9-LPC",
        "virtio-balloon-pci",
        "virtio-balloon-ccw",
        "virtio-balloon-device",
        "intel-iommu",
        "mch",
        "nvdimm",
        "pcie-root-port",
        "usb-host",
        "vhost-user-fs-device",
        "virtio-mem-pci",
        "virtio-iommu-pci",
        "spapr-pci-host-bridge",
        "spapr-drc",
    ];

    /// <summary>Other types: asked for with <c>qom-list-properties</c>.</summary>
    public static IReadOnlyList<string> Objects { get; } =
    [
        "memory-backend-file",
        "memory-backend-memfd",
        "none-machine",
        "generic-pc-machine",
        "spapr-machine",
        "max-x86_64-cpu",
        "max-i386-cpu",
        "max-s390x-cpu",
        "max-arm-cpu",
    ];
}
