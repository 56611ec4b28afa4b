namespace DomainXml.Qemu;

/// <summary>Which of the two forms of an argument a QEMU takes, and the object in that form.</summary>
internal static class ArgumentSyntax
{
    public static string Print(this QemuCapabilities qemu, QemuObject item) =>
        qemu.TakesJson(item.Kind)
            ? JsonPrinter.Print(item.Properties)
            : KeyValuePrinter.Print(item.Properties, item.TypeName);

    private static bool TakesJson(this QemuCapabilities qemu, QemuObjectKind kind) =>
        kind switch
        {
            QemuObjectKind.Blockdev => true,
            // Objects take JSON since their properties are described in the schema.
            QemuObjectKind.Object => qemu.Schema.Arguments("object-add").Variant("secret").Exists,
            QemuObjectKind.Netdev => qemu.Schema.Arguments("netdev_add").Variant("dgram").Exists
                || qemu.Schema.Arguments("netdev_add").HasFeature("json-cli"),
            // Some versions take JSON, but then forget it when the device is unplugged.
            QemuObjectKind.Device => qemu.Schema.CommandHasFeature(
                "device_add",
                "json-cli-hotplug"
            ),
            _ => false,
        };
}
