using System.Globalization;
using System.Text;

namespace DomainXml.Qemu;

/// <summary>Writes values as JSON without white space; only what JSON demands is escaped.</summary>
internal static class JsonPrinter
{
    public static string Print(QemuValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, QemuValue value)
    {
        switch (value)
        {
            case QemuText item:
                AppendText(text, item.Value);
                break;
            case QemuInteger item:
                text.Append(item.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case QemuFlag item:
                text.Append(item.Value ? "true" : "false");
                break;
            case QemuNull:
                text.Append("null");
                break;
            case QemuList list:
                text.Append('[');
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (i > 0)
                        text.Append(',');
                    Append(text, list.Items[i]);
                }
                text.Append(']');
                break;
            case QemuMap map:
                AppendMap(text, map);
                break;
        }
    }

    private static void AppendMap(StringBuilder text, QemuMap map)
    {
        text.Append('{');
        var first = true;
        foreach (var (name, value) in map)
        {
            if (!first)
                text.Append(',');
            first = false;
            AppendText(text, name);
            text.Append(':');
            Append(text, value);
        }
        text.Append('}');
    }

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }
}
