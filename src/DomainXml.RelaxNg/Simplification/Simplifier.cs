using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Simplification;

/// <summary>From a schema as written to the patterns of the simple syntax (sections 4 and 7), step by step.</summary>
internal sealed class Simplifier
{
    private readonly List<SchemaError> errors = [];
    private readonly SchemaFiles files;
    private readonly DatatypeFactory datatypes;

    private Simplifier(SchemaOptions options)
    {
        files = new SchemaFiles(options, errors);
        datatypes = new DatatypeFactory(options.AllDatatypeLibraries, errors);
    }

    /// <summary>Simplifies a schema.</summary>
    /// <exception cref="SchemaException">The schema has mistakes; all that one step finds are told.</exception>
    public static SimpleGrammar Run(SchemaSource source, SchemaOptions options) =>
        new Simplifier(options).Run(source);

    private SimpleGrammar Run(SchemaSource source)
    {
        var root = files.OpenRoot(source);
        var nodes = new NodeBuilder(files, new GrammarFlattener(files, errors), datatypes, errors);
        var start = nodes.BuildRoot(root);
        ThrowIfWrong();

        new RecursionCheck(errors).Run(start);
        ThrowIfWrong();

        var normalizer = new Normalizer(errors);
        start = normalizer.Run(start);
        ThrowIfWrong();

        CheckRestrictions(start, normalizer.Elements);
        ThrowIfWrong();

        var builder = new PatternBuilder();
        var pattern = new PatternAssembler(builder).Run(start);
        return new SimpleGrammar(builder, pattern, datatypes.Recipes, files.Uris);
    }

    private void CheckRestrictions(Node start, IReadOnlyList<ElementNode> elements)
    {
        var contexts = new ContextCheck(errors);
        var sequences = new StringSequenceCheck(errors);
        var overlaps = new OverlapCheck(errors);
        contexts.CheckStart(start);
        foreach (var element in elements)
        {
            contexts.CheckElement(element);
            sequences.CheckElement(element);
            overlaps.CheckElement(element);
        }
    }

    private void ThrowIfWrong()
    {
        if (errors.Count > 0)
            throw new SchemaException([.. errors.Distinct()]);
    }
}

/// <summary>What simplification makes of a schema.</summary>
/// <param name="Builder">What made the patterns.</param>
/// <param name="Start">The pattern of whole documents.</param>
/// <param name="Datatypes">How each datatype of the patterns was made.</param>
/// <param name="Files">The addresses of all files of the schema, each once.</param>
internal sealed record SimpleGrammar(
    PatternBuilder Builder,
    Pattern Start,
    IReadOnlyDictionary<Datatype, DatatypeRecipe> Datatypes,
    IReadOnlyList<string> Files
)
{
    /// <summary>Gives all name classes of the patterns, where they are known without a walk through all of them; or null.</summary>
    public Func<IEnumerable<NameClass>>? NameClasses { get; init; }

    /// <summary>Writes the compiled form, where the grammar came from one; or null.</summary>
    public Action<Stream>? WriteCompiled { get; init; }
}
