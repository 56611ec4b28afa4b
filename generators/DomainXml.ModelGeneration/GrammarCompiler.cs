using DomainXml.ModelGeneration.Building;
using DomainXml.ModelGeneration.Model;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration;

/// <summary>The grammar of a root schema in its compiled form, for validation without reading the schema again.</summary>
/// <param name="Namespace">The C# namespace.</param>
/// <param name="Name">The name of the class that holds it.</param>
/// <param name="Roots">The elements that documents can begin with.</param>
/// <param name="Bytes">What <see cref="Schema.WriteCompiled"/> wrote.</param>
public sealed record GrammarModel(
    string Namespace,
    string Name,
    EquatableArray<RootModel> Roots,
    EquatableArray<byte> Bytes
);

/// <summary>An element that documents can begin with.</summary>
/// <param name="ElementName">Its name, <c>{namespace}local</c> or just <c>local</c>.</param>
/// <param name="TypeName">The C# type of its view.</param>
public sealed record RootModel(string ElementName, string TypeName);

/// <summary>Compiles the grammars of root schemas.</summary>
public static class GrammarCompiler
{
    /// <summary>Compiles one root schema.</summary>
    /// <param name="root">The root file.</param>
    /// <param name="files">All files that it may include, by path.</param>
    /// <param name="model">The types made from it.</param>
    /// <param name="targetNamespace">The C# namespace.</param>
    /// <param name="mistakes">Takes what is wrong.</param>
    public static GrammarModel? Compile(
        SchemaFile root,
        IReadOnlyDictionary<string, SchemaFile> files,
        SchemaModel model,
        string targetNamespace,
        ICollection<SchemaMistake> mistakes
    )
    {
        try
        {
            var options = new SchemaOptions { Resolver = new FileTable(files) };
            var schema = Schema.Load(root.Source, options);
            using var stream = new MemoryStream();
            schema.WriteCompiled(stream);
            var file = root.Path.Substring(root.Path.LastIndexOf('/') + 1);
            var dot = file.LastIndexOf('.');
            return new GrammarModel(
                targetNamespace,
                Names.Pascal(dot > 0 ? file.Substring(0, dot) : file) + "Schema",
                model
                    .Types.OfType<ElementModel>()
                    .Where(type => type.IsRoot)
                    .Select(type => new RootModel(type.ElementName, type.Name))
                    .ToEquatableArray(),
                stream.ToArray().ToEquatableArray()
            );
        }
        catch (SchemaException exception)
        {
            foreach (var error in exception.Errors)
                mistakes.Add(
                    new SchemaMistake(
                        MistakeIds.InvalidGrammar,
                        error.Location,
                        $"{error.Message} ({error.Id})"
                    )
                );
            return null;
        }
    }
}
