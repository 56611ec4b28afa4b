namespace DomainXml.RelaxNg.Contents;

/// <summary>
/// What elements an element can contain, in what order: its pattern without attributes and text. Immutable. Two particles
/// that are written alike are equal.
/// </summary>
internal abstract record Particle
{
    /// <summary>No elements.</summary>
    public static Particle Empty { get; } = new GroupParticle(ParticleKind.Sequence, []);

    public bool IsEmpty => this is GroupParticle { Parts.Count: 0 };

    /// <summary>The elements and wildcards in it, in order.</summary>
    public abstract IEnumerable<Particle> Leaves { get; }

    /// <summary>The elements in it, in order.</summary>
    public IEnumerable<ElementParticle> Elements => Leaves.OfType<ElementParticle>();

    /// <summary>Whether elements of several kinds can be interleaved in it.</summary>
    public abstract bool HasInterleave { get; }
}

/// <summary>An element.</summary>
internal sealed record ElementParticle(QualifiedName Name) : Particle
{
    public override IEnumerable<Particle> Leaves => [this];
    public override bool HasInterleave => false;

    public override string ToString() => $"{{{Name.NamespaceUri}}}{Name.LocalName}";
}

/// <summary>Any element of some namespaces.</summary>
/// <param name="Namespaces">The namespaces, as the attribute <c>namespace</c> of <c>xs:any</c> says them.</param>
/// <param name="IsLax">Whether an element is checked where its declaration is known; else nothing of it is.</param>
internal sealed record WildcardParticle(string Namespaces, bool IsLax) : Particle
{
    public const string Other = "##other";
    public const string Local = "##local";
    public const string Target = "##targetNamespace";

    public override IEnumerable<Particle> Leaves => [this];
    public override bool HasInterleave => false;

    public override string ToString() => $"*{Namespaces}";

    /// <summary>Whether elements of the namespace match, in a schema for the target namespace.</summary>
    public bool Matches(string namespaceUri, string target) =>
        Namespaces
            .Split(' ')
            .Any(part =>
                part switch
                {
                    Other => namespaceUri.Length > 0 && namespaceUri != target,
                    Local => namespaceUri.Length == 0,
                    Target => namespaceUri == target,
                    _ => namespaceUri == part,
                }
            );

    /// <summary>Whether an element can match both, in a schema for the target namespace.</summary>
    public bool Overlaps(WildcardParticle other, string target) =>
        this == other
        || Named().Any(uri => other.Matches(uri, target))
        || other.Named(target).Any(uri => Matches(uri, target));

    private IEnumerable<string> Named(string target = "") =>
        Namespaces
            .Split(' ')
            .Where(part => part != Other)
            .Select(part =>
                part switch
                {
                    Local => "",
                    Target => target,
                    _ => part,
                }
            );
}

/// <summary>How the parts of a group relate.</summary>
internal enum ParticleKind
{
    Sequence,
    Choice,
    Interleave,
}

/// <summary>Several particles together.</summary>
internal sealed record GroupParticle(ParticleKind Kind, IReadOnlyList<Particle> Parts) : Particle
{
    public override IEnumerable<Particle> Leaves => Parts.SelectMany(part => part.Leaves);

    public override bool HasInterleave =>
        Kind == ParticleKind.Interleave || Parts.Any(part => part.HasInterleave);

    public bool Equals(GroupParticle? other) =>
        other is not null && Kind == other.Kind && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() =>
        Parts.Aggregate((int)Kind, (hash, part) => unchecked((hash * 31) + part.GetHashCode()));

    public override string ToString() => $"{Kind}({string.Join(" ", Parts)})";
}

/// <summary>A particle that can be left out, or repeated.</summary>
internal sealed record RepeatParticle(Particle Part, bool IsOptional, bool IsRepeated) : Particle
{
    public override IEnumerable<Particle> Leaves => Part.Leaves;
    public override bool HasInterleave => Part.HasInterleave;

    public override string ToString() => Part + (IsRepeated ? (IsOptional ? "*" : "+") : "?");
}
