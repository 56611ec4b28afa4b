using System.Xml.Linq;
using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4312: a pool has one device of the host twice.</summary>
internal sealed class DuplicatePoolDeviceRule()
    : DuplicateRule<StoragePool, string>("DX4312", DiagnosticSeverity.Error)
{
    protected override string Help => "Remove one of them.";

    protected override IEnumerable<(string Value, Place Place)> ValuesOf(StoragePool pool) =>
        pool
            .Element.Elements("source")
            .Elements("device")
            .Attributes("path")
            .Select(static path => (path.Value, new Place(path, true)));

    protected override string Message(string value, Place first) =>
        $"'{value}' is listed twice, first {first.OnLine}";
}
