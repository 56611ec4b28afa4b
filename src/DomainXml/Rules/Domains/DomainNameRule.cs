namespace DomainXml.Rules;

/// <summary>DX4028: the domain's name has a slash, which its files on the host could not have.</summary>
internal sealed class DomainNameRule()
    : Rule<DomainFacts>("DX4028", DiagnosticSeverity.Error, "name")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        var name = domain.Domain.Name;
        if (name.Contains('/', StringComparison.Ordinal))
        {
            yield return Report(
                Place.TextOf(domain.Domain, "name"),
                $"'{name}' has a '/', which the name of a domain cannot have"
            );
        }
    }
}
