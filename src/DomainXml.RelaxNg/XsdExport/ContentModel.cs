using DomainXml.RelaxNg.Contents;

namespace DomainXml.RelaxNg.XsdExport;

/// <summary>
/// A content model that XML Schema allows: the particle as it is, <c>xs:all</c>, or a repeated choice. It allows whatever
/// the particle allows.
/// </summary>
/// <param name="Particle">The particle; it has interleaves only where <paramref name="IsAll"/> says so.</param>
/// <param name="IsAll">Whether the particle is one interleave of elements that occur at most once.</param>
internal sealed record ContentModel(Particle Particle, bool IsAll)
{
    /// <summary>How many required elements a repeated choice can keep exact. Each more doubles the size of the model.</summary>
    private const int MaxFixed = 2;

    /// <summary>Chooses the tightest form.</summary>
    public static ContentModel Choose(Particle particle, string target)
    {
        particle = WithoutHidden(particle, target);
        if (!particle.HasInterleave && Determinism.Holds(particle, target))
            return new ContentModel(particle, IsAll: false);
        var bag = ElementBag.Of(particle);
        if (bag.Leaves.All(leaf => leaf is ElementParticle && !bag[leaf].IsRepeated))
            return new ContentModel(AllOf(bag), IsAll: bag.Leaves.Count > 1);
        var widened = WithoutInterleaves(particle);
        if (widened is not RepeatParticle && Determinism.Holds(widened, target))
            return new ContentModel(widened, IsAll: false);
        return new ContentModel(Mix(bag), IsAll: false);
    }

    /// <summary>A wildcard that matches an element makes the element's declaration ambiguous; the wildcard allows it anyway.</summary>
    private static Particle WithoutHidden(Particle particle, string target)
    {
        var wildcards = particle.Leaves.OfType<WildcardParticle>().ToList();
        if (wildcards.Count == 0)
            return particle;
        return Replace(particle)!;

        Particle? Replace(Particle part) =>
            part switch
            {
                ElementParticle element => wildcards.Find(wildcard =>
                    wildcard.Matches(element.Name.NamespaceUri, target)
                ) ?? part,
                GroupParticle { Kind: ParticleKind.Choice } choice => ParticleFactory.Choice(
                    choice.Parts.Select(Replace)
                ),
                GroupParticle { Kind: ParticleKind.Sequence } group => ParticleFactory.Sequence(
                    group.Parts.Select(Replace)
                ),
                GroupParticle group => ParticleFactory.Interleave(group.Parts.Select(Replace)),
                RepeatParticle repeat => repeat with { Part = Replace(repeat.Part)! },
                _ => part,
            };
    }

    private static Particle AllOf(ElementBag bag) =>
        ParticleFactory.Interleave(
            bag.Leaves.Select(leaf => bag[leaf].IsRequired ? leaf : ParticleFactory.Optional(leaf))
        )!;

    private static Particle WithoutInterleaves(Particle particle) =>
        particle switch
        {
            GroupParticle { Kind: ParticleKind.Interleave } => Mix(ElementBag.Of(particle)),
            GroupParticle { Kind: ParticleKind.Choice } choice => ParticleFactory.Choice(
                choice.Parts.Select(WithoutInterleaves)
            )!,
            GroupParticle group => ParticleFactory.Sequence(
                group.Parts.Select(WithoutInterleaves)
            )!,
            RepeatParticle { IsRepeated: true, Part: var part } when part.HasInterleave =>
                ParticleFactory.ZeroOrMore(ParticleFactory.Choice(ElementBag.Of(part).Leaves)),
            RepeatParticle repeat => repeat with { Part = WithoutInterleaves(repeat.Part) },
            _ => particle,
        };

    /// <summary>Elements in any order: some required ones exactly as often as they must occur, the others at will.</summary>
    private static Particle Mix(ElementBag bag)
    {
        var fixedLeaves = bag
            .Leaves.Where(leaf => leaf is ElementParticle && bag[leaf].IsRequired)
            .Take(MaxFixed)
            .ToList();
        return Arrange(fixedLeaves);

        Particle Arrange(List<Particle> missing)
        {
            var free = bag.Leaves.Where(leaf =>
                !missing.Contains(leaf) && (!fixedLeaves.Contains(leaf) || bag[leaf].IsRepeated)
            );
            var others = ParticleFactory.ZeroOrMore(ParticleFactory.Choice(free));
            if (missing.Count == 0)
                return others;
            var next = missing.Select(leaf =>
                ParticleFactory.Sequence([leaf, Arrange([.. missing.Where(one => one != leaf)])])
            );
            return ParticleFactory.Sequence([others, ParticleFactory.Choice(next)])!;
        }
    }
}
