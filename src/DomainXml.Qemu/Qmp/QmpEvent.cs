using System.Text.Json;

namespace DomainXml.Qemu.Qmp;

/// <summary>Something that QEMU told without being asked.</summary>
/// <param name="Name">The event's name, such as <c>DEVICE_DELETED</c>.</param>
/// <param name="Data">What it says; an undefined element where it says nothing more.</param>
/// <param name="Timestamp">When QEMU saw it, by QEMU's clock.</param>
public sealed record QmpEvent(string Name, JsonElement Data, DateTimeOffset Timestamp)
{
    /// <summary>The text of a member of <see cref="Data"/>; null where it is absent or no text.</summary>
    public string? TextOf(string member) =>
        Data.ValueKind == JsonValueKind.Object
        && Data.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
