using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Images that are reached over a network.</summary>
internal static class NetworkStorage
{
    public static QemuMap Describe(Disk disk, DiskImage image, NetworkDiskSource source) =>
        source switch
        {
            NbdDiskSource nbd => Nbd(nbd),
            IscsiDiskSource iscsi => Iscsi(
                iscsi,
                DiskSecrets.AuthOf(disk, image),
                DiskSecrets.AuthId(image)
            ),
            RbdDiskSource rbd => Rbd(
                rbd,
                DiskSecrets.AuthOf(disk, image),
                DiskSecrets.AuthId(image)
            ),
            HttpDiskSource http => Curl("http", http.Host, http.Name, http.Query, 80),
            HttpsDiskSource https => Curl("https", https.Host, https.Name, https.Query, 443),
            FtpDiskSource ftp => Curl("ftp", ftp.Host, ftp.Name, null, 21),
            FtpsDiskSource ftps => Curl("ftps", ftps.Host, ftps.Name, null, 990),
            SshDiskSource ssh => new QemuMap
            {
                { "driver", "ssh" },
                { "path", ssh.Name },
                {
                    "server",
                    new QemuMap { { "host", NameOf(ssh.Host) }, { "port", Port(ssh.Host, 22) } }
                },
            },
            NfsDiskSource nfs => new QemuMap
            {
                { "driver", "nfs" },
                {
                    "server",
                    new QemuMap { { "host", NameOf(nfs.Host) }, { "type", "inet" } }
                },
                { "path", nfs.Name },
            }
                .Add("user", NumberOf(nfs.Identity?.User))
                .Add("group", NumberOf(nfs.Identity?.Group)),
            GlusterDiskSource gluster => Gluster(gluster),
            _ => throw Problems.Unsupported(disk, "this network protocol can't be converted yet"),
        };

    private static QemuMap Nbd(NbdDiskSource nbd) =>
        new QemuMap { { "driver", "nbd" }, { "server", Server(nbd.Host, 10809) } }
            .Add("export", nbd.Name)
            .Add("reconnect-delay", (long?)nbd.Reconnect?.Delay);

    private static QemuMap Iscsi(IscsiDiskSource iscsi, StorageAuth? auth, string secret)
    {
        var (target, unit) = iscsi.Name?.LastIndexOf('/') is { } slash and >= 0
            ? (iscsi.Name[..slash], iscsi.Name[(slash + 1)..])
            : (iscsi.Name ?? "", "0");
        return new QemuMap
        {
            { "driver", "iscsi" },
            { "portal", $"{Bracketed(NameOf(iscsi.Host))}:{Port(iscsi.Host, 3260)}" },
            { "target", target },
            { "lun", long.Parse(unit, CultureInfo.InvariantCulture) },
            { "transport", "tcp" },
            { "user", auth?.UserName },
            { "password-secret", auth is null ? null : secret },
            { "initiator-name", iscsi.Initiator?.Iqn?.Name },
        };
    }

    private static QemuMap Rbd(RbdDiskSource rbd, StorageAuth? auth, string secret)
    {
        var (pool, image) = rbd.Name?.IndexOf('/') is { } slash and >= 0
            ? (rbd.Name[..slash], rbd.Name[(slash + 1)..])
            : ("", rbd.Name);
        var servers = rbd.Hosts.Select(host =>
            (QemuValue)new QemuMap { { "host", NameOf(host) }, { "port", Port(host, 6789) } }
        );
        return new QemuMap
        {
            { "driver", "rbd" },
            { "pool", pool },
            { "image", image },
            { "snapshot", rbd.Snapshot?.Name },
            { "conf", rbd.Config?.File },
            { "server", rbd.Hosts.Count == 0 ? null : new QemuList([.. servers]) },
            { "user", auth?.UserName },
            { "auth-client-required", auth is null ? null : new QemuList("cephx", "none") },
            { "key-secret", auth is null ? null : secret },
        };
    }

    private static QemuMap Gluster(GlusterDiskSource gluster)
    {
        var name = gluster.Name ?? "";
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return new QemuMap
        {
            { "driver", "gluster" },
            { "volume", slash < 0 ? name : name[..slash] },
            { "path", slash < 0 ? "" : name[(slash + 1)..] },
            {
                "server",
                new QemuList([.. gluster.Hosts.Select(host => (QemuValue)Server(host, 24007))])
            },
            { "debug", 4 },
        };
    }

    private static QemuMap Curl(
        string protocol,
        StorageHost? host,
        string? name,
        string? query,
        int port
    ) =>
        new()
        {
            { "driver", protocol },
            {
                "url",
                $"{protocol}://{Bracketed(NameOf(host))}:{Port(host, port)}/{name?.TrimStart('/')}"
                    + (query is null ? "" : $"?{query}")
            },
        };

    private static QemuMap Server(StorageHost? host, int defaultPort) =>
        host?.Socket is { } socket
            ? new QemuMap { { "type", "unix" }, { "path", socket } }
            : new QemuMap
            {
                { "type", "inet" },
                { "host", NameOf(host) },
                { "port", Port(host, defaultPort) },
            };

    private static string NameOf(StorageHost? host) => host?.Name ?? "";

    private static string Port(StorageHost? host, int defaultPort) =>
        host?.Port?.ToString(CultureInfo.InvariantCulture)
        ?? defaultPort.ToString(CultureInfo.InvariantCulture);

    private static string Bracketed(string host) =>
        host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;

    private static long? NumberOf(string? user) =>
        user is null ? null : long.Parse(user.TrimStart('+'), CultureInfo.InvariantCulture);
}
