using DomainXml.ModelGeneration.Model;

namespace DomainXml.ModelGeneration.Building;

/// <summary>Gives the members of one type names that differ from each other and from what every view has.</summary>
internal sealed class MemberNames
{
    /// <summary>Members of the runtime's base class, which a schema's names must not hide.</summary>
    private static readonly string[] s_reserved =
    [
        "Add",
        "AttributeSlot",
        "ChildSlot",
        "ChildViews",
        "CompositeSlot",
        "ConvertTo",
        "Copy",
        "DescendantViews",
        "Element",
        "Equals",
        "Extensions",
        "Finalize",
        "Fits",
        "From",
        "GetChild",
        "GetContainer",
        "GetEnumerator",
        "GetHashCode",
        "GetList",
        "GetPath",
        "GetTextList",
        "GetRequiredChild",
        "GetType",
        "HasChild",
        "IsAbsent",
        "MeaningOf",
        "MemberwiseClone",
        "Missing",
        "Of",
        "OfValue",
        "ParentView",
        "ReferenceEquals",
        "SetChild",
        "SetFixed",
        "SetPresence",
        "Shape",
        "Discriminator",
        "Describes",
        "TextSlot",
        "Texts",
        "ToDocument",
        "ToString",
        "Validate",
        "ViewOf",
    ];

    private readonly HashSet<string> _taken = new(s_reserved, StringComparer.Ordinal);

    public MemberNames(params string[] alsoTaken)
    {
        _taken.UnionWith(alsoTaken);
    }

    /// <summary>The name of a member: the one wanted, or one with what it is at its end.</summary>
    public string Take(string wanted, MemberKind kind)
    {
        if (_taken.Add(wanted))
            return wanted;
        var ending = kind switch
        {
            MemberKind.Attribute => "Value",
            MemberKind.Text or MemberKind.Composite => "Text",
            MemberKind.List or MemberKind.TextList => "List",
            _ => "Element",
        };
        var name = wanted + ending;
        for (var i = 2; !_taken.Add(name); i++)
            name = wanted + ending + i.ToString(null, null);
        return name;
    }
}
