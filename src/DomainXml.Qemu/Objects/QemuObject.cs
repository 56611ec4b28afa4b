namespace DomainXml.Qemu;

/// <summary>What a <see cref="QemuObject"/> is; decides its option, its monitor commands and the name of its id.</summary>
public enum QemuObjectKind
{
    /// <summary>A user-creatable object: secret, memory backend, I/O thread, random source ...</summary>
    Object,

    /// <summary>A character device backend.</summary>
    Chardev,

    /// <summary>A node of the block layer.</summary>
    Blockdev,

    /// <summary>A network backend.</summary>
    Netdev,

    /// <summary>A device that the guest sees.</summary>
    Device,
}

/// <summary>
/// One thing that QEMU makes, whether from its command line or from its monitor: both take the same properties.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Properties">All properties in order, type and id among them.</param>
public sealed record QemuObject(QemuObjectKind Kind, QemuMap Properties)
{
    /// <summary>The id, by which later objects and calls refer to it; empty where it has none.</summary>
    public string Id => Properties.TextOf(IdName) ?? "";

    /// <summary>The option that makes it at launch.</summary>
    public string Option =>
        Kind switch
        {
            QemuObjectKind.Object => "-object",
            QemuObjectKind.Chardev => "-chardev",
            QemuObjectKind.Blockdev => "-blockdev",
            QemuObjectKind.Netdev => "-netdev",
            _ => "-device",
        };

    /// <summary>The monitor command that makes it in a running QEMU.</summary>
    public string AddCommand =>
        Kind switch
        {
            QemuObjectKind.Object => "object-add",
            QemuObjectKind.Chardev => "chardev-add",
            QemuObjectKind.Blockdev => "blockdev-add",
            QemuObjectKind.Netdev => "netdev_add",
            _ => "device_add",
        };

    /// <summary>The monitor command that removes it.</summary>
    public string RemoveCommand =>
        Kind switch
        {
            QemuObjectKind.Object => "object-del",
            QemuObjectKind.Chardev => "chardev-remove",
            QemuObjectKind.Blockdev => "blockdev-del",
            QemuObjectKind.Netdev => "netdev_del",
            _ => "device_del",
        };

    /// <summary>The property that holds the id.</summary>
    public string IdName => Kind == QemuObjectKind.Blockdev ? "node-name" : "id";

    /// <summary>The property that holds the type, which comes first and without its name in the classic form.</summary>
    public string TypeName =>
        Kind switch
        {
            QemuObjectKind.Object => "qom-type",
            QemuObjectKind.Chardev => "backend",
            QemuObjectKind.Netdev => "type",
            _ => "driver",
        };
}
