namespace DomainXml.RelaxNg.Datatypes;

/// <summary>The built-in types by name.</summary>
internal static class XsdTypes
{
    private const string Names = "names separated by spaces";

    private static readonly Dictionary<string, XsdType> Types = new(StringComparer.Ordinal)
    {
        ["string"] = new XsdStringType(WhiteSpaceRule.Preserve),
        ["normalizedString"] = new XsdStringType(WhiteSpaceRule.Replace),
        ["token"] = new XsdStringType(WhiteSpaceRule.Collapse),
        ["language"] = new XsdLanguageType(),
        ["Name"] = new XsdNameType(NameForm.Name, "an XML name"),
        ["NCName"] = NCName("an XML name without colons"),
        ["ID"] = NCName("an identifier (an XML name without colons)"),
        ["IDREF"] = NCName("a reference to an identifier (an XML name without colons)"),
        ["IDREFS"] = new XsdListType(NCName(""), Names),
        ["NMTOKEN"] = NameToken(),
        ["NMTOKENS"] = new XsdListType(NameToken(), Names),
        ["ENTITY"] = new XsdEntityType(),
        ["ENTITIES"] = new XsdListType(new XsdEntityType(), "names of unparsed entities"),
        ["QName"] = new XsdQNameType("a name whose prefix is declared"),
        ["NOTATION"] = new XsdQNameType("the name of a notation"),
        ["boolean"] = new XsdBooleanType(),
        ["anyURI"] = new XsdAnyUriType(),
        ["hexBinary"] = new XsdHexBinaryType(),
        ["base64Binary"] = new XsdBase64BinaryType(),
        ["float"] = new XsdFloatType(isDouble: false),
        ["double"] = new XsdFloatType(isDouble: true),
        ["decimal"] = new XsdDecimalType(isInteger: false),
        ["integer"] = Integer(null, null),
        ["nonPositiveInteger"] = Integer(null, "0"),
        ["negativeInteger"] = Integer(null, "-1"),
        ["nonNegativeInteger"] = Integer("0", null),
        ["positiveInteger"] = Integer("1", null),
        ["long"] = Integer("-9223372036854775808", "9223372036854775807"),
        ["int"] = Integer("-2147483648", "2147483647"),
        ["short"] = Integer("-32768", "32767"),
        ["byte"] = Integer("-128", "127"),
        ["unsignedLong"] = Integer("0", "18446744073709551615"),
        ["unsignedInt"] = Integer("0", "4294967295"),
        ["unsignedShort"] = Integer("0", "65535"),
        ["unsignedByte"] = Integer("0", "255"),
        ["duration"] = new XsdDurationType(),
        ["dateTime"] = Date(
            DateParts.Year | DateParts.Month | DateParts.Day | DateParts.Time,
            "a date and time such as 2024-02-28T13:30:00Z"
        ),
        ["date"] = Date(
            DateParts.Year | DateParts.Month | DateParts.Day,
            "a date such as 2024-02-28"
        ),
        ["time"] = Date(DateParts.Time, "a time of day such as 13:30:00"),
        ["gYearMonth"] = Date(DateParts.Year | DateParts.Month, "a month such as 2024-02"),
        ["gYear"] = Date(DateParts.Year, "a year such as 2024"),
        ["gMonthDay"] = Date(DateParts.Month | DateParts.Day, "a day of the year such as --02-28"),
        ["gDay"] = Date(DateParts.Day, "a day of the month such as ---28"),
        ["gMonth"] = Date(DateParts.Month, "a month of the year such as --02"),
        // Of later versions: the type that all these come from, and that of data without a type.
        ["anyAtomicType"] = new XsdAnyType(),
        ["untypedAtomic"] = new XsdAnyType(),
    };

    public static XsdType? Find(string name) => Types.TryGetValue(name, out var type) ? type : null;

    private static XsdNameType NCName(string description) => new(NameForm.NCName, description);

    private static XsdNameType NameToken() =>
        new(NameForm.Nmtoken, "a name of letters, digits, dots, hyphens, underscores and colons");

    private static XsdDecimalType Integer(string? min, string? max) =>
        new(isInteger: true, min, max);

    private static XsdDateTimeType Date(DateParts parts, string description) =>
        new(parts, description);
}
