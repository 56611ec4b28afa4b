namespace DomainXml.Rules;

/// <summary>DX4124: ACPI on a machine that does not have it.</summary>
internal sealed class MissingAcpiRule()
    : Rule<DomainFacts>("DX4124", DiagnosticSeverity.Error, "acpi")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        if (
            domain.Hardware.HasAcpi is not false
            || domain.Domain.Features?.Element.Element("acpi") is not { } acpi
        )
            yield break;
        yield return Report(
            Place.Of(acpi),
            $"Machine '{domain.MachineName}' has no ACPI",
            "Remove <acpi/>."
        ) with
        {
            Fix = Fixes.Remove(acpi, isSafe: false),
        };
    }
}
