using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4411: a filter's range of ports ends before it starts.</summary>
internal sealed class PortRangeRule() : Rule<NetworkFilter>("DX4411", DiagnosticSeverity.Error)
{
    public override IEnumerable<Diagnostic> Check(NetworkFilter filter)
    {
        foreach (var match in filter.Rules.SelectMany(static rule => rule.Element.Elements()))
        {
            foreach (var side in new[] { "srcport", "dstport" })
            {
                // Variables begin with a dollar sign, and are not known here.
                if (
                    !ushort.TryParse(match.Attribute(side + "start")?.Value, out var start)
                    || !ushort.TryParse(match.Attribute(side + "end")?.Value, out var end)
                    || start <= end
                )
                    continue;
                yield return Report(
                    Place.Of(match, side + "end"),
                    $"'{end}' is below the start of the range, {start}",
                    "Exchange the two ports."
                );
            }
        }
    }
}
