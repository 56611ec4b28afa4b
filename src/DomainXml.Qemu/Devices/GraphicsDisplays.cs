using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Displays: how users see the guest's screens.</summary>
internal sealed class GraphicsDisplays : DeviceKind
{
    public override void Plan(PlanBuilder plan)
    {
        var vncPort = plan.Guest.Host.FirstVncPort;
        var spicePort = plan.Guest.Host.FirstSpicePort;
        foreach (var graphics in plan.Guest.Devices.Graphics)
        {
            switch (graphics)
            {
                case VncGraphics vnc:
                    plan.Option("-vnc", Vnc(plan.Guest, vnc, ref vncPort));
                    PlanKeyMap(plan, vnc.KeyMap);
                    break;
                case SpiceGraphics spice:
                    plan.Option("-spice", Spice(plan.Guest, spice, ref spicePort));
                    PlanKeyMap(plan, spice.KeyMap);
                    break;
                case SdlGraphics sdl:
                    if (sdl.XAuthority is { } authority)
                        plan.Environment.Add(new("XAUTHORITY", authority));
                    if (sdl.Display is { } display)
                        plan.Environment.Add(new("DISPLAY", display));
                    if (sdl.FullScreen == true)
                        plan.Option("-full-screen");
                    plan.Option(
                        "-display",
                        sdl.Gl is { } gl ? $"sdl,gl={(gl.Enable ? "on" : "off")}" : "sdl"
                    );
                    break;
                case HeadlessGraphics headless:
                    var node = headless.Gl?.RenderNode ?? plan.Guest.Host.RenderNode;
                    plan.Option(
                        "-display",
                        "egl-headless"
                            + (node is null ? "" : $",rendernode={KeyValuePrinter.Escape(node)}")
                    );
                    break;
                case DBusGraphics dbus:
                    plan.Option("-display", DBus(plan.Guest, dbus));
                    break;
                default:
                    throw Problems.Unsupported(graphics, "QEMU has no such display");
            }
        }
    }

    private static void PlanKeyMap(PlanBuilder plan, string? keyMap)
    {
        if (keyMap is not null)
            plan.Option("-k", keyMap);
    }

    private static string Vnc(Guest guest, VncGraphics vnc, ref int nextPort)
    {
        var text = new System.Text.StringBuilder();
        if (SocketOf(vnc) is { } socket)
        {
            text.Append(CultureInfo.InvariantCulture, $"vnc=unix:{KeyValuePrinter.Escape(socket)}");
        }
        else if (
            vnc.Listens.FirstOrDefault() is SocketListen
            || (guest.Host.PrefersVncSocket && IsOpen(vnc.Listens, vnc.ListenAddress))
        )
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"vnc=unix:{KeyValuePrinter.Escape(guest.Host.DomainFolder)}/vnc.sock"
            );
        }
        else if (vnc.Listens.FirstOrDefault() is NoListen)
        {
            text.Append("none");
        }
        else
        {
            var port =
                vnc.AutoPort == true || vnc.Port is null or -1 ? nextPort++ : (int)vnc.Port.Value;
            var address = AddressOf(vnc.ListenAddress, vnc.Listens) ?? guest.Host.DisplayAddress;
            text.Append(CultureInfo.InvariantCulture, $"{Bracketed(address)}:{port - 5900}");
            if (vnc.WebSocket is { } webSocket)
                text.Append(
                    webSocket == -1
                        ? ",websocket=on"
                        : string.Create(CultureInfo.InvariantCulture, $",websocket={webSocket}")
                );
        }
        text.Append(
            vnc.SharePolicy switch
            {
                VncSharePolicy.AllowExclusive => ",share=allow-exclusive",
                VncSharePolicy.ForceShared => ",share=force-shared",
                VncSharePolicy.Ignore => ",share=ignore",
                _ => "",
            }
        );
        if (vnc.Password is not null)
            text.Append(",password=on");
        if (vnc.PowerControl is { } power)
            text.Append(power ? ",power-control=on" : ",power-control=off");
        text.Append(
            CultureInfo.InvariantCulture,
            $",audiodev=audio{vnc.Audio?.Id.ToString() ?? "1"}"
        );
        return text.ToString();
    }

    private static string Spice(Guest guest, SpiceGraphics spice, ref int nextPort)
    {
        var parts = new List<string>();
        switch (spice.Listens.FirstOrDefault())
        {
            case var _
                when guest.Host.PrefersSpiceSocket && IsOpen(spice.Listens, spice.ListenAddress):
                parts.Add("unix=on");
                parts.Add($"addr={KeyValuePrinter.Escape(guest.Host.DomainFolder)}/spice.sock");
                break;
            case SocketListen socket:
                parts.Add("unix=on");
                parts.Add(
                    $"addr={KeyValuePrinter.Escape(socket.Socket ?? $"{guest.Host.DomainFolder}/spice.sock")}"
                );
                break;
            case NoListen:
                parts.Add("port=0");
                break;
            default:
                var port =
                    spice.AutoPort == true || spice.Port is -1 ? nextPort++ : (int?)spice.Port;
                if (port is not null || spice.TlsPort is null or <= 0)
                    parts.Add(string.Create(CultureInfo.InvariantCulture, $"port={port ?? 0}"));
                if (spice.TlsPort is { } tls and > 0)
                    parts.Add(string.Create(CultureInfo.InvariantCulture, $"tls-port={tls}"));
                if (port is > 0 || spice.TlsPort is > 0)
                    parts.Add(
                        $"addr={AddressOf(spice.ListenAddress, spice.Listens) ?? guest.Host.DisplayAddress}"
                    );
                break;
        }
        if (spice.Mouse?.Mode == MouseModeKind.Server)
            parts.Add("agent-mouse=off");
        if (guest.Host.SpiceCertificates is { } certificates && spice.TlsPort is > 0)
        {
            parts.Add($"x509-dir={KeyValuePrinter.Escape(certificates)}");
            if (spice.DefaultMode == SpiceChannelMode.Secure)
                parts.Add("tls-channel=default");
            else if (spice.DefaultMode == SpiceChannelMode.Insecure)
                parts.Add("plaintext-channel=default");
            foreach (var channel in spice.Channels)
            {
                if (channel.Mode != SpiceChannelMode.Any)
                    parts.Add(
                        $"{(channel.Mode == SpiceChannelMode.Secure ? "tls" : "plaintext")}-channel={ChannelName(channel.Name)}"
                    );
            }
        }
        if (spice.Image?.Compression is { } image)
            parts.Add($"image-compression={ImageCompression(image)}");
        if (spice.Jpeg?.Compression is { } jpeg)
            parts.Add($"jpeg-wan-compression={WanCompression(jpeg)}");
        if (spice.Zlib?.Compression is { } zlib)
            parts.Add($"zlib-glz-wan-compression={WanCompression(zlib)}");
        if (spice.Playback is { } playback)
            parts.Add($"playback-compression={(playback.Compression ? "on" : "off")}");
        if (spice.Streaming?.Mode is { } streaming)
        {
            parts.Add(
                "streaming-video="
                    + streaming switch
                    {
                        SpiceStreamingMode.Filter => "filter",
                        SpiceStreamingMode.All => "all",
                        _ => "off",
                    }
            );
        }
        if (spice.Clipboard?.CopyPaste == false)
            parts.Add("disable-copy-paste=on");
        if (spice.Filetransfer?.Enable == false)
            parts.Add("disable-agent-file-xfer=on");
        if (spice.Gl is { Enable: true } gl)
        {
            parts.Add("gl=on");
            if ((gl.RenderNode ?? guest.Host.RenderNode) is { } node)
                parts.Add($"rendernode={KeyValuePrinter.Escape(node)}");
        }
        parts.Add("seamless-migration=on");
        return string.Join(',', parts);
    }

    private static string DBus(Guest guest, DBusGraphics dbus)
    {
        var text =
            dbus.PeerToPeer == true
                ? "dbus,p2p=on"
                : $"dbus,addr={KeyValuePrinter.Escape(dbus.Address ?? "")}";
        if (dbus.Gl is { } gl)
        {
            text += gl.Enable ? ",gl=on" : ",gl=off";
            if (gl.Enable && (gl.RenderNode ?? guest.Host.RenderNode) is { } node)
                text += $",rendernode={KeyValuePrinter.Escape(node)}";
        }
        return dbus.Audio is { } audio ? $"{text},audiodev=audio{audio.Id}" : text;
    }

    private static bool IsOpen(IEnumerable<GraphicsListen> listens, string? address) =>
        address is null && listens.All(listen => listen is AddressListen { Address: null });

    private static string ChannelName(SpiceChannelName name) =>
        name switch
        {
            SpiceChannelName.Display => "display",
            SpiceChannelName.Inputs => "inputs",
            SpiceChannelName.Cursor => "cursor",
            SpiceChannelName.Playback => "playback",
            SpiceChannelName.Record => "record",
            SpiceChannelName.SmartCard => "smartcard",
            SpiceChannelName.UsbRedirection => "usbredir",
            _ => "main",
        };

    private static string? SocketOf(VncGraphics vnc) =>
        vnc.Socket ?? (vnc.Listens.FirstOrDefault() as SocketListen)?.Socket;

    private static string? AddressOf(string? attribute, IEnumerable<GraphicsListen> listens) =>
        listens.FirstOrDefault() switch
        {
            AddressListen { Address: { } address } => address,
            NetworkListen { Address: { } address } => address,
            _ => attribute,
        };

    private static string Bracketed(string address) =>
        address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;

    private static string ImageCompression(SpiceImageCompression compression) =>
        compression switch
        {
            SpiceImageCompression.AutoGlz => "auto_glz",
            SpiceImageCompression.AutoLz => "auto_lz",
            SpiceImageCompression.Quic => "quic",
            SpiceImageCompression.Glz => "glz",
            SpiceImageCompression.Lz => "lz",
            _ => "off",
        };

    private static string WanCompression(SpiceWanCompression compression) =>
        compression switch
        {
            SpiceWanCompression.Never => "never",
            SpiceWanCompression.Always => "always",
            _ => "auto",
        };
}
