namespace DomainXml.RelaxNg.Datatypes;

/// <summary>A built-in datatype of XML Schema with its parameters.</summary>
internal sealed class XsdDatatype(XsdType type, XsdFacets facets) : Datatype
{
    private string? description;

    private XsdDatatype(XsdType type, XsdFacets facets, string description)
        : this(type, facets) => this.description = description;

    public override string Description => description ??= XsdDescription.Of(type, facets);

    public override bool Allows(string text, DatatypeContext context) =>
        IsAllowed(WhiteSpace.Apply(type.WhiteSpaceRule, text), context);

#if NET
    public override bool Allows(ReadOnlySpan<char> text, DatatypeContext context) =>
        IsAllowed(WhiteSpace.Apply(type.WhiteSpaceRule, text), context);
#endif

    internal override bool AllowsAsWritten(string text, DatatypeContext context) =>
        Allows(text, context)
        && (type.IsNormalizedByLibxml2 || facets.Patterns.All(p => p.IsMatch(text)));

    public override object? ParseValue(string text, DatatypeContext context)
    {
        var normalized = WhiteSpace.Apply(type.WhiteSpaceRule, text);
        return IsAllowed(normalized, context) ? type.Parse(normalized, context) : null;
    }

    public override bool ValuesEqual(object left, object right) => type.ValuesEqual(left, right);

    internal override Datatype WithDescription(string description) =>
        new XsdDatatype(type, facets, description);

    private bool IsAllowed(TextSpan text, DatatypeContext context) =>
        type.IsValid(text, context) && facets.Hold(type, text);
}
