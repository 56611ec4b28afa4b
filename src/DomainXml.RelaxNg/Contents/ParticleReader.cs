using DomainXml.RelaxNg.Merging;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Contents;

/// <summary>Reads which elements a pattern allows.</summary>
/// <param name="schema">The schema.</param>
/// <param name="index">Its elements.</param>
/// <param name="target">The namespace of the XML Schema document that the particle is for.</param>
internal sealed class ParticleReader(MergedSchema schema, ElementIndex index, string target)
{
    private readonly Dictionary<QualifiedName, List<ElementInfo>> _elements = [];
    private readonly Dictionary<QualifiedName, List<string>> _documentation = [];

    /// <summary>The patterns that an element of the name can match, of those read.</summary>
    public ElementSet ElementsNamed(QualifiedName name) => new(_elements[name]);

    /// <summary>What the schema says of elements of the name where it uses them; null where it says nothing there.</summary>
    public string? DocumentationOf(QualifiedName name) =>
        _documentation.TryGetValue(name, out var texts) ? Texts.Join(texts) : null;

    /// <summary>The elements of a pattern; null where it can never match.</summary>
    public Particle? Read(PatternSyntax pattern) => Read(pattern, null);

    private Particle? Read(PatternSyntax pattern, string? documentation)
    {
        switch (pattern)
        {
            case NotAllowedSyntax:
                return null;
            case ElementSyntax element:
                return ReadElement(element, documentation);
            case RefSyntax reference:
                var define = schema.Definition(reference.Name);
                return Read(
                    define.Pattern,
                    reference.Annotations.Documentation
                        ?? (define.Pattern is RefSyntax ? define.Annotations.Documentation : null)
                );
            case CompositeSyntax composite:
                var parts = composite.Parts.Select(part => Read(part, null));
                return composite.Kind switch
                {
                    CompositeKind.Group => ParticleFactory.Sequence(parts),
                    CompositeKind.Interleave => ParticleFactory.Interleave(parts),
                    _ => ParticleFactory.Choice(parts),
                };
            case QuantifiedSyntax quantified:
                var content = Read(quantified.Content, quantified.Annotations.Documentation);
                return quantified.Quantifier switch
                {
                    Quantifier.Optional => ParticleFactory.Optional(content),
                    Quantifier.ZeroOrMore => ParticleFactory.ZeroOrMore(content),
                    Quantifier.OneOrMore => ParticleFactory.OneOrMore(content),
                    Quantifier.Mixed => content,
                    _ => Particle.Empty,
                };
            default:
                return Particle.Empty;
        }
    }

    private Particle? ReadElement(ElementSyntax element, string? documentation)
    {
        var alternatives = new List<Particle>();
        foreach (var name in NameClasses.SingleNames(element.Name))
        {
            alternatives.Add(new ElementParticle(name));
            Add(_elements, name, index[element]);
            if (documentation is not null)
                Add(_documentation, name, documentation);
        }
        foreach (var wildcard in NameClasses.Wildcards(element.Name))
            alternatives.AddRange(ReadWildcard(wildcard));
        return ParticleFactory.Choice(alternatives);
    }

    private IEnumerable<Particle> ReadWildcard(NameClassSyntax wildcard)
    {
        if (wildcard is NamespaceNameSyntax one)
        {
            yield return new WildcardParticle(
                one.NamespaceUri.Length == 0 ? WildcardParticle.Local : one.NamespaceUri,
                IsLax: one.NamespaceUri.Length > 0 && one.NamespaceUri != target
            );
            yield break;
        }

        // Elements of other schemas are checked by them where an editor has them; those of names that this schema
        // knows may look otherwise here.
        yield return new WildcardParticle(WildcardParticle.Other, IsLax: true);
        var excluded = NameClasses.ExcludedNamespaces((AnyNameSyntax)wildcard);
        var own = new List<string>();
        if (!excluded.Contains(""))
            own.Add(WildcardParticle.Local);
        if (target.Length > 0 && !excluded.Contains(target))
            own.Add(WildcardParticle.Target);
        if (own.Count > 0)
            yield return new WildcardParticle(string.Join(" ", own), IsLax: false);
    }

    private static void Add<T>(Dictionary<QualifiedName, List<T>> lists, QualifiedName name, T item)
    {
        if (!lists.TryGetValue(name, out var list))
            lists.Add(name, list = []);
        list.Add(item);
    }
}
