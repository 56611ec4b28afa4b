using DomainXml.ModelGeneration.Model;

namespace DomainXml.ModelGeneration.Writing;

/// <summary>Writes properties.</summary>
internal static class MemberWriter
{
    /// <summary>The C# type of a member, with the question mark of an optional one.</summary>
    public static string TypeOf(MemberModel member) =>
        member.Kind switch
        {
            MemberKind.List => $"ViewList<{member.Type.TypeName}>",
            MemberKind.TextList => "TextList",
            MemberKind.Items => $"ViewCollection<{member.Type.TypeName}>",
            _ => member.IsNullable ? member.Type.TypeName + "?" : member.Type.TypeName,
        };

    /// <summary>Writes the documentation of a member.</summary>
    public static void Documentation(MemberModel member, CodeWriter writer)
    {
        writer.Summary(Text.Documentation(Describe(member)));
        if (Form(member) is { } form)
            writer.Line($"/// <remarks>{Text.Documentation(form)}</remarks>");
        writer.Obsolete(member.Documentation);
    }

    /// <summary>Writes a property of a class.</summary>
    public static void Write(MemberModel member, CodeWriter writer)
    {
        Documentation(member, writer);
        var declaration = $"public {TypeOf(member)} {member.Name}";
        var name = Text.Literal(member.XmlName);
        switch (member.Kind)
        {
            case MemberKind.List:
                writer.Line($"{declaration} => field ??= new(this);");
                break;
            case MemberKind.TextList:
                writer.Line($"{declaration} => field ??= new(this, {name});");
                break;
            case MemberKind.Items:
                writer.Line($"{declaration} => field ??= new(this);");
                break;
            case MemberKind.Presence:
                Property(writer, declaration, $"HasChild({name})", $"SetPresence({name}, value)");
                break;
            case MemberKind.Child when member.IsContainer:
                writer.Line("[global::System.Diagnostics.CodeAnalysis.AllowNull]");
                Property(
                    writer,
                    declaration,
                    $"GetContainer<{member.Type.TypeName}>()",
                    "SetChild(value)"
                );
                break;
            case MemberKind.Child:
                var get = member.IsRequired ? "GetRequiredChild" : "GetChild";
                Property(
                    writer,
                    declaration,
                    $"{get}<{member.Type.TypeName}>()",
                    "SetChild(value)"
                );
                break;
            default:
                Value(member, declaration, writer);
                break;
        }
    }

    private static void Value(MemberModel member, string declaration, CodeWriter writer)
    {
        var slot = member.Kind switch
        {
            MemberKind.Attribute => $"AttributeSlot({Text.Literal(member.XmlName)})",
            MemberKind.ChildText or MemberKind.ChildComposite =>
                $"ChildSlot({Text.Literal(member.XmlName)})",
            _ => "TextSlot",
        };
        var type = member.Type.TypeName;
        var required = member.IsRequired ? "Required" : "";
        if (member.Kind is MemberKind.Composite or MemberKind.ChildComposite)
        {
            var unit = Text.Literal(member.Unit ?? "bytes");
            Property(
                writer,
                declaration,
                $"{slot}.Read{required}Size({unit})",
                $"{slot}.WriteSize(value, {unit})"
            );
            return;
        }
        switch (member.Type.Kind)
        {
            case ValueKind.Text:
                Property(writer, declaration, $"{slot}.{required}Text", $"{slot}.Write(value)");
                break;
            case ValueKind.Flag:
                var words =
                    $"{Text.Literal(member.Type.TrueText!)}, {Text.Literal(member.Type.FalseText!)}";
                Property(
                    writer,
                    declaration,
                    $"{slot}.Read{required}Flag({words})",
                    $"{slot}.WriteFlag(value, {words})"
                );
                break;
            case ValueKind.Enumeration:
                Property(
                    writer,
                    declaration,
                    member.IsRequired
                        ? $"{type}Texts.Parse({slot}.RequiredToken)"
                        : $"{slot}.Token is {{ }} text ? {type}Texts.Parse(text) : null",
                    $"{slot}.WriteToken({type}Texts.Written(value))"
                );
                EnumerationText(member, slot, writer);
                break;
            default:
                Property(
                    writer,
                    declaration,
                    $"{slot}.Read{required}<{type}>()",
                    $"{slot}.WriteValue(value)"
                );
                break;
        }
    }

    /// <summary>Writes the property for the text of an enumeration, which a document newer than the schema may have.</summary>
    private static void EnumerationText(MemberModel member, string slot, CodeWriter writer)
    {
        if (member.TextName is not { } name)
            return;
        writer.Line();
        writer.Line(
            $"/// <summary>The text of <see cref=\"{member.Name}\"/>, which can also be a value that the schema does not know.</summary>"
        );
        writer.Obsolete(member.Documentation);
        Property(
            writer,
            $"public string{(member.IsNullable ? "?" : "")} {name}",
            $"{slot}.{(member.IsRequired ? "Required" : "")}Text",
            $"{slot}.Write(value)"
        );
    }

    private static void Property(CodeWriter writer, string declaration, string get, string set)
    {
        writer.Line(declaration);
        writer.Open();
        writer.Line($"get => {get};");
        writer.Line($"set => {set};");
        writer.Close();
    }

    /// <summary>What the texts look like, where the C# type does not say it.</summary>
    private static string? Form(MemberModel member) =>
        member.Kind == MemberKind.Presence ? null
        : member.Type is { Kind: ValueKind.Flag, TrueText: { } yes, FalseText: { } no }
            ? $"Written as `{yes}` or `{no}`."
        : member.Type.Format is { } format ? $"Written as {format}."
        : null;

    private static string Describe(MemberModel member) =>
        member.Documentation
        ?? member.Kind switch
        {
            MemberKind.Attribute => $"The attribute `{member.XmlName}`.",
            MemberKind.Text or MemberKind.Composite => "The element's text.",
            MemberKind.Presence => $"Whether there is an element `{member.XmlName}`.",
            MemberKind.List or MemberKind.TextList => $"The elements `{member.XmlName}`.",
            MemberKind.Items => "The elements of these kinds, in document order.",
            _ => $"The element `{member.XmlName}`.",
        };
}
