namespace DomainXml.Conformance;

/// <summary>Every family that the runner knows, in the order it prints them.</summary>
internal static class FamilyList
{
    public static IReadOnlyList<IFamily> All { get; } =
    [
        new Families.RelaxNgFamily(),
        new Families.RelaxNgCompactFamily(),
        new Families.SchemaValidityFamily(
            "reference-schemas",
            DomainXml.ReferenceData.SchemaPairs.Reference
        ),
        new Families.SchemaValidityFamily(
            "schema-validity",
            DomainXml.ReferenceData.SchemaPairs.Own
        ),
        new Families.XsdExportFamily("xsd-export", isValid: true),
        new Families.XsdExportFamily("xsd-export-refused", isValid: false),
        new Families.RoundTripFamily(),
        new Families.XsdDatatypesFamily(),
        new Families.QemuArgvFamily(),
        new Families.QemuHotplugFamily(),
        // One family to a line.
    ];
}
