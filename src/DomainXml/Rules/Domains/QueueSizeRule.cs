namespace DomainXml.Rules;

/// <summary>DX4144: the length of a queue is no power of two.</summary>
internal sealed class QueueSizeRule()
    : Rule<DomainFacts>("DX4144", DiagnosticSeverity.Error, "@rx_queue_size", "@tx_queue_size")
{
    private static readonly string[] s_names = ["rx_queue_size", "tx_queue_size"];

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var driver in domain.InDevices("driver"))
        {
            foreach (var name in s_names)
            {
                if (
                    !ulong.TryParse(driver.Attribute(name)?.Value, out var size)
                    || ulong.IsPow2(size)
                )
                    continue;
                var lower = 1UL << (int)ulong.Log2(Math.Max(size, 1));
                yield return Report(
                    Place.Of(driver, name),
                    $"'{size}' is no power of two, which '{name}' must be"
                ) with
                {
                    Expected = [$"{lower}", $"{lower * 2}"],
                };
            }
        }
    }
}
