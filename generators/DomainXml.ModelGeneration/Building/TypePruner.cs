using DomainXml.ModelGeneration.Model;

namespace DomainXml.ModelGeneration.Building;

/// <summary>Leaves out types that nothing refers to: interfaces without types, and types of what is written in place that another one took in.</summary>
internal static class TypePruner
{
    /// <summary>The types that are needed.</summary>
    /// <param name="types">All types.</param>
    /// <param name="named">The names of types that have a pattern of their own; they stay.</param>
    public static IEnumerable<TypeModel> Prune(
        IReadOnlyCollection<TypeModel> types,
        ICollection<string> named
    )
    {
        var byName = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(
            types.OfType<ElementModel>().Select(type => type.Name).Where(named.Contains)
        );
        while (waiting.Count > 0)
        {
            var name = waiting.Dequeue();
            if (!byName.TryGetValue(name, out var type) || !needed.Add(name))
                continue;
            foreach (var reference in References(type))
                waiting.Enqueue(reference);
        }
        return types.Where(type => needed.Contains(type.Name));
    }

    private static IEnumerable<string> References(TypeModel type)
    {
        switch (type)
        {
            case ElementModel element:
                return element
                    .Members.Select(member => member.Type.TypeName)
                    .Concat(element.Interfaces)
                    .Concat(element.Children.SelectMany(child => child.TypeNames));
            case InterfaceModel model:
                return model.Members.Select(member => member.Type.TypeName);
            default:
                return [];
        }
    }
}
