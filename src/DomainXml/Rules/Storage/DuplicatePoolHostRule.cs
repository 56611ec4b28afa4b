using DomainXml.Models;

namespace DomainXml.Rules;

/// <summary>DX4313: a pool names one server twice.</summary>
internal sealed class DuplicatePoolHostRule()
    : DuplicateRule<StoragePool, (string Name, string Port)>("DX4313", DiagnosticSeverity.Warning)
{
    protected override string Help => "Remove one of them.";

    protected override IEnumerable<((string Name, string Port) Value, Place Place)> ValuesOf(
        StoragePool pool
    ) =>
        from host in pool.Element.Elements("source").SelectMany(source => source.Elements("host"))
        let name = host.Attribute("name")?.Value
        where name is not null
        select ((name, host.Attribute("port")?.Value ?? ""), Place.Of(host, "name"));

    protected override string Message((string Name, string Port) value, Place first) =>
        $"'{value.Name}' is named twice, first {first.OnLine}";
}
