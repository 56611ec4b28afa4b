using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4311: a pool has more in use and free than it has in all.</summary>
internal sealed class PoolSizeRule() : Rule<StoragePool>("DX4311", DiagnosticSeverity.Warning)
{
    public override IEnumerable<Diagnostic> Check(StoragePool pool)
    {
        if (pool.Capacity is not { Bytes: > 0 and var capacity })
            yield break;
        foreach (
            var (name, size) in new[]
            {
                ("allocation", pool.Allocation),
                ("available", pool.Available),
            }
        )
        {
            if (size is { Bytes: var bytes } && bytes > capacity)
            {
                yield return Report(
                    Place.TextOf(pool, name),
                    $"<{name}> ({bytes} bytes) is more than <capacity> ({capacity} bytes)",
                    "Leave the sizes out: libvirt asks the host for them."
                );
            }
        }
    }
}
