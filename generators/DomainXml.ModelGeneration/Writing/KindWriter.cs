using DomainXml.ModelGeneration.Model;

namespace DomainXml.ModelGeneration.Writing;

/// <summary>Writes how the kinds of an element are told apart.</summary>
internal static class KindWriter
{
    /// <summary>Writes the constructors of an abstract type.</summary>
    public static void AbstractConstructor(ElementModel model, CodeWriter writer)
    {
        writer.Line($"private protected {model.Name}(ElementShape shape) : base(shape)");
        writer.Line("{");
        writer.Line("}");
        writer.Line();
        writer.Line(
            $"private protected {model.Name}(XElement element, ElementShape shape) : base(element, shape)"
        );
        writer.Line("{");
        writer.Line("}");
        if (model.Discriminator is not { Length: > 0 } attribute)
            return;
        var standard = model
            .Alternatives.FirstOrDefault(alternative => alternative.Kind.AcceptsAbsent)
            ?.Kind.Values.Take(1)
            .SingleOrDefault();
        var missing = standard is null ? "" : " ?? " + Text.Literal(standard);
        var isOutermost = model.BaseType is null || model.Kind?.Discriminator != attribute;
        if (!isOutermost)
            return;
        writer.Line();
        writer.Summary(
            $"What kind it is, as written in <c>{Text.Documentation(attribute)}</c>; each kind has a type of its own."
        );
        writer.Line(
            $"public string? {Building.Names.Pascal(Building.Names.Local(attribute))} => Discriminator(Element, {Text.Literal(attribute)}){missing};"
        );
    }

    /// <summary>Writes how an element of one kind becomes one of another.</summary>
    public static void Conversion(ElementModel model, CodeWriter writer)
    {
        if (!model.IsAbstract || model.BaseType is not null)
            return;
        writer.Line();
        writer.Summary(
            "Makes the element one of another kind: what both kinds have stays, with its place and layout; what only the old kind has goes."
        );
        writer.Line("/// <typeparam name=\"T\">The kind.</typeparam>");
        writer.Line("/// <returns>The view to go on with; this one no longer fits.</returns>");
        writer.Line($"public T ConvertTo<T>() where T : {model.Name}, IElementView<T> =>");
        writer.Indented(["ConvertKind<T>();"]);
    }

    /// <summary>Writes the values that make an element one of this kind.</summary>
    public static void Values(ElementModel model, CodeWriter writer)
    {
        if (model.BaseType is null || model.Kind is not { } kind)
            return;
        var values = model
            .FixedValues.Select(value =>
                $"({Text.Literal(value.AttributeName)}, {Text.Literal(value.Text)})"
            )
            .ToList();
        if (model.FixedValues.All(value => value.AttributeName != kind.Discriminator))
        {
            var text = kind.Values.Count > 0 ? Text.Literal(kind.Values[0]) : "null";
            values.Add($"({Text.Literal(kind.Discriminator)}, {text})");
        }
        writer.Line();
        writer.Line(
            $"static (string, string?)[] IElementView<{model.Name}>.KindValues => [{string.Join(", ", values)}];"
        );
    }

    /// <summary>Writes whether an element is of this type.</summary>
    public static void Write(ElementModel model, CodeWriter writer)
    {
        var condition = Condition(model);
        writer.Line();
        if (condition != NameOnly(model))
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line(
                $"protected {(model.IsAbstract ? "" : "sealed ")}override bool Fits => Describes(Element);"
            );
            writer.Line();
        }
        var hides = model.BaseType is null ? "" : "new ";
        writer.Line($"internal {hides}static bool Describes(XElement element) =>");
        writer.Indented([condition + ";"]);
        if (!model.IsAbstract)
            return;
        writer.Line();
        writer.Line($"internal {hides}static {model.Name} Create(XElement element) =>");
        writer.Indented([
            $"Discriminator(element, {Text.Literal(model.Discriminator!)}) switch",
            "{",
            .. model.Alternatives.Select(alternative =>
                $"    {Pattern(alternative.Kind)} => {(alternative.IsAbstract ? $"{alternative.TypeName}.Create(element)" : $"new {alternative.TypeName}(element)")},"
            ),
            $"    _ => new Unrecognized{model.Name}(element),",
            "};",
        ]);
    }

    /// <summary>The expression that makes a view of an element.</summary>
    public static string Creation(ElementModel model) =>
        model.IsAbstract ? "Create(element)" : "new(element)";

    /// <summary>Writes the kind that stands for documents that the schema does not know.</summary>
    public static void Unrecognized(ElementModel model, CodeWriter writer)
    {
        var name = "Unrecognized" + model.Name;
        writer.Line();
        writer.Summary(
            $"A <see cref=\"{model.Name}\"/> of a kind that the schema does not know. It stays in the document as it is."
        );
        writer.Attribute();
        writer.Line($"public sealed partial class {name} : {model.Name}, IElementView<{name}>");
        writer.Open();
        ElementWriter.Shape(model, writer);
        writer.Line($"internal {name}(XElement element) : base(element, Shape)");
        writer.Line("{");
        writer.Line("}");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected sealed override bool Fits => Describes(Element);");
        writer.Line();
        writer.Line("internal new static bool Describes(XElement element) =>");
        var known = string.Join(
            " or ",
            model.Alternatives.Select(alternative => Pattern(alternative.Kind))
        );
        writer.Indented([
            $"{model.Name}.Describes(element) && Discriminator(element, {Text.Literal(model.Discriminator!)}) is not ({known});",
        ]);
        ElementWriter.ViewOf(model.Children, writer);
        ElementWriter.Contract(name, model.ElementName, "new(element)", writer);
        writer.Close();
    }

    private static string NameOnly(ElementModel model) =>
        $"ElementShape.IsNamed(element, {Text.Literal(model.ElementName)})";

    private static string Condition(ElementModel model)
    {
        if (model.Kind is not { } kind)
            return NameOnly(model);
        var start = model.BaseType is null
            ? NameOnly(model)
            : $"{model.BaseType}.Describes(element)";
        return $"{start} && Discriminator(element, {Text.Literal(kind.Discriminator)}) is {Pattern(kind)}";
    }

    private static string Pattern(KindModel kind) =>
        string.Join(
            " or ",
            kind.Values.Select(Text.Literal).Concat(kind.AcceptsAbsent ? ["null"] : [])
        );
}
