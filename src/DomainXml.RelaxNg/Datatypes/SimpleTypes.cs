namespace DomainXml.RelaxNg.Datatypes;

/// <summary>boolean.</summary>
internal sealed class XsdBooleanType : XsdType
{
    public override string Description => "true, false, 1 or 0";

    public override bool IsValid(TextSpan text, DatatypeContext context) =>
        text.Length switch
        {
            1 => text[0] is '0' or '1',
            4 => text.SequenceCompareTo("true") == 0,
            5 => text.SequenceCompareTo("false") == 0,
            _ => false,
        };

    public override object Parse(TextSpan text, DatatypeContext context) => text[0] is '1' or 't';
}

/// <summary>
/// anyURI: a reference as RFC 2396 has it, once the characters that a URI may not hold are escaped; so the scheme, the
/// escapes and the fragment are all that can be wrong.
/// </summary>
internal sealed class XsdAnyUriType() : XsdStringType(WhiteSpaceRule.Collapse, "a URI")
{
    public override bool IsNormalizedByLibxml2 => false;

    public override bool IsValid(TextSpan text, DatatypeContext context)
    {
        var hasFragment = false;
        var schemeIsOpen = true;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '%':
                    if (
                        i + 2 >= text.Length
                        || !HexDigits.IsHex(text[i + 1])
                        || !HexDigits.IsHex(text[i + 2])
                    )
                        return false;
                    break;
                case '#':
                    if (hasFragment)
                        return false;
                    hasFragment = true;
                    schemeIsOpen = false;
                    break;
                case '/':
                case '?':
                    schemeIsOpen = false;
                    break;
                case ':':
                    if (schemeIsOpen && (!IsScheme(text.Slice(0, i)) || i + 1 == text.Length))
                        return false;
                    schemeIsOpen = false;
                    break;
            }
        }
        return true;
    }

    private static bool IsScheme(TextSpan text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isLetter = text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (i == 0 || !(text[i] is (>= '0' and <= '9') or '+' or '-' or '.')))
                return false;
        }
        return !text.IsEmpty;
    }
}

/// <summary>Hexadecimal digits.</summary>
internal static class HexDigits
{
    public static bool IsHex(char c) =>
        c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
