using DomainXml.RelaxNg.Merging;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Contents;

/// <summary>Finds the definitions that are a choice of elements of one name, and so have a name for all of them.</summary>
internal sealed class UnionNames
{
    private readonly Dictionary<ElementSet, DefineSyntax> _definitions = [];

    public UnionNames(MergedSchema schema, ElementIndex index)
    {
        foreach (var define in schema.Sections.SelectMany(section => section.Definitions))
        {
            var elements = new List<ElementSyntax>();
            if (!Collect(define.Pattern, elements))
                continue;
            var names = elements
                .SelectMany(element => NameClasses.SingleNames(element.Name))
                .Distinct()
                .Count();
            var set = new ElementSet(elements.Select(element => index[element]));
            if (names == 1 && set.Members.Count > 1 && !_definitions.ContainsKey(set))
                _definitions.Add(set, define);
        }

        bool Collect(PatternSyntax pattern, List<ElementSyntax> elements)
        {
            switch (pattern)
            {
                case ElementSyntax element:
                    elements.Add(element);
                    return true;
                case RefSyntax reference:
                    return Collect(schema.Definition(reference.Name).Pattern, elements);
                case CompositeSyntax { Kind: CompositeKind.Choice } choice:
                    return choice.Parts.All(part => Collect(part, elements));
                default:
                    return false;
            }
        }
    }

    /// <summary>The definition of all elements of a set together, or null.</summary>
    public DefineSyntax? Find(ElementSet set) =>
        _definitions.TryGetValue(set, out var define) ? define : null;
}
