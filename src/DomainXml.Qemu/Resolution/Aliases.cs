using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Gives devices their names. A name of the user's own, which starts with <c>ua-</c>, stays.</summary>
internal sealed class Aliases
{
    private readonly bool _keepsAll;
    private readonly HashSet<string> _taken;
    private readonly Dictionary<string, int> _next = [];

    /// <summary>Names for a guest that is yet to start.</summary>
    public Aliases() => _taken = [];

    /// <summary>Names for new devices of a guest that runs: those that devices have stay as they are.</summary>
    public Aliases(IEnumerable<string> given)
    {
        _keepsAll = true;
        _taken = [.. given];
    }

    /// <summary>Gives a device exactly this name.</summary>
    public void Give(IDeviceIdentity device, string name)
    {
        if (KeepsOwn(device))
            return;
        device.Alias = new Alias { Name = name };
        _taken.Add(name);
    }

    /// <summary>Gives a device the next free name of a series: <c>net0</c>, <c>net1</c> ...</summary>
    public void Number(IDeviceIdentity device, string prefix)
    {
        if (KeepsOwn(device))
            return;
        var number = _next.GetValueOrDefault(prefix);
        while (_taken.Contains($"{prefix}{number}"))
            number++;
        _next[prefix] = number + 1;
        Give(device, $"{prefix}{number}");
    }

    private bool KeepsOwn(IDeviceIdentity device) =>
        device.Alias is { Name: { } name }
        && (_keepsAll || name.StartsWith("ua-", StringComparison.Ordinal));
}
