namespace DomainXml.ModelGeneration.Model;

/// <summary>A C# type to write. Compared by value; holds no places, so that text moved in a schema changes no type.</summary>
/// <param name="Namespace">The C# namespace.</param>
/// <param name="Name">The type's name.</param>
/// <param name="Documentation">What the schema says about it; null where it says nothing.</param>
public abstract record TypeModel(string Namespace, string Name, string? Documentation);

/// <summary>An enumeration of values.</summary>
/// <param name="Namespace">The C# namespace.</param>
/// <param name="Name">The type's name.</param>
/// <param name="Documentation">What the schema says about it.</param>
/// <param name="Values">The values, in the schema's order.</param>
public sealed record EnumModel(
    string Namespace,
    string Name,
    string? Documentation,
    EquatableArray<EnumValueModel> Values
) : TypeModel(Namespace, Name, Documentation);

/// <summary>One value of an enumeration.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Text">The text in a document.</param>
/// <param name="Documentation">What the schema says about it.</param>
public sealed record EnumValueModel(string Name, string Text, string? Documentation);

/// <summary>What several element types have in common: a shared fragment, or a choice of elements.</summary>
/// <param name="Namespace">The C# namespace.</param>
/// <param name="Name">The type's name.</param>
/// <param name="Documentation">What the schema says about it.</param>
/// <param name="Members">The members.</param>
public sealed record InterfaceModel(
    string Namespace,
    string Name,
    string? Documentation,
    EquatableArray<MemberModel> Members
) : TypeModel(Namespace, Name, Documentation);

/// <summary>A typed view of an element.</summary>
/// <param name="Namespace">The C# namespace.</param>
/// <param name="Name">The type's name.</param>
/// <param name="Documentation">What the schema says about it.</param>
/// <param name="ElementName">The element's name, <c>{namespace}local</c> or just <c>local</c>.</param>
public sealed record ElementModel(
    string Namespace,
    string Name,
    string? Documentation,
    string ElementName
) : TypeModel(Namespace, Name, Documentation)
{
    /// <summary>The abstract type that this one is a kind of; null where there is none.</summary>
    public string? BaseType { get; init; }

    /// <summary>How this type is told from its siblings; null where it has none.</summary>
    public KindModel? Kind { get; init; }

    /// <summary>For an abstract type: its kinds. Empty for a type of its own.</summary>
    public EquatableArray<AlternativeModel> Alternatives { get; init; }

    /// <summary>For an abstract type: the attribute that tells the kinds apart; empty for the element's text.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The interfaces, sorted.</summary>
    public EquatableArray<string> Interfaces { get; init; }

    /// <summary>The members, in the schema's order; without those that the base type has.</summary>
    public EquatableArray<MemberModel> Members { get; init; }

    /// <summary>Members of interfaces that differ from the type's own in being nullable or not.</summary>
    public EquatableArray<ExplicitMemberModel> ExplicitMembers { get; init; }

    /// <summary>All known attributes, in the schema's order.</summary>
    public EquatableArray<string> AttributeOrder { get; init; }

    /// <summary>All known child elements, in the schema's order.</summary>
    public EquatableArray<string> ElementOrder { get; init; }

    /// <summary>The child elements that have typed views.</summary>
    public EquatableArray<ChildModel> Children { get; init; }

    /// <summary>Attributes (or, with an empty name, the text) that a new element is created with.</summary>
    public EquatableArray<FixedValueModel> FixedValues { get; init; }

    /// <summary>
    /// What can't stand beside each other: for each attribute (<c>@name</c>) or element that excludes others, it and those, with
    /// blanks between.
    /// </summary>
    public EquatableArray<string> Exclusions { get; init; }

    /// <summary>What tells an element from its siblings, as the schema writes it; the first that an element has counts.</summary>
    public EquatableArray<string> Keys { get; init; }

    /// <summary>Whether an empty element means the same as none.</summary>
    public bool IsContainer { get; init; }

    /// <summary>Whether a document can have this element as its root.</summary>
    public bool IsRoot { get; init; }

    /// <summary>Whether the type only stands for its kinds.</summary>
    public bool IsAbstract => Alternatives.Count > 0;
}

/// <summary>How one kind of an abstract type is told from the others.</summary>
/// <param name="Discriminator">The attribute; empty for the element's text.</param>
/// <param name="Values">The values that stand for this kind.</param>
/// <param name="AcceptsAbsent">Whether an element without the attribute is of this kind.</param>
public sealed record KindModel(
    string Discriminator,
    EquatableArray<string> Values,
    bool AcceptsAbsent
);

/// <summary>One kind of an abstract type.</summary>
/// <param name="TypeName">The C# type.</param>
/// <param name="IsAbstract">Whether it has kinds of its own.</param>
/// <param name="Kind">How it is told from the others.</param>
public sealed record AlternativeModel(string TypeName, bool IsAbstract, KindModel Kind);

/// <summary>A child element with a typed view.</summary>
/// <param name="ElementName">The child's name.</param>
/// <param name="TypeNames">The types that stand for it; several where they are told apart by a fixed attribute.</param>
public sealed record ChildModel(string ElementName, EquatableArray<string> TypeNames);

/// <summary>A value that a new element starts with.</summary>
/// <param name="AttributeName">The attribute; empty for the element's text.</param>
/// <param name="Text">The value.</param>
public sealed record FixedValueModel(string AttributeName, string Text);
