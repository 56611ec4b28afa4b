using System.Xml.Linq;

namespace DomainXml.Rules;

/// <summary>DX4108: a disk or a controller uses an I/O thread that there is not.</summary>
internal sealed class UnknownIoThreadRule()
    : Rule<DomainFacts>("DX4108", DiagnosticSeverity.Error, "@iothread", "iothreads")
{
    public override IEnumerable<Diagnostic> Check(DomainFacts domain)
    {
        foreach (var (place, id) in References(domain))
        {
            if (domain.IoThreads.Contains(id))
                continue;
            yield return Report(
                place,
                domain.IoThreads.Count == 0
                    ? $"'{id}' is no I/O thread: the domain has none"
                    : $"'{id}' is no I/O thread of the domain",
                "Raise <iothreads>, or list the thread in <iothreadids>."
            ) with
            {
                Expected = [.. domain.IoThreads.Order().Take(8).Select(Text)],
            };
        }
    }

    private static IEnumerable<(Place Place, uint Id)> References(DomainFacts domain) =>
        domain
            .InDevices("driver")
            .SelectMany(static driver =>
                driver
                    .Attributes("iothread")
                    .Concat(driver.Elements("iothreads").Elements("iothread").Attributes("id"))
            )
            .SelectMany(Reference);

    private static IEnumerable<(Place, uint)> Reference(XAttribute attribute)
    {
        if (uint.TryParse(attribute.Value, out var id))
            yield return (new Place(attribute, true), id);
    }

    private static string Text(uint id) =>
        id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
