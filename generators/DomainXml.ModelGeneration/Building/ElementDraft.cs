using DomainXml.ModelGeneration.Model;

namespace DomainXml.ModelGeneration.Building;

/// <summary>A type of element while it is made.</summary>
internal sealed class ElementDraft(string name, string elementName, string? documentation)
{
    public string Name { get; } = name;
    public string ElementName { get; } = elementName;
    public string? Documentation { get; } = documentation;
    public Definition? Base { get; set; }
    public KindModel? Kind { get; set; }
    public bool IsRoot { get; set; }
    public string? Discriminator { get; set; }

    /// <summary>What tells an element from its siblings; empty where the schema says nothing.</summary>
    public IReadOnlyList<string> Keys { get; set; } = [];

    /// <summary>Whether an empty element means the same as none.</summary>
    public bool IsContainer { get; set; }
    public List<AlternativeModel> Alternatives { get; } = [];
    public SortedSet<string> Interfaces { get; } = new(StringComparer.Ordinal);
    public List<MemberModel> Members { get; } = [];

    /// <summary>The members of the base types, which this type has too.</summary>
    public List<MemberModel> Inherited { get; } = [];
    public List<ExplicitMemberModel> ExplicitMembers { get; } = [];
    public List<string> AttributeOrder { get; } = [];
    public List<string> ElementOrder { get; } = [];
    public List<ChildModel> Children { get; } = [];
    public List<FixedValueModel> FixedValues { get; } = [];

    /// <summary>What can't stand beside each other, as <see cref="Company.Exclusions"/> writes it.</summary>
    public IReadOnlyList<string> Exclusions { get; set; } = [];

    /// <summary>The fragments that the type is made of.</summary>
    public IReadOnlyCollection<string> Fragments { get; set; } = [];

    /// <summary>Own and inherited members.</summary>
    public IEnumerable<MemberModel> AllMembers => Inherited.Concat(Members);

    /// <summary>Keeps in the tables what has a member, or tells kinds apart.</summary>
    public void KeepKnown()
    {
        var known = new HashSet<string>(
            AllMembers.Select(member => member.XmlName),
            StringComparer.Ordinal
        );
        AttributeOrder.RemoveAll(name =>
            name != Discriminator && name != Kind?.Discriminator && !known.Contains(name)
        );
        ElementOrder.RemoveAll(name => !known.Contains(name));
    }

    public ElementModel ToModel(string @namespace) =>
        new(@namespace, Name, Documentation, ElementName)
        {
            BaseType = Base is null ? null : Names.Pascal(Base.Name),
            Kind = Kind,
            IsRoot = IsRoot,
            Discriminator = Discriminator,
            IsContainer = IsContainer,
            Keys = Keys.ToEquatableArray(),
            Alternatives = Alternatives.ToEquatableArray(),
            Interfaces = Interfaces.ToEquatableArray(),
            Members = Members.ToEquatableArray(),
            ExplicitMembers = ExplicitMembers.ToEquatableArray(),
            AttributeOrder = AttributeOrder.ToEquatableArray(),
            ElementOrder = ElementOrder.ToEquatableArray(),
            Children = Children.ToEquatableArray(),
            FixedValues = FixedValues.ToEquatableArray(),
            Exclusions = Exclusions.ToEquatableArray(),
        };
}
