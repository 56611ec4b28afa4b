using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration.Building;

/// <summary>What a definition becomes.</summary>
internal enum Role
{
    /// <summary>A class.</summary>
    Element,

    /// <summary>An abstract class with kinds.</summary>
    Variants,

    /// <summary>An interface that several classes implement because any of them may stand in one place.</summary>
    ElementChoice,

    /// <summary>An enumeration, or the type of a value.</summary>
    Value,

    /// <summary>Text and attributes that are one value together.</summary>
    CompositeValue,

    /// <summary>Parts that stand in each place where the fragment is used.</summary>
    Fragment,

    /// <summary>Elements of any name: nothing.</summary>
    Wildcard,
}

/// <summary>Finds out what each definition of a grammar becomes.</summary>
internal sealed class Classifier(GrammarTable grammar)
{
    private readonly Dictionary<string, Role> _roles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _busy = new(StringComparer.Ordinal);

    /// <summary>What the definition becomes.</summary>
    public Role RoleOf(Definition definition)
    {
        if (_roles.TryGetValue(definition.Name, out var known))
            return known;
        // A definition that stands for itself is reported where its members are collected.
        if (!_busy.Add(definition.Name))
            return Role.Fragment;
        var role = Classify(definition);
        _busy.Remove(definition.Name);
        _roles[definition.Name] = role;
        return role;
    }

    /// <summary>The definitions that a choice consists of, where it consists of nothing but references.</summary>
    public IReadOnlyList<Definition>? Alternatives(PatternSyntax pattern)
    {
        if (pattern is not CompositeSyntax { Kind: CompositeKind.Choice } choice)
            return null;
        var result = new List<Definition>();
        foreach (var part in choice.Parts)
        {
            if (part is RefSyntax reference && grammar.Find(reference.Name) is { } definition)
                result.Add(definition);
            else if (Alternatives(part) is { } nested)
                result.AddRange(nested);
            else
                return null;
        }
        return result;
    }

    /// <summary>The element that all alternatives of a definition are; null where they differ.</summary>
    public string? ElementName(Definition definition)
    {
        switch (RoleOf(definition))
        {
            case Role.Element:
                return ((ElementSyntax)definition.Pattern).SingleName();
            case Role.Variants:
                return ElementName(Alternatives(definition.Pattern)![0]);
            default:
                return null;
        }
    }

    /// <summary>Whether a pattern is a value: text without attributes or elements. <c>empty</c> alone is none.</summary>
    public bool IsValue(PatternSyntax pattern)
    {
        switch (pattern)
        {
            case ValueSyntax or DataSyntax or TextSyntax:
            case QuantifiedSyntax { Quantifier: Quantifier.List }:
                return true;
            case QuantifiedSyntax { Quantifier: Quantifier.Optional } optional:
                return IsValue(optional.Content);
            case CompositeSyntax composite
                when composite.Kind == CompositeKind.Choice || composite.Parts.Count == 1:
                return composite.Parts.Any(IsValue)
                    && composite.Parts.All(part => part is EmptySyntax || IsValue(part));
            case RefSyntax reference:
                return grammar.Find(reference.Name) is { } definition
                    && RoleOf(definition) == Role.Value;
            default:
                return false;
        }
    }

    private Role Classify(Definition definition)
    {
        var pattern = definition.Pattern;
        if (pattern is ElementSyntax element)
        {
            if (element.Name.ListNames() is not { } names)
                return Role.Wildcard;
            return
                names.Count == 1 && (Names.IsPascal(definition.Name) || grammar.IsRoot(definition))
                ? Role.Element
                : Role.Fragment;
        }
        if (IsValue(pattern))
            return Role.Value;
        if (definition.Annotation("type") is not null)
            return Role.CompositeValue;
        if (Alternatives(pattern) is not { } alternatives)
            return Role.Fragment;
        var roles = alternatives.Select(RoleOf).ToArray();
        if (!roles.All(role => role is Role.Element or Role.Variants or Role.ElementChoice))
            return Role.Fragment;
        var same =
            Names.IsPascal(definition.Name)
            && alternatives.Select(ElementName).Distinct().Count() == 1;
        return same && !roles.Contains(Role.ElementChoice) ? Role.Variants : Role.ElementChoice;
    }
}
