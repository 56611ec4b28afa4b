namespace DomainXml.ModelGeneration.Model;

/// <summary>What a member stands for in the document.</summary>
public enum MemberKind
{
    /// <summary>An attribute.</summary>
    Attribute,

    /// <summary>The element's own text.</summary>
    Text,

    /// <summary>The element's own text together with attributes, as one value.</summary>
    Composite,

    /// <summary>The text of a child element.</summary>
    ChildText,

    /// <summary>The text of a child element together with its attributes, as one value.</summary>
    ChildComposite,

    /// <summary>Whether an empty child element is present.</summary>
    Presence,

    /// <summary>A child element.</summary>
    Child,

    /// <summary>Child elements that can be repeated.</summary>
    List,

    /// <summary>The texts of child elements that can be repeated.</summary>
    TextList,

    /// <summary>Child elements of several kinds, in document order.</summary>
    Items,
}

/// <summary>A property of a type.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="XmlName">The attribute's or child element's name; empty for the element's own text.</param>
/// <param name="Type">The C# type, without the question mark of an optional one.</param>
/// <param name="IsRequired">Whether the schema demands it.</param>
/// <param name="Documentation">What the schema says about it.</param>
public sealed record MemberModel(
    string Name,
    MemberKind Kind,
    string XmlName,
    ValueModel Type,
    bool IsRequired,
    string? Documentation
)
{
    /// <summary>For a size: the unit that counts where none is written.</summary>
    public string? Unit { get; init; }

    /// <summary>The value that an absent one stands for, where the documentation says that there is a fixed one.</summary>
    public string? Default { get; init; }

    /// <summary>For an enumeration: the name of the property for its text, which can also be a value that the schema does not know.</summary>
    public string? TextName { get; init; }

    /// <summary>For a child element: whether an absent one reads as an empty one, because both mean the same.</summary>
    public bool IsContainer { get; init; }

    /// <summary>Whether null stands for "absent".</summary>
    public bool IsNullable =>
        !IsRequired
        && !IsContainer
        && Kind
            is not (
                MemberKind.Presence
                or MemberKind.List
                or MemberKind.TextList
                or MemberKind.Items
            );
}

/// <summary>How a text is read and written.</summary>
public enum ValueKind
{
    /// <summary>As it is.</summary>
    Text,

    /// <summary>As one of two words.</summary>
    Flag,

    /// <summary>As a generated enumeration.</summary>
    Enumeration,

    /// <summary>As a type that parses itself.</summary>
    Parsed,

    /// <summary>Not a text: a typed view of an element.</summary>
    View,
}

/// <summary>The C# type of a value.</summary>
/// <param name="Kind">How it is read and written.</param>
/// <param name="TypeName">The C# type.</param>
/// <param name="TrueText">For a flag: the word for true.</param>
/// <param name="FalseText">For a flag: the word for false.</param>
/// <param name="Format">What a text looks like, in plain words; null where the type says it.</param>
public sealed record ValueModel(
    ValueKind Kind,
    string TypeName,
    string? TrueText = null,
    string? FalseText = null,
    string? Format = null
)
{
    /// <summary>Any text.</summary>
    public static ValueModel String { get; } = new(ValueKind.Text, "string");

    /// <summary>Whether two members with these types have the same C# type.</summary>
    /// <param name="other">The other type.</param>
    public bool IsSameType(ValueModel other) => Kind == other.Kind && TypeName == other.TypeName;
}

/// <summary>A member of an interface that a type implements through a member of its own.</summary>
/// <param name="InterfaceName">The interface.</param>
/// <param name="InterfaceMember">The member as the interface has it.</param>
/// <param name="OwnName">The type's own member.</param>
public sealed record ExplicitMemberModel(
    string InterfaceName,
    MemberModel InterfaceMember,
    string OwnName
);
