namespace DomainXml.Conformance;

/// <summary>Every family that the runner knows, in the order it prints them.</summary>
internal static class FamilyList
{
    public static IReadOnlyList<IFamily> All { get; } =
    [
        new Families.RelaxNgFamily(),
        new Families.RelaxNgCompactFamily(),
        new Families.ReferenceSchemasFamily(),
        new Families.RoundTripFamily(),
        new Families.XsdDatatypesFamily(),
        new Families.QemuArgvFamily(),
        // One family to a line.
    ];
}
