using System.Text;

namespace DomainXml.Cli.NewDocuments;

/// <summary>
/// The value of an option that has parts, such as <c>/srv/web.qcow2,bus=sata</c>: settings with commas between, the first
/// of which can go without its name. A comma inside a value is written twice.
/// </summary>
internal sealed class SettingList
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private SettingList() { }

    /// <summary>Reads a list.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="names">The settings that there are; the first is the one that can go without its name.</param>
    /// <exception cref="FormatException">A setting is unknown, or comes twice; the message is for the user.</exception>
    public static SettingList Parse(string text, params IReadOnlyList<string> names)
    {
        var list = new SettingList();
        var isFirst = true;
        foreach (var part in Split(text))
        {
            var (name, value) = NameAndValue(part, isFirst ? names[0] : null);
            isFirst = false;
            if (!names.Contains(name))
                throw new FormatException(
                    $"'{name}' is not a setting of '{text}'; there are {string.Join(", ", names)}."
                );
            if (!list._values.TryAdd(name, value))
                throw new FormatException($"'{text}' says '{name}' twice.");
        }
        return list;
    }

    /// <summary>The text of a setting; null where it is not there.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name);

    /// <summary>Whether a setting is <c>yes</c>; null where it is not there.</summary>
    /// <exception cref="FormatException">It is neither yes nor no.</exception>
    public bool? Flag(string name) =>
        Text(name) switch
        {
            null => null,
            "yes" or "on" or "true" => true,
            "no" or "off" or "false" => false,
            var other => throw new FormatException($"'{name}' is yes or no, not '{other}'."),
        };

    /// <summary>One of the words of the format; null where the setting is not there.</summary>
    /// <exception cref="FormatException">The format has no such word.</exception>
    public T? Word<T>(string name, Func<string, T> parse, Func<T, string> toText)
        where T : struct, Enum =>
        Text(name) is { } text ? Words.Parse(text, name, parse, toText) : null;

    private static (string Name, string Value) NameAndValue(string part, string? nameless)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        // A path may have the sign in it.
        var isNameless = equals < 0 || part.AsSpan(0, equals).Contains('/');
        if (!isNameless)
            return (part[..equals], part[(equals + 1)..]);
        return nameless is null
            ? throw new FormatException($"'{part}' should be written NAME=VALUE.")
            : (nameless, part);
    }

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ',')
            {
                part.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == ',')
            {
                part.Append(',');
                i++;
            }
            else
            {
                parts.Add(part.ToString());
                part.Clear();
            }
        }
        parts.Add(part.ToString());
        return parts;
    }
}
