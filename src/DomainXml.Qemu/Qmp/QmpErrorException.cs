namespace DomainXml.Qemu.Qmp;

/// <summary>QEMU refused a command.</summary>
/// <param name="errorClass">QEMU's class of error, such as <c>GenericError</c> or <c>CommandNotFound</c>.</param>
/// <param name="description">QEMU's own words.</param>
public sealed class QmpErrorException(string errorClass, string description)
    : Exception(description)
{
    /// <summary>QEMU's class of error, such as <c>GenericError</c> or <c>CommandNotFound</c>.</summary>
    public string ErrorClass { get; } = errorClass;

    /// <summary>QEMU's own words.</summary>
    public string Description { get; } = description;
}
