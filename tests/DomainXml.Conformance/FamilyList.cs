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
        new Families.EditFamily(),
        new Families.XsdDatatypesFamily(),
        new Families.QemuArgvFamily(),
        new Families.QemuHotplugFamily(),
        new Families.RulesFamily("rules", Families.RulesQuestion.NoFalseError),
        new Families.RulesFamily("rules-warnings", Families.RulesQuestion.NoWarning),
        new Families.RulesFamily("rules-mistakes", Families.RulesQuestion.FindsMistake),
        // One family to a line.
    ];
}
