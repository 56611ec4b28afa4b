namespace DomainXml.Rules;

/// <summary>DX4003: two drives are at one place of a controller.</summary>
internal sealed class DuplicateDriveAddressRule()
    : DuplicateRule<DomainFacts, DrivePlace>("DX4003", DiagnosticSeverity.Error, "disk", "hostdev")
{
    protected override string Help =>
        "Change the address, or leave it out: the place then follows from the target's name.";

    protected override IEnumerable<(DrivePlace Value, Place Place)> ValuesOf(DomainFacts domain) =>
        DriveFacts.In(domain);

    protected override string Message(DrivePlace value, Place first) =>
        $"'{value}' (controller:bus:target:unit) is the place of two drives, first {first.OnLine}";
}
