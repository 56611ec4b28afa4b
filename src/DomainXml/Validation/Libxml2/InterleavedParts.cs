namespace DomainXml.Validation.Libxml2;

/// <summary>
/// The parts of a root element whose children may come in any order, as libvirt's own schemas group them. A group of
/// several names is an interleave inside the element's interleave; what stands in no group stands for itself.
/// </summary>
/// <remarks>Facts of libvirt's domaincommon.rng, storagepool.rng and storagevol.rng; groups come in their order there.</remarks>
internal sealed class InterleavedParts
{
    private static readonly Dictionary<string, InterleavedParts> s_byRoot = new()
    {
        ["domain"] = new(
            ["name", "uuid", "genid"],
            ["title"],
            ["description"],
            ["metadata"],
            ["cpu"],
            ["sysinfo"],
            ["os"],
            ["clock"],
            [
                "memory",
                "maxMemory",
                "currentMemory",
                "memoryBacking",
                "vcpu",
                "vcpus",
                "iothreads",
                "iothreadids",
                "defaultiothread",
                "blkiotune",
                "memtune",
                "cputune",
                "numatune",
                "resource",
            ],
            ["features"],
            ["on_reboot", "on_poweroff", "on_crash", "on_lockfailure"],
            ["seclabel"]
        ),
        ["pool"] = new(["name", "uuid"], ["capacity", "allocation", "available"]),
        ["volume"] = new(["capacity", "allocation", "physical"]),
    };

    private readonly Dictionary<string, int> _groups = [];
    private readonly bool[] _isInterleave;

    private InterleavedParts(params string[][] groups)
    {
        _isInterleave = Array.ConvertAll(groups, group => group.Length > 1);
        for (var i = 0; i < groups.Length; i++)
        {
            foreach (var name in groups[i])
                _groups.Add(name, i);
        }
    }

    /// <summary>The group of what is in none of the known ones: behind them all, and alone.</summary>
    public const int Other = int.MaxValue;

    /// <summary>The groups of documents with a root element; null where there are none to speak of.</summary>
    public static InterleavedParts? Of(string root) => s_byRoot.GetValueOrDefault(root);

    /// <summary>The number of a child element's group.</summary>
    public int GroupOf(string name) => _groups.GetValueOrDefault(name, Other);

    /// <summary>Whether a group is an interleave inside the interleave.</summary>
    public bool IsInterleave(int group) => group != Other && _isInterleave[group];
}
