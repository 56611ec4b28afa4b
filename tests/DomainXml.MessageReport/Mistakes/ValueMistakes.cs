using System.Text.RegularExpressions;

namespace DomainXml.MessageReport.Mistakes;

/// <summary>Values of attributes, and of elements that hold nothing else, that are wrong.</summary>
internal static partial class ValueMistakes
{
    private static readonly string[][] s_switches =
    [
        ["yes", "true", "1", "on", "enabled", "YES"],
        ["no", "false", "0", "off", "disabled", "NO"],
        ["on", "yes", "true", "1", "enabled", "ON"],
        ["off", "no", "false", "0", "disabled", "OFF"],
        ["true", "yes", "on", "TRUE"],
        ["false", "no", "off", "FALSE"],
    ];

    public static IReadOnlyList<MistakeKind> Kinds { get; } =
    [
        new("value-misspelt", (d, r) => Words(d, v => Typing.Slip(v, r), isMeant: true)),
        new("value-case", (d, r) => Words(d, v => Typing.Recase(v, r), isMeant: true)),
        new("value-foreign", (d, r) => Words(d, _ => r.Pick(["banana", "other", "x86"]), false)),
        new("value-boolean", Switches),
        new(
            "number-range",
            (d, r) => Numbers(d, _ => r.Pick(["-1", "99999999999999999999", "4294967296"]))
        ),
        new(
            "number-form",
            (d, r) => Numbers(d, v => r.Pick([$"{v}x", "many", $"{v} {v}", $"{v},5"]))
        ),
        new("format", Formats),
    ];

    private static IEnumerable<Mutant> Words(
        MarkupDocument document,
        Func<string, string?> change,
        bool isMeant
    )
    {
        foreach (var value in Values(document).Where(value => Word().IsMatch(value.Text)))
        {
            // Nobody can tell which digit of a UUID is missing.
            if (s_switches.Any(group => group[0] == value.Text) || Uuid().IsMatch(value.Text))
                continue;
            if (change(value.Text) is { } changed && changed != value.Text)
                yield return value.Change(changed, isMeant ? [value.Text] : []);
        }
    }

    private static IEnumerable<Mutant> Switches(MarkupDocument document, Random random)
    {
        foreach (var value in Values(document))
        {
            foreach (var group in s_switches.Where(group => group[0] == value.Text))
                yield return value.Change(random.Pick(group[1..]), [value.Text]);
        }
    }

    private static IEnumerable<Mutant> Numbers(
        MarkupDocument document,
        Func<string, string> change
    ) =>
        Values(document)
            .Where(value => value.Text.All(char.IsAsciiDigit))
            .Select(value => value.Change(change(value.Text), []));

    private static IEnumerable<Mutant> Formats(MarkupDocument document, Random random)
    {
        foreach (var value in Values(document))
        {
            var text = value.Text;
            string? changed =
                Mac().IsMatch(text)
                    ? random.Pick([text[..^1], text.Replace(':', '.'), "g" + text[1..]])
                : Uuid().IsMatch(text)
                    ? random.Pick([
                        text[1..],
                        text + "0",
                        "z" + text[1..],
                        text.Replace("-", "", StringComparison.Ordinal) + "-",
                    ])
                : Hex().IsMatch(text)
                    ? random.Pick([text + "g", "0x", text + "000000000", "#" + text[2..]])
                : Address().IsMatch(text)
                    ? random.Pick([text + ".1", "999" + text, text.Replace('.', '-')])
                : Version6().IsMatch(text) ? random.Pick([text + "::1", text + ":zz"])
                : null;
            if (changed is not null)
                yield return value.Change(changed, []) with
                {
                    Reasons =
                    [
                        ["such as", " from ", " in full", " with "],
                    ],
                };
        }
    }

    private static IEnumerable<WrittenValue> Values(MarkupDocument document)
    {
        foreach (var element in document.Elements)
        {
            foreach (var attribute in element.Attributes)
            {
                if (!attribute.IsDeclaration && attribute.Value.Length > 0)
                    yield return new WrittenValue(
                        document,
                        element,
                        attribute.Name,
                        attribute.ValueStart,
                        attribute.ValueEnd
                    );
            }
            if (element.Text is var (start, end))
                yield return new WrittenValue(document, element, null, start, end);
        }
    }

    private sealed record WrittenValue(
        MarkupDocument Document,
        MarkupElement Element,
        string? Attribute,
        int Start,
        int End
    )
    {
        public string Text => Document.Text[Start..End];

        public Mutant Change(string changed, IReadOnlyList<string> right) =>
            new(Document, new TextEdit(Start, End - Start, changed))
            {
                Places = [new Place(0, 0, changed.Length)],
                Right = right,
                Reasons =
                [
                    ["value", "empty"],
                ],
                Region = (Element.Start, Element.End),
                What = Attribute is null
                    ? $"<{Element.Name}> holds '{changed}' for '{Text}'"
                    : $"{Attribute} of <{Element.Name}> is '{changed}' for '{Text}'",
                Site = Attribute is null ? Element.Path : $"{Element.Path}/@{Attribute}",
            };
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{2,}$")]
    private static partial Regex Word();

    [GeneratedRegex("^([0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}$")]
    private static partial Regex Mac();

    [GeneratedRegex("^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$")]
    private static partial Regex Uuid();

    [GeneratedRegex("^0x[0-9a-fA-F]+$")]
    private static partial Regex Hex();

    [GeneratedRegex(@"^\d+\.\d+\.\d+\.\d+$")]
    private static partial Regex Address();

    [GeneratedRegex("^[0-9a-fA-F]*(:[0-9a-fA-F]*){2,}$")]
    private static partial Regex Version6();
}
