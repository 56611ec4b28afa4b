using DomainXml.ModelGeneration.Model;

namespace DomainXml.ModelGeneration.Writing;

/// <summary>Writes what the texts of an element mean: when two of them say the same, and what an absent one stands for.</summary>
internal static class MeaningWriter
{
    /// <summary>Writes nothing for an element whose texts mean themselves.</summary>
    public static void Write(ElementModel model, CodeWriter writer)
    {
        var rows = Rows(model)
            .Where(row => row.Meaning is not null)
            .GroupBy(row => row.Part, StringComparer.Ordinal)
            .Select(group => group.First())
            .ToArray();
        if (rows.Length == 0)
            return;
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override ValueMeaning MeaningOf(string part) =>");
        writer.Indented([
            "part switch",
            "{",
            .. rows.Select(row => $"    {Text.Literal(row.Part)} => {row.Meaning},"),
            "    _ => base.MeaningOf(part),",
            "};",
        ]);
    }

    private static IEnumerable<(string Part, string? Meaning)> Rows(ElementModel model)
    {
        if (model.Discriminator is { Length: > 0 } attribute)
        {
            var standard = model
                .Alternatives.Where(kind => kind.Kind.AcceptsAbsent)
                .SelectMany(kind => kind.Kind.Values.Take(1))
                .FirstOrDefault();
            yield return ("@" + attribute, Meaning("Token", standard));
        }
        foreach (var member in model.Members)
        {
            switch (member.Kind)
            {
                case MemberKind.Attribute:
                    yield return ("@" + member.XmlName, Meaning(member));
                    break;
                case MemberKind.Text or MemberKind.Composite:
                    yield return ("", Meaning(member));
                    break;
                case MemberKind.ChildText or MemberKind.ChildComposite or MemberKind.TextList:
                    yield return (member.XmlName, Meaning(member));
                    break;
            }
        }
    }

    private static string? Meaning(MemberModel member) =>
        member.Kind is MemberKind.Composite or MemberKind.ChildComposite
            ? $"ValueMeaning.Size({Text.Literal(member.Unit ?? "bytes")})"
            : member.Type switch
            {
                { Kind: ValueKind.Text } => Meaning("Exact", member.Default),
                { Kind: ValueKind.Flag, TrueText: "true" } => Meaning("Truth", member.Default),
                { Kind: ValueKind.Parsed } => Meaning(
                    $"Of<{member.Type.TypeName}>()",
                    member.Default
                ),
                _ => Meaning("Token", member.Default),
            };

    private static string? Meaning(string form, string? standard) =>
        standard is not null ? $"ValueMeaning.{form}.WithDefault({Text.Literal(standard)})"
        : form == "Exact" ? null
        : "ValueMeaning." + form;
}
