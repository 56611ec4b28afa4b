using DomainXml.ModelGeneration.Model;

namespace DomainXml.ModelGeneration.Writing;

/// <summary>Writes an enumeration and the translation between its values and their texts.</summary>
internal static class EnumWriter
{
    /// <summary>Writes the type.</summary>
    public static void Write(EnumModel model, CodeWriter writer)
    {
        writer.Summary(Text.Documentation(model.Documentation ?? $"The values of {model.Name}."));
        writer.Attribute();
        writer.Line($"public enum {model.Name}");
        writer.Open();
        writer.Summary(
            "A text that the schema does not know. It stays in the document as it is, and is read and written through the property for the text, whose name ends in <c>Text</c>."
        );
        writer.Line("Unrecognized,");
        foreach (var value in model.Values)
        {
            writer.Line();
            writer.Summary(Text.Documentation(Describe(value)));
            writer.Obsolete(value.Documentation);
            writer.Line($"{value.Name},");
        }
        writer.Close();
        writer.Line();
        WriteTexts(model, writer);
    }

    private static string Describe(EnumValueModel value) =>
        value.Documentation is { } text ? $"`{value.Text}`: {text}" : $"`{value.Text}`.";

    private static void WriteTexts(EnumModel model, CodeWriter writer)
    {
        writer.Summary($"The texts of <see cref=\"{model.Name}\"/> in documents.");
        writer.Attribute();
        writer.Line($"public static class {model.Name}Texts");
        writer.Open();
        writer.Summary("The text of a value.");
        writer.Line("/// <param name=\"value\">A value other than <c>Unrecognized</c>.</param>");
        writer.Line(
            "/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The value has no text.</exception>"
        );
        writer.Line($"public static string ToText(this {model.Name} value) =>");
        writer.Indented([
            "Written(value) is { Length: > 0 } text",
            "    ? text",
            "    : throw new global::System.ArgumentOutOfRangeException(nameof(value), value, \"Unrecognized has no text.\");",
        ]);
        writer.Line();
        writer.Line($"internal static string? Written({model.Name}? value) =>");
        writer.Indented([
            "value switch",
            "{",
            "    null => null,",
            .. model.Values.Select(value =>
                $"    {model.Name}.{value.Name} => {Text.Literal(value.Text)},"
            ),
            "    _ => \"\",",
            "};",
        ]);
        writer.Line();
        writer.Summary(
            "The value of a text; <c>Unrecognized</c> for a text that the schema does not know."
        );
        writer.Line("/// <param name=\"text\">The text, without white space around it.</param>");
        writer.Line($"public static {model.Name} Parse(string text) =>");
        writer.Indented([
            "text switch",
            "{",
            .. model.Values.Select(value =>
                $"    {Text.Literal(value.Text)} => {model.Name}.{value.Name},"
            ),
            $"    _ => {model.Name}.Unrecognized,",
            "};",
        ]);
        writer.Close();
    }
}
