using DomainXml.RelaxNg.Datatypes.Regex;

namespace DomainXml.RelaxNg.Datatypes;

/// <summary>string, normalizedString, token: any text.</summary>
internal class XsdStringType(WhiteSpaceRule rule, string description = "text") : XsdType
{
    public override WhiteSpaceRule WhiteSpaceRule => rule;

    public override string LengthUnit => "characters";

    public override string Description => description;

    public override bool IsNormalizedByLibxml2 => true;

    public override bool IsValid(TextSpan text, DatatypeContext context) => true;
}

/// <summary>anyAtomicType and untypedAtomic: any text, with no facets but patterns.</summary>
internal sealed class XsdAnyType : XsdType
{
    public override WhiteSpaceRule WhiteSpaceRule => WhiteSpaceRule.Preserve;

    public override string Description => "text";

    public override bool IsValid(TextSpan text, DatatypeContext context) => true;
}

/// <summary>language: tags of up to eight letters, then letters or digits, joined by hyphens.</summary>
internal sealed class XsdLanguageType()
    : XsdStringType(WhiteSpaceRule.Collapse, "a language tag such as en or en-GB")
{
    public override bool IsValid(TextSpan text, DatatypeContext context)
    {
        var length = 0;
        var first = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '-')
            {
                if (length == 0)
                    return false;
                length = 0;
                first = false;
            }
            else if (
                ++length > 8
                || !(
                    c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
                    || (!first && c is >= '0' and <= '9')
                )
            )
            {
                return false;
            }
        }
        return length > 0;
    }
}

/// <summary>The forms of XML names.</summary>
internal enum NameForm
{
    Name,
    NCName,
    Nmtoken,
}

/// <summary>Name, NCName, NMTOKEN, and ID and IDREF, which are names here.</summary>
internal class XsdNameType(NameForm form, string description)
    : XsdStringType(WhiteSpaceRule.Collapse, description)
{
    public override bool IsValid(TextSpan text, DatatypeContext context) => IsName(text, form);

    public static bool IsName(TextSpan text, NameForm form)
    {
        if (text.IsEmpty)
            return false;
        if (form != NameForm.Nmtoken && !XmlNameCharacters.IsStart(text[0]))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!XmlNameCharacters.IsPart(c) || (c == ':' && form == NameForm.NCName))
                return false;
        }
        return true;
    }
}

/// <summary>ENTITY: the name of an unparsed entity.</summary>
internal sealed class XsdEntityType()
    : XsdNameType(NameForm.NCName, "the name of an unparsed entity of the document")
{
    public override bool IsValid(TextSpan text, DatatypeContext context) =>
        base.IsValid(text, context) && context.IsUnparsedEntity(text.ToString());
}

/// <summary>NMTOKENS, IDREFS, ENTITIES: one or more items between spaces.</summary>
internal sealed class XsdListType(XsdType item, string description) : XsdType
{
    public override string LengthUnit => "items";

    public override string Description => description;

    public override bool IsValid(TextSpan text, DatatypeContext context)
    {
        while (true)
        {
            var space = text.IndexOf(' ');
            if (!item.IsValid(space < 0 ? text : text.Slice(0, space), context))
                return false;
            if (space < 0)
                return true;
            text = text.Slice(space + 1);
        }
    }

    public override long Measure(TextSpan text)
    {
        long count = 1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ')
                count++;
        }
        return count;
    }
}
