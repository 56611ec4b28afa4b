using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>The passwords of displays, which can be changed while the guest runs.</summary>
internal static class DisplayPasswords
{
    /// <summary>The attributes of a display that a change of its password may change.</summary>
    public static IReadOnlyList<string> Attributes { get; } =
    ["passwd", "passwdValidTo", "connected"];

    /// <summary>
    /// The calls that make a display's password the wanted one. Where a password expires, the time of its life begins
    /// anew even where the password itself stays.
    /// </summary>
    public static IEnumerable<QmpCall> Change(Graphics current, Graphics wanted, DateTimeOffset now)
    {
        if (ProtocolOf(wanted) is not { } protocol)
            yield break;
        var expires = Of(wanted, "passwdValidTo");
        var isSame =
            Of(current, "passwd") == Of(wanted, "passwd")
            && Of(current, "connected") == Of(wanted, "connected");
        if (isSame && expires is null && Of(current, "passwdValidTo") is null)
            yield break;
        yield return new QmpCall(
            "set_password",
            new QemuMap
            {
                { "protocol", protocol },
                { "password", Of(wanted, "passwd") ?? "" },
            }.Add("connected", Of(wanted, "connected"))
        );
        yield return new QmpCall(
            "expire_password",
            new QemuMap { { "protocol", protocol }, { "time", TimeOf(expires, now) } }
        );
    }

    private static string? ProtocolOf(Graphics graphics) =>
        graphics switch
        {
            SpiceGraphics => "spice",
            VncGraphics => "vnc",
            _ => null,
        };

    private static string? Of(Graphics graphics, string attribute) =>
        graphics.Element.Attribute(attribute)?.Value;

    // The time is in UTC, without saying so.
    private static string TimeOf(string? expires, DateTimeOffset now)
    {
        if (expires is null)
            return "never";
        var until = DateTimeOffset.Parse(
            expires,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );
        return until <= now
            ? "now"
            : until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    }
}
