namespace DomainXml.Rules;

/// <summary>DX4019: two disks have one serial number, so that the guest cannot tell them apart by it.</summary>
internal sealed class DuplicateDiskSerialRule()
    : DuplicateRule<DomainFacts, string>("DX4019", DiagnosticSeverity.Warning, "serial")
{
    protected override string Help =>
        "Give each disk its own. Where they are two ways to one disk, mark them <shareable/>.";

    // Two ways to one disk are one disk to the guest.
    protected override IEnumerable<(string Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain
            .Disks.Where(static disk => !disk.Shareable)
            .With(static disk => disk.Serial)
            .Select(disk => (disk.Value.Trim(), Place.TextOf(disk.View, "serial")));

    protected override string Message(string value, Place first) =>
        $"'{value}' is the serial number of two disks, first {first.OnLine}";
}
