using DomainXml.ModelGeneration.Model;

namespace DomainXml.ModelGeneration.Writing;

/// <summary>Lets a container be filled by an initialiser that lists its elements, as the XML does.</summary>
internal static class ContainerWriter
{
    /// <summary>What can be added to a container: what its one list has; null where it is no container, or has several.</summary>
    public static string? ItemType(ElementModel model) => List(model)?.Type.TypeName;

    /// <summary>Writes what the compiler needs of a type for <c>{ a, b }</c>.</summary>
    public static void Write(ElementModel model, CodeWriter writer)
    {
        if (List(model) is not { } list)
            return;
        var type = list.Type.TypeName;
        writer.Line();
        writer.Summary("Adds an element where the schema's order says.");
        writer.Line(
            "/// <param name=\"item\">A view whose element is not part of another one.</param>"
        );
        writer.Line($"public void Add({type} item) => {list.Name}.Add(item);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line(
            $"public global::System.Collections.Generic.IEnumerator<{type}> GetEnumerator() => {list.Name}.GetEnumerator();"
        );
        writer.Line();
        writer.Line(
            "global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();"
        );
    }

    private static MemberModel? List(ElementModel model)
    {
        if (!model.IsContainer || model.IsAbstract)
            return null;
        var items = model.Members.Where(member => member.Kind == MemberKind.Items).ToArray();
        if (items.Length == 0)
            items = model.Members.Where(member => member.Kind == MemberKind.List).ToArray();
        return items.Length == 1 ? items[0] : null;
    }
}
