using System.Globalization;
using System.Text;

namespace DomainXml.Qemu;

/// <summary>
/// Writes a map in QEMU's classic form, <c>type,key=value,key.sub=value</c>: a comma in a value is doubled,
/// maps and lists are flattened with dots, flags are on and off.
/// </summary>
internal static class KeyValuePrinter
{
    /// <summary>The map as one argument.</summary>
    /// <param name="map">What to write.</param>
    /// <param name="implied">The name of the member whose value stands first without its name; or null.</param>
    public static string Print(QemuMap map, string? implied = null)
    {
        var text = new StringBuilder();
        if (implied is not null && map[implied] is { } type)
            AppendScalar(text, type);
        foreach (var (name, value) in map)
        {
            if (name != implied)
                Append(text, name, value);
        }
        return text.ToString();
    }

    /// <summary>A text with every comma doubled, as it stands in a value.</summary>
    public static string Escape(string value) => value.Replace(",", ",,", StringComparison.Ordinal);

    private static void Append(StringBuilder text, string name, QemuValue value)
    {
        switch (value)
        {
            case QemuMap map:
                foreach (var (member, item) in map)
                    Append(text, $"{name}.{member}", item);
                break;
            case QemuList list when list.Items.All(item => item is QemuInteger):
                foreach (var range in Ranges(list))
                    text.Append(text.Length > 0 ? "," : "").Append(name).Append('=').Append(range);
                break;
            case QemuList list:
                for (var i = 0; i < list.Items.Count; i++)
                    Append(
                        text,
                        string.Create(CultureInfo.InvariantCulture, $"{name}.{i}"),
                        list.Items[i]
                    );
                break;
            default:
                if (text.Length > 0)
                    text.Append(',');
                text.Append(name).Append('=');
                AppendScalar(text, value);
                break;
        }
    }

    // Numbers are given one by one, and neighbours as a range.
    private static IEnumerable<string> Ranges(QemuList list)
    {
        var numbers = list.Items.Cast<QemuInteger>().Select(item => item.Value).ToList();
        for (var i = 0; i < numbers.Count; i++)
        {
            var first = i;
            while (i + 1 < numbers.Count && numbers[i + 1] == numbers[i] + 1)
                i++;
            var last = numbers[i].ToString(CultureInfo.InvariantCulture);
            yield return first == i
                ? last
                : numbers[first].ToString(CultureInfo.InvariantCulture) + "-" + last;
        }
    }

    private static void AppendScalar(StringBuilder text, QemuValue value) =>
        text.Append(
            value switch
            {
                QemuText item => Escape(item.Value),
                QemuInteger item => item.Value.ToString(CultureInfo.InvariantCulture),
                QemuFlag item => item.Value ? "on" : "off",
                _ => throw new ArgumentException(
                    "Only a text, a number or a flag can stand first."
                ),
            }
        );
}
