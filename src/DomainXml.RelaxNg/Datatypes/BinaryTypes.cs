using System.Text;

namespace DomainXml.RelaxNg.Datatypes;

/// <summary>hexBinary: two digits a byte.</summary>
internal sealed class XsdHexBinaryType : XsdType
{
    public override string LengthUnit => "bytes";

    public override string Description => "bytes in hexadecimal, two digits each";

    public override bool IsValid(TextSpan text, DatatypeContext context)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!HexDigits.IsHex(text[i]))
                return false;
        }
        return text.Length % 2 == 0;
    }

    public override object Parse(TextSpan text, DatatypeContext context) =>
        text.ToString().ToUpperInvariant();

    public override long Measure(TextSpan text) => text.Length / 2;
}

/// <summary>base64Binary: groups of four characters, with spaces anywhere between characters.</summary>
internal sealed class XsdBase64BinaryType : XsdType
{
    public override string LengthUnit => "bytes";

    public override string Description => "bytes in base64";

    public override bool IsValid(TextSpan text, DatatypeContext context)
    {
        long characters = 0;
        var padding = 0;
        var last = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ' ')
                continue;
            characters++;
            if (c == '=')
            {
                padding++;
                continue;
            }
            last = DigitOf(c);
            if (last < 0 || padding > 0)
                return false;
        }
        // The bits of the last digit that no byte takes must be zero.
        return characters % 4 == 0
            && padding switch
            {
                0 => true,
                1 => last % 4 == 0,
                2 => last % 16 == 0,
                _ => false,
            };
    }

    public override object Parse(TextSpan text, DatatypeContext context)
    {
        var digits = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ')
                digits.Append(text[i]);
        }
        return digits.ToString();
    }

    public override long Measure(TextSpan text)
    {
        long digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (' ' or '='))
                digits++;
        }
        return digits * 6 / 8;
    }

    private static int DigitOf(char c) =>
        c switch
        {
            >= 'A' and <= 'Z' => c - 'A',
            >= 'a' and <= 'z' => c - 'a' + 26,
            >= '0' and <= '9' => c - '0' + 52,
            '+' => 62,
            '/' => 63,
            _ => -1,
        };
}
