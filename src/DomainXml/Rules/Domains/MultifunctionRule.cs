namespace DomainXml.Rules;

/// <summary>DX4130: a slot has several functions, but its first says that it has one.</summary>
internal sealed class MultifunctionRule()
    : Rule<DomainFacts>("DX4130", DiagnosticSeverity.Error, "@multifunction")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        var further = domain
            .PciPlaces.Where(static device => device.Function.Function > 0)
            .Select(static device => device.Function with { Function = 0 })
            .ToHashSet();
        foreach (var (_, address, function) in domain.PciPlaces)
        {
            if (address.MultiFunction is not false || !further.Contains(function))
                continue;
            var place = Place.Of(address, "multifunction");
            yield return Report(
                place,
                $"The slot of '{function}' has further functions, which multifunction='off' hides"
            ) with
            {
                Expected = ["on"],
                Suggestions = ["on"],
                Fix = Fixes.Write(place, "on", isSafe: false),
            };
        }
    }
}
