namespace DomainXml.RelaxNg.Datatypes;

/// <summary>
/// QName and NOTATION: a name whose prefix is declared; its value is the namespace and the local name. Their length
/// facets hold for every value, as the errata to XML Schema 1.0 say.
/// </summary>
internal sealed class XsdQNameType(string description) : XsdType
{
    public override string LengthUnit => "characters";

    public override string Description => description;

    public override bool HasMeaningfulLength => false;

    public override bool IsValid(TextSpan text, DatatypeContext context)
    {
        var colon = text.IndexOf(':');
        if (colon < 0)
            return XsdNameType.IsName(text, NameForm.NCName);
        return XsdNameType.IsName(text.Slice(0, colon), NameForm.NCName)
            && XsdNameType.IsName(text.Slice(colon + 1), NameForm.NCName)
            && context.ResolvePrefix(text.Slice(0, colon).ToString()) is not null;
    }

    public override object Parse(TextSpan text, DatatypeContext context)
    {
        var colon = text.IndexOf(':');
        var prefix = colon < 0 ? "" : text.Slice(0, colon).ToString();
        return new QNameValue(
            context.ResolvePrefix(prefix) ?? "",
            text.Slice(colon + 1).ToString()
        );
    }

    private sealed record QNameValue(string NamespaceUri, string LocalName);
}
