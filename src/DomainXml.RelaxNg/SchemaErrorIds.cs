namespace DomainXml.RelaxNg;

/// <summary>
/// The stable ids of mistakes in schemas. 0xxx: files; 3xxx: the XML syntax; the others name the section of the
/// RELAX NG specification: <c>RNG4016</c> is 4.16, <c>RNG7011</c> is 7.1.1, <c>RNG7030</c> is 7.3. XSD: XML Schema, where
/// 00xx are mistakes, and 01xx what the grammar made of it does not check.
/// </summary>
internal static class SchemaErrorIds
{
    public const string NotWellFormed = "RNG0001";
    public const string DocumentType = "RNG0002";
    public const string Unreadable = "RNG0003";
    public const string Limit = "RNG0004";

    public const string XsdInvalid = "XSD0001";
    public const string XsdIdentity = "XSD0101";
    public const string XsdCount = "XSD0102";
    public const string XsdFacet = "XSD0103";

    public const string UnexpectedElement = "RNG3001";
    public const string UnexpectedAttribute = "RNG3002";
    public const string MissingAttribute = "RNG3003";
    public const string MissingContent = "RNG3004";
    public const string UnexpectedText = "RNG3005";
    public const string BadName = "RNG3006";
    public const string BadUri = "RNG3007";
    public const string BadValue = "RNG3008";

    public const string Fragment = "RNG4005";
    public const string ExternalRef = "RNG4006";
    public const string Include = "RNG4007";
    public const string UndeclaredPrefix = "RNG4010";
    public const string Constraint = "RNG4016";
    public const string Combine = "RNG4017";
    public const string Grammar = "RNG4018";
    public const string Recursion = "RNG4019";

    public const string AttributeContext = "RNG7011";
    public const string RepeatedContext = "RNG7012";
    public const string ListContext = "RNG7013";
    public const string ExceptContext = "RNG7014";
    public const string StartContext = "RNG7015";
    public const string StringSequence = "RNG7020";
    public const string AttributeOverlap = "RNG7030";
    public const string InterleaveOverlap = "RNG7040";
}
