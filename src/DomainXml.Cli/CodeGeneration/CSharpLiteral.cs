using System.Globalization;
using System.Text;

namespace DomainXml.Cli.CodeGeneration;

/// <summary>Texts as C# writes them.</summary>
internal static class CSharpLiteral
{
    /// <summary>A text in quotes.</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                // Control characters, and what a compiler takes for the end of a line.
                < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' => literal.Append(
                    CultureInfo.InvariantCulture,
                    $"\\u{(int)c:X4}"
                ),
                _ => literal.Append(c),
            };
        }
        return literal.Append('"').ToString();
    }
}
