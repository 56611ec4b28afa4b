using DomainXml.Views;

namespace DomainXml.Rules;

/// <summary>A snapshot, checkpoint or backup says twice what becomes of one disk.</summary>
/// <typeparam name="TSubject">The document.</typeparam>
internal abstract class DuplicateDiskNameRule<TSubject>(string id)
    : DuplicateRule<TSubject, string>(id, DiagnosticSeverity.Error)
    where TSubject : ElementView
{
    protected override string Help => "Keep one of them.";

    protected override IEnumerable<(string Value, Place Place)> ValuesOf(TSubject subject) =>
        from disk in subject.Element.Elements("disks").SelectMany(disks => disks.Elements("disk"))
        let name = disk.Attribute("name")?.Value
        where name is not null
        select (name, Place.Of(disk, "name"));

    protected override string Message(string value, Place first) =>
        $"'{value}' is listed twice, first {first.OnLine}";
}
