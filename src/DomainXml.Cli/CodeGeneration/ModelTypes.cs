using DomainXml.ModelGeneration;
using DomainXml.ModelGeneration.Model;
using DomainXml.Views;

namespace DomainXml.Cli.CodeGeneration;

/// <summary>
/// The types of <c>DomainXml.Models</c> as the generator makes them of the schemas: what their members are called and how
/// their values are written. Made anew from the schemas, so that nothing has to be looked up by reflection. Immutable.
/// </summary>
internal sealed class ModelTypes
{
    private const string Namespace = "DomainXml.Models";

    private static readonly Lazy<ModelTypes> s_builtIn = new(Build);

    private readonly Dictionary<string, ElementModel> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumModel> _enumerations = new(StringComparer.Ordinal);

    private ModelTypes(ProjectModel model)
    {
        foreach (var type in model.Types)
        {
            if (type is ElementModel element)
                _elements.Add(element.Name, element);
            else if (type is EnumModel enumeration)
                _enumerations.Add(enumeration.Name, enumeration);
        }
    }

    /// <summary>The types of the built-in schemas. The first call reads the schemas.</summary>
    public static ModelTypes BuiltIn => s_builtIn.Value;

    /// <summary>The type of a view; null for a kind that the schema does not know.</summary>
    public ElementModel? Of(ElementView view) => _elements.GetValueOrDefault(view.GetType().Name);

    /// <summary>An enumeration.</summary>
    public EnumModel Enumeration(string name) => _enumerations[name];

    /// <summary>The members of a type, those of its base type first.</summary>
    public IReadOnlyList<MemberModel> MembersOf(ElementModel type) =>
        [.. Lineage(type).Reverse().SelectMany(ancestor => ancestor.Members)];

    /// <summary>Whether a type is another one, or a kind of it.</summary>
    public bool Is(ElementModel type, string name) =>
        Lineage(type).Any(ancestor => ancestor.Name == name);

    private IEnumerable<ElementModel> Lineage(ElementModel type)
    {
        for (
            var current = type;
            current is not null;
            current = current.BaseType is { } name ? _elements.GetValueOrDefault(name) : null
        )
            yield return current;
    }

    private static ModelTypes Build()
    {
        var files = SchemaLibrary
            .Sources.Values.Select(source => SchemaFile.Parse(source.Uri, source.Text))
            .ToDictionary(file => file.Path, StringComparer.Ordinal);
        var models = files
            .Values.Where(file => file.IsRoot)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => ModelBuilder.Build(file, files, Namespace));
        return new ModelTypes(ProjectModel.Merge(models, [], []));
    }
}
