using System.Xml.Linq;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4304: what only qcow2 images have, in another format or an older version of it.</summary>
internal sealed class ImageFeatureRule() : Rule<StorageVolume>("DX4304", DiagnosticSeverity.Error)
{
    private static readonly string[] s_features = ["lazy_refcounts", "extended_l2"];

    public override IEnumerable<Diagnostic> Check(StorageVolume volume)
    {
        var features = s_features
            .Select(name => volume.Target.Features?.Element.Element(name))
            .OfType<XElement>()
            .ToList();
        if (volume.Target.Format is { Type: not VolumeFormatType.Qcow2 } format)
        {
            foreach (var feature in features)
            {
                yield return Report(
                    Place.Of(feature),
                    $"<{feature.Name.LocalName}> is for format 'qcow2', not '{Place.Of(format, "type").Text}'",
                    "Use format 'qcow2', or remove it."
                );
            }
        }
        else if (volume.Target.Compatibility?.Trim() == "0.10")
        {
            foreach (var feature in features)
            {
                yield return Report(
                    Place.Of(feature),
                    $"<{feature.Name.LocalName}> needs version 1.1 of the format, not 0.10 {Place.TextOf(volume.Target, "compat").OnLine}",
                    "Write <compat>1.1</compat>, or remove it."
                );
            }
        }
    }
}
