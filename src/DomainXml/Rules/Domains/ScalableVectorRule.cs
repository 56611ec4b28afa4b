using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4169: lengths of vectors for an ARM CPU whose scalable vectors are off.</summary>
internal sealed class ScalableVectorRule()
    : Rule<DomainFacts>("DX4169", DiagnosticSeverity.Error, "feature")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        var features = (domain.Domain.Cpu?.Features).OrNone().ToList();
        var off = features.FirstOrDefault(static feature =>
            feature is { Name: "sve", Policy: CpuFeaturePolicy.Disable }
        );
        if (off is null)
            yield break;
        foreach (var feature in features)
        {
            if (
                feature.Policy == CpuFeaturePolicy.Require
                && feature.Name.StartsWith("sve", StringComparison.Ordinal)
                && uint.TryParse(feature.Name.AsSpan(3), out _)
            )
            {
                yield return Report(
                    Place.Of(feature, "name"),
                    $"'{feature.Name}' is a length of scalable vectors, which are off {Place.Of(off).OnLine}",
                    "Require 'sve', or remove the lengths."
                );
            }
        }
    }
}
