using System.Xml.Linq;

namespace DomainXml.Editing;

/// <summary>
/// What names an element among its siblings: the one table behind <c>#key</c> in paths and the matching of merges.
/// </summary>
internal static class ElementKeys
{
    // Parent and element, then the ways to name it, most deliberate first. A way with several parts joins them by a
    // dot. Elements without any are told apart by what they say as a whole.
    private static readonly (string Parent, string Name, string[] Ways)[] s_table =
    [
        ("devices", "disk", ["alias/@name", "target/@dev", "serial"]),
        ("devices", "interface", ["alias/@name", "target/@dev", "mac/@address"]),
        ("devices", "controller", ["alias/@name", "@type @index"]),
        ("devices", "filesystem", ["alias/@name", "target/@dir"]),
        ("devices", "channel", ["alias/@name", "target/@name"]),
        ("devices", "serial", ["alias/@name", "target/@port"]),
        ("devices", "parallel", ["alias/@name", "target/@port"]),
        ("devices", "console", ["alias/@name", "target/@port"]),
        ("devices", "graphics", ["@type"]),
        ("devices", "audio", ["@id"]),
        ("devices", "shmem", ["alias/@name", "@name"]),
        ("devices", "input", ["alias/@name", "@type @bus"]),
        ("devices", "hostdev", ["alias/@name"]),
        ("devices", "redirdev", ["alias/@name"]),
        ("devices", "memory", ["alias/@name"]),
        ("devices", "sound", ["alias/@name"]),
        ("devices", "video", ["alias/@name"]),
        ("devices", "rng", ["alias/@name"]),
        ("devices", "hub", ["alias/@name"]),
        ("devices", "smartcard", ["alias/@name"]),
        ("devices", "panic", ["alias/@name", "@model"]),
        ("devices", "watchdog", ["alias/@name", "@model"]),
        ("devices", "crypto", ["alias/@name"]),
        ("devices", "lease", ["key"]),
        ("cpu", "feature", ["@name"]),
        ("cpu", "cache", ["@level"]),
        ("numa", "cell", ["@id"]),
        ("clock", "timer", ["@name"]),
        ("vcpus", "vcpu", ["@id"]),
        ("iothreadids", "iothread", ["@id"]),
        ("cputune", "vcpupin", ["@vcpu"]),
        ("cputune", "iothreadpin", ["@iothread"]),
        ("cputune", "vcpusched", ["@vcpus"]),
        ("cputune", "iothreadsched", ["@iothreads"]),
        ("numatune", "memnode", ["@cellid"]),
        ("hugepages", "page", ["@size"]),
        ("blkiotune", "device", ["path"]),
        ("bios", "entry", ["@name"]),
        ("system", "entry", ["@name"]),
        ("domain", "seclabel", ["@model"]),
        ("commandline", "env", ["@name"]),
        ("filterref", "parameter", ["@name"]),
        ("disks", "disk", ["@name"]),
        ("network", "ip", ["@address"]),
        ("network", "route", ["@address"]),
        ("network", "portgroup", ["@name"]),
        ("forward", "interface", ["@dev"]),
        ("dhcp", "host", ["@mac", "@name", "@ip"]),
        ("dhcp", "range", ["@start"]),
        ("dns", "host", ["@ip"]),
        ("dns", "txt", ["@name"]),
        ("dns", "srv", ["@service @domain"]),
        ("source", "host", ["@name"]),
        ("source", "device", ["@path"]),
    ];

    private static readonly string[] s_usual = ["alias/@name", "@name", "name", "@id", "@index"];

    /// <summary>The ways to name an element of a list; null where an element of that name stands alone in its parent.</summary>
    public static IReadOnlyList<string>? WaysOf(XElement element)
    {
        foreach (var (parent, name, ways) in s_table)
        {
            if (name == element.Name.LocalName && parent == element.Parent?.Name.LocalName)
                return ways;
        }
        return null;
    }

    /// <summary>The XPath predicate that holds for elements that a key names.</summary>
    /// <param name="name">The element's name, or "*".</param>
    /// <param name="key">The key.</param>
    public static string Predicate(ReadOnlySpan<char> name, string key)
    {
        var ways = new List<string>();
        foreach (var (_, element, known) in s_table)
        {
            if (name.SequenceEqual(element))
                ways.AddRange(known);
        }
        var literal = PathLiteral.Of(key);
        var tests = ways.Concat(s_usual)
            .Distinct()
            .Select(way => $"{PathLiteral.Joined(way.Split(' '))}={literal}");
        return $"[{string.Join(" or ", tests)}]";
    }

    /// <summary>What an element is called in one of the ways; null where it lacks a part of that.</summary>
    public static string? ValueOf(XElement element, string way)
    {
        var values = way.Split(' ').Select(part => PartOf(element, part)).ToArray();
        return values.Contains(null) ? null : string.Join('.', values);
    }

    private static string? PartOf(XElement element, string part)
    {
        XElement? place = element;
        foreach (var step in part.Split('/'))
        {
            if (step[0] == '@')
                return place?.Attribute(step[1..])?.Value.Trim();
            place = place?.Elements().FirstOrDefault(child => child.Name.LocalName == step);
        }
        return place?.Value.Trim();
    }
}
