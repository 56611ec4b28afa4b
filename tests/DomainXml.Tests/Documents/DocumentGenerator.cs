using System.Text;
using CsCheck;

namespace DomainXml.Tests.Documents;

/// <summary>Makes well-formed documents in all the forms that XML leaves to taste.</summary>
internal static class DocumentGenerator
{
    private static readonly Gen<string> s_name = Gen.OneOf("a", "disk", "b-c", "é", "x1");
    private static readonly Gen<string> s_gap = Gen.OneOf(" ", "  ", "\n  ", "\t");
    private static readonly Gen<string> s_equals = Gen.OneOf("=", "=", " = ", "\n=");

    private static readonly Gen<string> s_value = Gen.OneOf(
            "",
            "x",
            "yes",
            "&amp;",
            "&#10;",
            "&lt;b>",
            "a  b",
            "\n",
            "é",
            "😀",
            "&#x1F600;",
            "\t"
        )
        .Array[0, 3]
        .Select(string.Concat);

    private static readonly Gen<string> s_text = Gen.OneOf(
        "text",
        " ",
        "\n",
        "\n    ",
        "&amp;",
        "&gt;",
        "&#65;",
        "]]",
        "é😀",
        "<!-- c -->",
        "<![CDATA[x<y]]>",
        "<?p d ?>",
        "\n\n  "
    );

    private static readonly Gen<string> s_attributes = Gen.Select(
            s_gap,
            s_equals,
            s_value,
            Gen.OneOf("'", "\"")
        )
        .Array[0, 3]
        .Select(parts =>
            string.Concat(
                parts.Select((p, i) => $"{p.Item1}at{i}{p.Item2}{p.Item4}{p.Item3}{p.Item4}")
            )
        );

    /// <summary>Whole documents; some with CR LF, some with a declaration, some without a final newline.</summary>
    public static Gen<string> Document { get; } =
        Gen.Select(
            Gen.OneOf("", "<?xml version='1.0'?>", "<?xml version=\"1.0\"  encoding='utf-8' ?>\n"),
            Gen.OneOf("", "\n", "<!-- é -->\n", "<?p?>"),
            Element(3),
            Gen.OneOf("", "\n", "\n<!-- end -->", "\n\n"),
            Gen.Bool,
            (declaration, before, root, after, isCrLf) =>
            {
                var text = declaration + before + root + after;
                return isCrLf ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
            }
        );

    private static Gen<string> Element(int depth) =>
        Gen.Select(
            s_name,
            s_attributes,
            Gen.OneOf("", " ", "\n"),
            depth == 0
                ? s_text.Array[0, 2]
                : Gen.OneOf(s_text, Element(depth - 1), Block(depth - 1)).Array[0, 4],
            Gen.Bool,
            (name, attributes, space, content, isShort) =>
            {
                var inside = string.Concat(content);
                return inside.Length == 0 && isShort
                    ? $"<{name}{attributes}{space}/>"
                    : $"<{name}{attributes}{space}>{inside}</{name}{space}>";
            }
        );

    /// <summary>An element whose children have lines of their own.</summary>
    private static Gen<string> Block(int depth) =>
        Gen.Select(
            s_name,
            s_attributes,
            (depth == 0 ? Gen.Const("<e/>") : Element(depth - 1)).Array[1, 4],
            (name, attributes, children) =>
            {
                var text = new StringBuilder("<" + name + attributes + ">");
                foreach (var child in children)
                    text.Append("\n    ").Append(child);
                return text.Append("\n  </").Append(name).Append('>').ToString();
            }
        );
}
