using System.Text.Json;

namespace DomainXml.Conformance.Families;

/// <summary>Devices that are plugged into and taken out of running domains: one row for each step of a domain's life.</summary>
internal sealed class QemuHotplugFamily : IFamily
{
    public string Name => "qemu-hotplug";

    public IEnumerable<Case>? FindCases(Inputs inputs)
    {
        if (inputs.FindManifest(Name) is not { } manifest)
            return null;
        var capabilities = new QemuArgvCapabilities(inputs.Corpus!);
        return Cases(inputs.Corpus!, manifest, capabilities);
    }

    private static IEnumerable<Case> Cases(
        string corpus,
        string manifest,
        QemuArgvCapabilities capabilities
    )
    {
        QemuHotplugStep? previous = null;
        foreach (var line in File.ReadLines(manifest))
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement.Clone();
            var step = new QemuHotplugStep(
                corpus,
                row,
                capabilities,
                row.GetProperty("startsFrom").GetString() == "previous-step" ? previous : null
            );
            previous = step;
            yield return new Case(
                $"{row.GetProperty("sequence")}.{row.GetProperty("step")}",
                () => step.Outcome
            );
        }
    }
}
