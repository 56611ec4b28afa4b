using DomainXml.ModelGeneration.Model;

namespace DomainXml.ModelGeneration.Building;

/// <summary>Makes the abstract types whose kinds are told apart by a fixed value, and moves to them what all kinds share.</summary>
internal sealed class VariantBuilder(
    Classifier classifier,
    KindFinder kinds,
    IDictionary<string, ElementDraft> drafts
)
{
    /// <summary>Makes an abstract type from its kinds, which must have been made before.</summary>
    public ElementDraft? Build(Definition definition)
    {
        var alternatives = kinds.Alternatives(definition);
        if (kinds.TellApart(alternatives, definition.Location) is not { } found)
            return null;
        var draft = new ElementDraft(
            Names.Pascal(definition.Name),
            classifier.ElementName(definition)!,
            definition.Documentation
        )
        {
            Discriminator = found[0].Discriminator,
            Keys = definition.Keys,
        };
        var children = new List<ElementDraft>();
        for (var i = 0; i < alternatives.Count; i++)
        {
            if (!drafts.TryGetValue(Names.Pascal(alternatives[i].Name), out var child))
                return null;
            if (child.Base is not null)
                continue;
            child.Base = definition;
            child.Kind = found[i];
            children.Add(child);
            draft.Alternatives.Add(
                new AlternativeModel(child.Name, child.Alternatives.Count > 0, found[i])
            );
        }
        // All of them belong to another type, which is reported.
        if (children.Count == 0)
            return null;
        draft.AttributeOrder.AddRange(
            children.SelectMany(child => child.AttributeOrder).Distinct()
        );
        draft.ElementOrder.AddRange(children.SelectMany(child => child.ElementOrder).Distinct());
        draft.Fragments = [.. children.SelectMany(child => child.Fragments).Distinct()];
        MoveShared(draft, children);
        return draft;
    }

    private void MoveShared(ElementDraft draft, List<ElementDraft> children)
    {
        foreach (var member in children[0].Members.ToArray())
        {
            var same = children
                .Select(child => child.Members.FirstOrDefault(other => IsSame(member, other)))
                .ToArray();
            if (same.Any(other => other is null))
                continue;
            draft.Members.Add(
                member with
                {
                    IsRequired = same.All(other => other!.IsRequired),
                    Default = same.All(other => other!.Default == member.Default)
                        ? member.Default
                        : null,
                }
            );
            for (var i = 0; i < children.Count; i++)
                children[i].Members.Remove(same[i]!);
            foreach (
                var child in children[0]
                    .Children.Where(child => child.ElementName == member.XmlName)
            )
            {
                if (member.Kind is MemberKind.Child or MemberKind.List)
                    draft.Children.Add(child);
            }
        }
        foreach (var child in children)
            Inherit(child, draft);
    }

    private void Inherit(ElementDraft child, ElementDraft from)
    {
        child.Inherited.AddRange(from.Members);
        if (child.Keys.Count == 0)
            child.Keys = from.Keys;
        foreach (var alternative in child.Alternatives)
            Inherit(drafts[alternative.TypeName], from);
    }

    private static bool IsSame(MemberModel a, MemberModel b) =>
        a.Name == b.Name && a.Kind == b.Kind && a.XmlName == b.XmlName && a.Type.IsSameType(b.Type);
}
