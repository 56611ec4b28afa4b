using DomainXml.ModelGeneration.Model;

namespace DomainXml.ModelGeneration.Writing;

/// <summary>Writes an interface.</summary>
internal static class InterfaceWriter
{
    /// <summary>Writes the type.</summary>
    public static void Write(InterfaceModel model, CodeWriter writer)
    {
        writer.Summary(
            Text.Documentation(
                model.Documentation ?? $"What the types that implement {model.Name} share."
            )
        );
        writer.Attribute();
        writer.Line($"public partial interface {model.Name} : IElementView");
        writer.Open();
        var isFirst = true;
        foreach (var member in model.Members)
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            MemberWriter.Documentation(member, writer);
            var accessors = member.Kind
                is MemberKind.List
                    or MemberKind.TextList
                    or MemberKind.Items
                ? "get;"
                : "get; set;";
            writer.Line($"{MemberWriter.TypeOf(member)} {member.Name} {{ {accessors} }}");
        }
        writer.Close();
    }
}
