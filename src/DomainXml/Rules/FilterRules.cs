using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>The rules for network filters, in the order of their ids.</summary>
internal static class FilterRules
{
    public static IReadOnlyList<Rule<NetworkFilter>> All { get; } = [new PortRangeRule()];
}
