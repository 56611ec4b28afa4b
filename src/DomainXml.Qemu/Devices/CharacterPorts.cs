using System.Globalization;
using DomainXml.Models;

namespace DomainXml.Qemu;

/// <summary>Numbers the ports of character devices.</summary>
internal static class CharacterPorts
{
    /// <summary>Gives each target without a port the lowest free number.</summary>
    public static void Number(IEnumerable<CharacterTarget> targets)
    {
        var all = targets.ToList();
        var taken = all.Select(target => target.Port).OfType<string>().ToHashSet();
        foreach (var target in all.Where(target => target.Port is null))
        {
            var port = 0;
            while (!taken.Add(port.ToString(CultureInfo.InvariantCulture)))
                port++;
            target.Port = port.ToString(CultureInfo.InvariantCulture);
        }
    }
}
