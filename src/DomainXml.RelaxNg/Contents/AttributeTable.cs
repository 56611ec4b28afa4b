using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Contents;

/// <summary>What a pattern says about one attribute.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="IsRequired">Whether it is always there.</param>
/// <param name="Patterns">The patterns that it can match.</param>
internal sealed record AttributeUse(
    QualifiedName Name,
    bool IsRequired,
    IReadOnlyList<DescribedPattern> Patterns
)
{
    /// <summary>What the schema says of it; null where it says nothing.</summary>
    public string? Documentation { get; init; }
}

/// <summary>A pattern of values, with what stands for the documentation of a value that has none.</summary>
internal sealed record DescribedPattern(PatternSyntax Pattern, string? Documentation = null);

/// <summary>The attributes that a pattern allows.</summary>
internal sealed class AttributeTable
{
    private readonly List<AttributeUse> _uses = [];

    /// <summary>No attributes.</summary>
    public static AttributeTable Empty { get; } = new();

    /// <summary>The attributes, in the order met.</summary>
    public IReadOnlyList<AttributeUse> Uses => _uses;

    /// <summary>Whether there can be others besides.</summary>
    public IReadOnlyList<NameClassSyntax> Wildcards { get; init; } = [];

    public static AttributeTable Of(AttributeSyntax attribute, string? documentation)
    {
        var table = new AttributeTable { Wildcards = [.. NameClasses.Wildcards(attribute.Name)] };
        var names = NameClasses.SingleNames(attribute.Name).ToList();
        table._uses.AddRange(
            names.Select(name => new AttributeUse(
                name,
                // Of several names it has one.
                names.Count == 1
                    && table.Wildcards.Count == 0,
                [new DescribedPattern(attribute.Content)]
            )
            {
                Documentation = attribute.Annotations.Documentation ?? documentation,
            })
        );
        return table;
    }

    /// <summary>The attributes of both.</summary>
    public AttributeTable And(AttributeTable other) =>
        Merge(other, (left, right) => (left?.IsRequired ?? false) || (right?.IsRequired ?? false));

    /// <summary>The attributes of one or the other.</summary>
    public AttributeTable Or(AttributeTable other) =>
        Merge(
            other,
            (left, right) => left is { IsRequired: true } && right is { IsRequired: true }
        );

    /// <summary>The same attributes, none of them required.</summary>
    public AttributeTable Optional() => Select(use => use with { IsRequired = false });

    /// <summary>
    /// The same attributes. The only value of an attribute, which tells what kind of element it is, is described by what
    /// the schema says of that kind.
    /// </summary>
    public AttributeTable Describe(string? documentation) =>
        Select(use =>
            use.Patterns.Count == 1 && use.Patterns[0].Pattern is ValueSyntax
                ? use with
                {
                    Patterns = [use.Patterns[0] with { Documentation = documentation }],
                }
                : use
        );

    private AttributeTable Select(Func<AttributeUse, AttributeUse> change)
    {
        var table = new AttributeTable { Wildcards = Wildcards };
        table._uses.AddRange(_uses.Select(change));
        return table;
    }

    private AttributeTable Merge(
        AttributeTable other,
        Func<AttributeUse?, AttributeUse?, bool> isRequired
    )
    {
        var table = new AttributeTable { Wildcards = [.. Wildcards, .. other.Wildcards] };
        foreach (var name in _uses.Concat(other._uses).Select(use => use.Name).Distinct())
        {
            var (left, right) = (Find(name), other.Find(name));
            var both = new[] { left, right }.OfType<AttributeUse>().ToList();
            table._uses.Add(
                new AttributeUse(
                    name,
                    isRequired(left, right),
                    [.. both.SelectMany(use => use.Patterns)]
                )
                {
                    Documentation = Texts.Join(both.Select(use => use.Documentation)),
                }
            );
        }
        return table;
    }

    private AttributeUse? Find(QualifiedName name) => _uses.Find(use => use.Name == name);
}
