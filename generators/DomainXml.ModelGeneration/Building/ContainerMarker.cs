using DomainXml.ModelGeneration.Model;

namespace DomainXml.ModelGeneration.Building;

/// <summary>
/// Marks the members for containers, of which an empty one means the same as none. Such a member is never null, so that
/// an initialiser can fill it without a word about the container.
/// </summary>
internal static class ContainerMarker
{
    /// <summary>The types with their members marked.</summary>
    public static IEnumerable<TypeModel> Mark(IEnumerable<TypeModel> types)
    {
        var all = types.ToArray();
        var containers = new HashSet<string>(
            all.OfType<ElementModel>().Where(type => type.IsContainer).Select(type => type.Name),
            StringComparer.Ordinal
        );
        return all.Select(type =>
            type switch
            {
                ElementModel element => Mark(element, containers),
                InterfaceModel model => model with { Members = Mark(model.Members, containers) },
                _ => type,
            }
        );
    }

    private static ElementModel Mark(ElementModel element, HashSet<string> containers) =>
        element with
        {
            Members = Mark(element.Members, containers),
            ExplicitMembers = element
                .ExplicitMembers.Where(member =>
                    // Required here and optional there is the same for a container.
                    member.OwnName != member.InterfaceMember.Name
                    || !containers.Contains(member.InterfaceMember.Type.TypeName)
                )
                .Select(member =>
                    member with
                    {
                        InterfaceMember = Mark(member.InterfaceMember, containers),
                    }
                )
                .ToEquatableArray(),
        };

    private static EquatableArray<MemberModel> Mark(
        IEnumerable<MemberModel> members,
        HashSet<string> containers
    ) => members.Select(member => Mark(member, containers)).ToEquatableArray();

    private static MemberModel Mark(MemberModel member, HashSet<string> containers) =>
        member.Kind == MemberKind.Child && containers.Contains(member.Type.TypeName)
            ? member with
            {
                IsContainer = true,
            }
            : member;
}
