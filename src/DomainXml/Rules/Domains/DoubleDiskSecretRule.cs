namespace DomainXml.Rules;

/// <summary>DX4135: authentication or encryption stands both in the disk and in its source.</summary>
internal sealed class DoubleDiskSecretRule()
    : Rule<DomainFacts>("DX4135", DiagnosticSeverity.Error, "auth", "encryption")
{
    private static readonly string[] s_names = ["auth", "encryption"];

    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var disk in domain.Disks)
        {
            foreach (var name in s_names)
            {
                if (
                    disk.Element.Element(name) is not { } outer
                    || disk.Element.Element("source")?.Element(name) is not { } inner
                )
                    continue;
                yield return Report(
                    Place.Of(outer),
                    $"<{name}> stands both in <disk> and in its <source>, {Place.Of(inner).OnLine}",
                    $"Keep the one in <source>."
                );
            }
        }
    }
}
