namespace DomainXml.Rules;

/// <summary>DX4020: two disks have one World Wide Name.</summary>
internal sealed class DuplicateDiskWwnRule()
    : DuplicateRule<DomainFacts, string>("DX4020", DiagnosticSeverity.Warning, "wwn")
{
    protected override IEqualityComparer<string> Comparer => StringComparer.OrdinalIgnoreCase;

    protected override string Help =>
        "Give each disk its own. Where they are two ways to one disk, mark them <shareable/>.";

    // Two ways to one disk are one disk to the guest.
    protected override IEnumerable<(string Value, Place Place)> ValuesOf(DomainFacts domain) =>
        domain
            .Disks.Where(static disk => !disk.Shareable)
            .With(static disk => disk.WorldWideName)
            .Select(disk => (disk.Value.Trim(), Place.TextOf(disk.View, "wwn")));

    protected override string Message(string value, Place first) =>
        $"'{value}' is the World Wide Name of two disks, first {first.OnLine}";
}
