namespace DomainXml.Rules;

/// <summary>DX4163: memory for system management that is no whole number of MiB.</summary>
internal sealed class TopSegmentRule()
    : Rule<DomainFacts>("DX4163", DiagnosticSeverity.Error, "tseg")
{
    private const ulong Step = 1024 * 1024;

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (
            domain.Domain.Features?.Smm is not { TopSegment: { } size } management
            || size.Bytes % Step == 0
        )
            yield break;
        yield return Report(
            Place.TextOf(management, "tseg"),
            $"<tseg> ({size.Bytes} bytes) is no whole number of MiB"
        ) with
        {
            Expected = [$"{size.MiB} MiB"],
        };
    }
}
