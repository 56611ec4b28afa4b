using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4145: shared memory between guests of an odd size, or with interrupts that nobody passes on.</summary>
internal sealed class SharedMemoryRule()
    : Rule<DomainFacts>("DX4145", DiagnosticSeverity.Error, "shmem")
{
    private const ulong Smallest = 1024 * 1024;

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var device in domain.Devices.OfType<SharedMemory>())
        {
            if (
                device.Size is { Bytes: var bytes and > 0 }
                && (bytes < Smallest || !ulong.IsPow2(bytes))
            )
            {
                yield return Report(
                    Place.TextOf(device, "size"),
                    "The size of shared memory is a power of two, and at least 1 MiB"
                );
            }
            if (device is { Msi: { } interrupts, Server: null })
            {
                yield return Report(
                    Place.Of(interrupts),
                    "<msi> needs <server>, which passes the interrupts on"
                );
            }
        }
    }
}
