using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration.Building;

/// <summary>What an <see cref="Occurrence"/> is.</summary>
internal enum OccurrenceKind
{
    Attribute,
    Element,
    Text,
    Composite,
}

/// <summary>An attribute, a child element or text that an element may have, gathered from all places where its pattern says so.</summary>
internal sealed class Occurrence(
    OccurrenceKind kind,
    string name,
    string owner,
    SchemaLocation location
)
{
    /// <summary>What it is.</summary>
    public OccurrenceKind Kind { get; } = kind;

    /// <summary>The attribute's or element's name; empty for text.</summary>
    public string Name { get; } = name;

    /// <summary>The name as tables have it: an attribute's begins with "@".</summary>
    public string Key => Kind == OccurrenceKind.Attribute ? "@" + Name : Name;

    /// <summary>The type or fragment that it is written in; null where it is written in several. Names the types of what is written in place.</summary>
    public string? Owner { get; set; } = owner;

    /// <summary>Where it is first written.</summary>
    public SchemaLocation Location { get; } = location;

    /// <summary>The alternatives of the value, or of an element's content.</summary>
    public List<PatternSyntax> Contents { get; } = [];

    /// <summary>The named elements, with how often each may come.</summary>
    public List<NamedElement> Named { get; } = [];

    /// <summary>Whether it can't be left out.</summary>
    public bool IsRequired { get; set; }

    /// <summary>Whether it can come more than once.</summary>
    public bool IsRepeated { get; set; }

    /// <summary>The documentation, or null.</summary>
    public string? Documentation { get; set; }

    /// <summary>The member's name, where the schema gives one.</summary>
    public string? MemberName { get; set; }

    /// <summary>The C# type, where the schema gives one.</summary>
    public string? TypeName { get; set; }

    /// <summary>For a size: the unit that counts where none is written.</summary>
    public string? Unit { get; set; }

    /// <summary>The name of the class of an element written in place, where the schema gives one.</summary>
    public string? ClassName { get; set; }

    /// <summary>A copy that can be changed.</summary>
    public Occurrence Clone()
    {
        var copy = new Occurrence(Kind, Name, "", Location)
        {
            Owner = Owner,
            IsRequired = IsRequired,
            IsRepeated = IsRepeated,
            Documentation = Documentation,
            MemberName = MemberName,
            TypeName = TypeName,
            Unit = Unit,
            ClassName = ClassName,
        };
        copy.Contents.AddRange(Contents);
        copy.Named.AddRange(Named.Select(named => named with { }));
        return copy;
    }

    /// <summary>Adds what another place says about the same attribute, element or text.</summary>
    /// <param name="other">The other place.</param>
    /// <param name="isChoice">Whether only one of the two places applies to a document.</param>
    public void Merge(Occurrence other, bool isChoice)
    {
        IsRequired = isChoice ? IsRequired && other.IsRequired : IsRequired || other.IsRequired;
        IsRepeated =
            IsRepeated || other.IsRepeated || (!isChoice && Kind == OccurrenceKind.Element);
        Documentation ??= other.Documentation;
        MemberName ??= other.MemberName;
        TypeName ??= other.TypeName;
        Unit ??= other.Unit;
        ClassName ??= other.ClassName;
        var added = other.Contents.Where(content => !Contents.Contains(content)).ToArray();
        if (added.Length > 0 && Owner != other.Owner)
            Owner = null;
        Contents.AddRange(added);
        foreach (var named in other.Named)
        {
            if (Named.FirstOrDefault(mine => mine.Definition == named.Definition) is { } mine)
                mine.IsRepeated = mine.IsRepeated || named.IsRepeated || !isChoice;
            else
                Named.Add(named with { });
        }
    }
}

/// <summary>A reference to a named element.</summary>
internal sealed record NamedElement(Definition Definition)
{
    /// <summary>Whether it can come more than once.</summary>
    public bool IsRepeated { get; set; }
}

/// <summary>All that an element or fragment may contain.</summary>
internal sealed class Contents
{
    /// <summary>The parts, in the schema's order.</summary>
    public List<Occurrence> Parts { get; } = [];

    /// <summary>Which parts can stand beside each other in a document.</summary>
    public Company Company { get; } = new();

    /// <summary>The fragments that are used once (not repeated), with those that they use.</summary>
    public SortedSet<string> Fragments { get; } = new(StringComparer.Ordinal);

    /// <summary>The choices of elements that can be repeated.</summary>
    public SortedSet<string> ElementChoices { get; } = new(StringComparer.Ordinal);
}
