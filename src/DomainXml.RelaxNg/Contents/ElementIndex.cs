using DomainXml.RelaxNg.Merging;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Contents;

/// <summary>An element pattern of a schema.</summary>
/// <param name="Number">Its number in the schema's order.</param>
/// <param name="Syntax">The pattern.</param>
/// <param name="TypeName">What a type for it alone is to be called: after its definition, or after where it stands.</param>
/// <param name="Documentation">What the schema says of it; or null.</param>
internal sealed record ElementInfo(
    int Number,
    ElementSyntax Syntax,
    string TypeName,
    string? Documentation
);

/// <summary>All element and attribute patterns of a schema.</summary>
internal sealed class ElementIndex
{
    private readonly Dictionary<ElementSyntax, ElementInfo> _elements = [];
    private readonly Dictionary<QualifiedName, List<AttributeSyntax>> _attributes = [];

    public ElementIndex(MergedSchema schema)
    {
        Visit(schema.Start, "", null);
        foreach (var define in schema.Sections.SelectMany(section => section.Definitions))
        {
            if (define.Pattern is ElementSyntax element)
                Add(
                    element,
                    define.Name!,
                    element.Annotations.Documentation ?? define.Annotations.Documentation
                );
            else
                Visit(define.Pattern, TypeNames.Pascal(define.Name!), null);
        }
    }

    /// <summary>The elements, in the schema's order.</summary>
    public IEnumerable<ElementInfo> Elements => _elements.Values.OrderBy(element => element.Number);

    public ElementInfo this[ElementSyntax element] => _elements[element];

    /// <summary>The attribute patterns that can have a name.</summary>
    public IReadOnlyList<AttributeSyntax> AttributesNamed(QualifiedName name) =>
        _attributes.TryGetValue(name, out var found) ? found : [];

    private void Add(ElementSyntax element, string typeName, string? documentation)
    {
        _elements.Add(element, new ElementInfo(_elements.Count, element, typeName, documentation));
        Visit(element.Content, TypeNames.Pascal(typeName), null);
    }

    /// <summary>Finds the elements that are written in place.</summary>
    /// <param name="node">Where to look.</param>
    /// <param name="owner">The type or definition that they stand in.</param>
    /// <param name="documentation">What is said of the pattern as a whole.</param>
    private void Visit(SyntaxNode node, string owner, string? documentation)
    {
        documentation = node.Annotations.Documentation ?? documentation;
        switch (node)
        {
            case ElementSyntax element:
                Add(
                    element,
                    owner + TypeNames.Pascal(TypeNames.LocalNameOf(element)),
                    documentation
                );
                break;
            case AttributeSyntax attribute:
                foreach (var name in NameClasses.SingleNames(attribute.Name))
                {
                    if (!_attributes.TryGetValue(name, out var all))
                        _attributes.Add(name, all = []);
                    all.Add(attribute);
                }
                break;
            case CompositeSyntax composite:
                foreach (var part in composite.Parts)
                    Visit(part, owner, null);
                break;
            case QuantifiedSyntax quantified:
                Visit(quantified.Content, owner, documentation);
                break;
        }
    }
}
