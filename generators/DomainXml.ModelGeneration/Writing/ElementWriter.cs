using DomainXml.ModelGeneration.Model;

namespace DomainXml.ModelGeneration.Writing;

/// <summary>Writes the class of an element.</summary>
internal static class ElementWriter
{
    /// <summary>Writes the type, and for an abstract one the kind that stands for everything unknown.</summary>
    public static void Write(ElementModel model, CodeWriter writer)
    {
        var bases = new List<string>
        {
            model.BaseType ?? "ElementView",
            $"IElementView<{model.Name}>",
        };
        bases.AddRange(model.Interfaces);
        if (ContainerWriter.ItemType(model) is { } item)
            bases.Add($"global::System.Collections.Generic.IEnumerable<{item}>");
        writer.Summary(
            Text.Documentation(model.Documentation ?? $"The element `{model.ElementName}`.")
        );
        writer.Obsolete(model.Documentation);
        writer.Attribute();
        var modifier = model.IsAbstract ? "abstract" : "sealed";
        writer.Line($"public {modifier} partial class {model.Name} : {string.Join(", ", bases)}");
        writer.Open();
        if (model.IsAbstract)
        {
            KindWriter.AbstractConstructor(model, writer);
        }
        else
        {
            Shape(model, writer);
            Constructors(model, writer);
        }
        foreach (var member in model.Members)
        {
            writer.Line();
            MemberWriter.Write(member, writer);
        }
        foreach (var member in model.ExplicitMembers)
            Explicit(member, writer);
        ContainerWriter.Write(model, writer);
        FromValue(model, writer);
        KindWriter.Conversion(model, writer);
        KindWriter.Write(model, writer);
        MeaningWriter.Write(model, writer);
        if (!model.IsAbstract)
            ViewOf(model.Children, writer);
        Contract(model.Name, model.ElementName, KindWriter.Creation(model), writer);
        KindWriter.Values(model, writer);
        writer.Close();
        if (model.IsAbstract)
            KindWriter.Unrecognized(model, writer);
    }

    /// <summary>Writes the table of what is known about an element.</summary>
    public static void Shape(ElementModel model, CodeWriter writer)
    {
        var keys = model.Keys.Count == 0 ? "" : $", keys: [{Text.Literals(model.Keys)}]";
        var container = model.IsContainer ? ", isContainer: true" : "";
        writer.Line("private static readonly ElementShape Shape = new(");
        writer.Indented([
            $"{Text.Literal(model.ElementName)},",
            $"attributes: [{Text.Literals(model.AttributeOrder)}],",
            $"elements: [{Text.Literals(model.ElementOrder)}]{keys}{container}{Exclusions(model)});",
        ]);
        writer.Line();
    }

    private static string Exclusions(ElementModel model) =>
        model.Exclusions.Count == 0 ? "" : $", exclusions: [{Text.Literals(model.Exclusions)}]";

    /// <summary>Writes the views of child elements by name.</summary>
    public static void ViewOf(IReadOnlyCollection<ChildModel> children, CodeWriter writer)
    {
        if (children.Count == 0)
            return;
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override ElementView? ViewOf(XElement child) =>");
        writer.Indented([
            "ElementShape.NameOf(child) switch",
            "{",
            .. children.Select(child =>
                $"    {Text.Literal(child.ElementName)} => {Views(child)},"
            ),
            "    _ => null,",
            "};",
        ]);
    }

    /// <summary>Writes what the runtime asks of each type.</summary>
    public static void Contract(string name, string elementName, string creation, CodeWriter writer)
    {
        writer.Line();
        writer.Line(
            $"static string IElementView<{name}>.ElementName => {Text.Literal(elementName)};"
        );
        writer.Line();
        writer.Line(
            $"static bool IElementView<{name}>.Matches(XElement element) => Describes(element);"
        );
        writer.Line();
        writer.Line($"static {name} IElementView<{name}>.Create(XElement element) => {creation};");
    }

    private static void Constructors(ElementModel model, CodeWriter writer)
    {
        var values = InitialValues(model).ToArray();
        writer.Summary($"Creates an element <c>{Text.Documentation(model.ElementName)}</c>.");
        writer.Line($"public {model.Name}() : base(Shape)");
        if (values.Length == 0)
        {
            writer.Line("{");
            writer.Line("}");
        }
        else
        {
            writer.Open();
            foreach (var value in values)
            {
                var slot =
                    value.AttributeName.Length == 0
                        ? "TextSlot"
                        : $"AttributeSlot({Text.Literal(value.AttributeName)})";
                writer.Line($"{slot}.Write({Text.Literal(value.Text)});");
            }
            writer.Close();
        }
        writer.Line();
        writer.Line($"internal {model.Name}(XElement element) : base(element, Shape)");
        writer.Line("{");
        writer.Line("}");
    }

    /// <summary>What makes a new element valid, or one of its kind, before anything is set.</summary>
    private static IEnumerable<FixedValueModel> InitialValues(ElementModel model)
    {
        foreach (var value in model.FixedValues)
            yield return value;
        if (
            model.Kind is { AcceptsAbsent: false, Values.Count: > 0 } kind
            && model.FixedValues.All(value => value.AttributeName != kind.Discriminator)
        )
            yield return new FixedValueModel(kind.Discriminator, kind.Values[0]);
    }

    /// <summary>An element with a text and attributes can be given as its text alone.</summary>
    private static void FromValue(ElementModel model, CodeWriter writer)
    {
        var text = model.Members.FirstOrDefault(member =>
            member.Kind is MemberKind.Text or MemberKind.Composite
        );
        if (text is null || model.IsAbstract || model.BaseType is not null)
            return;
        writer.Line();
        writer.Summary(
            "An element with this text. Where there is one already, setting a property to it changes the text and nothing else."
        );
        writer.Line("/// <param name=\"value\">The text.</param>");
        writer.Line($"public static implicit operator {model.Name}({text.Type.TypeName} value) =>");
        writer.Indented([
            $"OfValue<{model.Name}>(new() {{ {text.Name} = value }}, old => old.{text.Name} = value);",
        ]);
    }

    private static void Explicit(ExplicitMemberModel member, CodeWriter writer)
    {
        var wanted = member.InterfaceMember;
        writer.Line();
        writer.Line($"{MemberWriter.TypeOf(wanted)} {member.InterfaceName}.{wanted.Name}");
        writer.Open();
        var isList = wanted.Kind is MemberKind.List or MemberKind.TextList;
        if (isList || wanted.Kind == MemberKind.Presence || wanted.IsNullable)
            writer.Line($"get => {member.OwnName};");
        else
            writer.Line(
                $"get => {member.OwnName} ?? throw Missing({Text.Literal(wanted.XmlName)});"
            );
        if (wanted.IsNullable)
            writer.Line(
                $"set => {member.OwnName} = value ?? throw new global::System.ArgumentNullException(nameof(value));"
            );
        else if (!isList)
            writer.Line($"set => {member.OwnName} = value;");
        writer.Close();
    }

    private static string Views(ChildModel child)
    {
        if (child.TypeNames.Count == 1)
            return $"Of<{child.TypeNames[0]}>(child)";
        var choices = child.TypeNames.Select(type =>
            $"{type}.Describes(child) ? Of<{type}>(child) : "
        );
        return string.Concat(choices) + "null";
    }
}
