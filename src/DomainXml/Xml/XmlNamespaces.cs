namespace DomainXml.Xml;

/// <summary>Namespaces that XML itself fixes, and those that definitions usually bind their prefixes to.</summary>
internal static class XmlNamespaces
{
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";

    /// <summary>The namespaces that a prefix usually stands for in definitions, the likeliest first.</summary>
    public static IReadOnlyList<string> UsualFor(string prefix) =>
        prefix switch
        {
            "qemu" or "lxc" or "xen" or "bhyve" or "vmware" or "test" =>
            [
                $"http://libvirt.org/schemas/domain/{prefix}/1.0",
            ],
            "dnsmasq" => ["http://libvirt.org/schemas/network/dnsmasq/1.0"],
            "fs" or "rbd" => [$"http://libvirt.org/schemas/storagepool/{prefix}/1.0"],
            "libosinfo" => ["http://libosinfo.org/xmlns/libvirt/domain/1.0"],
            "nova" => ["http://openstack.org/xmlns/libvirt/nova/1.1"],
            _ => [],
        };
}
