using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace DomainXml.Tests.Views;

/// <summary>
/// Writes a document in one of the many forms that say the same: quotes, line ends, indentation, comments, references,
/// CDATA sections, processing instructions, line breaks between attributes, both forms of empty elements.
/// </summary>
internal sealed class Restyled
{
    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly string _newLine;
    private readonly string _unit;

    private Restyled(int seed)
    {
        _random = new Random(seed);
        _newLine = Choose("\n", "\n", "\r\n");
        _unit = Choose("  ", "\t", "    ");
    }

    /// <summary>The bytes of a document in a form that the seed chooses.</summary>
    public static byte[] Bytes(string document, int seed)
    {
        var form = new Restyled(seed);
        form.WriteDocument(XElement.Parse(document));
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: form.Happens(4));
        return [.. encoding.Preamble, .. encoding.GetBytes(form._text.ToString())];
    }

    private void WriteDocument(XElement root)
    {
        if (Happens(2))
            _text
                .Append(
                    Choose("<?xml version='1.0'?>", "<?xml version=\"1.0\"  encoding='UTF-8' ?>")
                )
                .Append(_newLine);
        WriteAside("");
        Write(root, "");
        WriteAside("");
        if (Happens(2))
            _text.Append(_newLine);
    }

    private void Write(XElement element, string indent)
    {
        _text.Append('<').Append(element.Name.LocalName);
        foreach (var attribute in element.Attributes())
            Write(attribute, indent);
        _text.Append(Choose("", "", "", " "));
        if (!element.Nodes().Any())
        {
            _text.Append(Happens(3) ? $"></{element.Name.LocalName}>" : "/>");
            return;
        }
        _text.Append('>');
        if (element.HasElements)
            WriteChildren(element, indent);
        else
            WriteText(element.Value, indent);
        _text
            .Append("</")
            .Append(element.Name.LocalName)
            .Append(Choose("", "", "", " "))
            .Append('>');
    }

    private void WriteChildren(XElement element, string indent)
    {
        var isInline = Happens(8);
        foreach (var child in element.Elements())
        {
            WriteAside(indent + _unit);
            if (!isInline)
                _text
                    .Append(_newLine)
                    .Append(Choose("", "", "", _newLine))
                    .Append(indent)
                    .Append(_unit);
            Write(child, indent + _unit);
            if (Happens(6))
                _text.Append(Choose(" ", "")).Append("<!-- beside -->");
        }
        WriteAside(indent + _unit);
        if (!isInline)
            _text.Append(_newLine).Append(indent);
    }

    private void Write(XAttribute attribute, string indent)
    {
        var quote = Choose("'", "\"");
        _text
            .Append(Happens(6) ? _newLine + indent + _unit + _unit : Choose(" ", " ", "  "))
            .Append(attribute.Name.LocalName)
            .Append(Choose("=", "=", "=", " = "))
            .Append(quote)
            .Append(Escaped(attribute.Value, quote[0]))
            .Append(quote);
    }

    /// <summary>Text, in pieces: as it is, with references, as CDATA, around comments.</summary>
    private void WriteText(string value, string indent)
    {
        // Numbers and words allow white space around them.
        var isWord = !value.Contains(' ', StringComparison.Ordinal);
        if (isWord && Happens(8))
            _text.Append(_newLine).Append(indent).Append(_unit);
        var cut = _random.Next(value.Length + 1);
        foreach (var piece in new[] { value[..cut], value[cut..] })
        {
            if (piece.Length > 0 && Happens(6))
                _text.Append("<![CDATA[").Append(piece).Append("]]>");
            else
                _text.Append(Escaped(piece, '\0'));
            if (Happens(8))
                _text.Append(Choose("<!-- within -->", "<?within it?>"));
        }
        if (isWord && Happens(8))
            _text.Append(_newLine).Append(indent);
    }

    /// <summary>Sometimes a comment or processing instruction on a line of its own.</summary>
    private void WriteAside(string indent)
    {
        if (Happens(6))
            _text
                .Append(_newLine)
                .Append(indent)
                .Append(
                    Choose("<!-- about -->", "<?editor fold?>", "<!-- two" + _newLine + "lines -->")
                );
    }

    private string Escaped(string value, char quote)
    {
        var text = new StringBuilder();
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => text.Append(Choose("&amp;", "&#38;", "&#x26;")),
                '<' => text.Append(Choose("&lt;", "&#60;")),
                '>' => text.Append(Choose("&gt;", quote == '\0' ? "&gt;" : ">")),
                '"' or '\'' when c == quote => text.Append(c == '"' ? "&quot;" : "&apos;"),
                _ when char.IsAsciiLetterOrDigit(c) && Happens(40) => text.Append(
                    CultureInfo.InvariantCulture,
                    $"&#x{(int)c:x};"
                ),
                _ => text.Append(c),
            };
        }
        return text.ToString();
    }

    private bool Happens(int onceIn) => _random.Next(onceIn) == 0;

    private string Choose(params string[] options) => options[_random.Next(options.Length)];
}
