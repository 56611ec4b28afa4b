using System.Xml;
using System.Xml.Schema;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>One conversion: the compiled schemas, the definitions made so far, and what is still to be defined.</summary>
internal sealed class Conversion
{
    private readonly XsdFiles files;
    private readonly List<GrammarContentSyntax> definitions = [];
    private readonly List<SchemaError> approximations = [];
    private readonly Dictionary<object, string> names = [];
    private readonly Queue<Action> waiting = new();

    public Conversion(XmlSchemaSet set, XsdFiles files)
    {
        this.files = files;
        Index = new XsdIndex(set);
        SimpleTypes = new SimpleTypeMapper(this);
        Attributes = new AttributeMapper(this);
        Wildcards = new WildcardMapper(this);
        ComplexTypes = new ComplexTypeMapper(this);
        Particles = new ParticleMapper(this);
        Elements = new ElementMapper(this);
    }

    public XsdIndex Index { get; }

    public DefinitionNames Names { get; } = new();

    public SimpleTypeMapper SimpleTypes { get; }

    public AttributeMapper Attributes { get; }

    public WildcardMapper Wildcards { get; }

    public ComplexTypeMapper ComplexTypes { get; }

    public ParticleMapper Particles { get; }

    public ElementMapper Elements { get; }

    /// <summary>Where the grammar allows more than the schema.</summary>
    public IReadOnlyList<SchemaError> Approximations => approximations;

    /// <summary>Converts everything that the global elements need.</summary>
    public GrammarSyntax Run()
    {
        Elements.NameGlobals();
        var start = Elements.Start();
        while (waiting.Count > 0)
            waiting.Dequeue()();
        definitions.Insert(0, new DefineSyntax(null, CombineMethod.None, start));
        return new GrammarSyntax(definitions)
        {
            Location = new(files.Uris[0], SourceSpan.At(1, 1, 0)),
        };
    }

    /// <summary>Where something is written.</summary>
    public SchemaLocation Place(XmlSchemaObject node) => files.Place(node);

    /// <summary>Notes that the grammar allows more than the schema.</summary>
    public void Approximate(string id, XmlSchemaObject node, string message) =>
        approximations.Add(new SchemaError(id, Place(node), message));

    /// <summary>
    /// The name of what is defined once however often it is used. It is defined later, so that what contains itself
    /// comes to an end.
    /// </summary>
    /// <param name="key">What stands for it; compared by value.</param>
    /// <param name="name">Gives it a name when it is first used.</param>
    /// <param name="define">Makes its pattern.</param>
    /// <param name="source">Where it is written, with its annotations; null for what the schema does not say.</param>
    public RefSyntax Define(
        object key,
        Func<string> name,
        Func<string, PatternSyntax> define,
        XmlSchemaAnnotated? source
    )
    {
        if (!names.TryGetValue(key, out var taken))
        {
            taken = name();
            names.Add(key, taken);
            waiting.Enqueue(() =>
                definitions.Add(
                    new DefineSyntax(taken, CombineMethod.None, define(taken))
                    {
                        Location = source is null ? SchemaLocation.None : Place(source),
                        Annotations = source is null
                            ? AnnotationSyntax.None
                            : AnnotationReader.Of(source),
                    }
                )
            );
        }
        return new RefSyntax(taken, isParent: false)
        {
            Location = source is null ? SchemaLocation.None : Place(source),
        };
    }

    /// <summary>The target namespace of the file that something is written in.</summary>
    public static string TargetNamespace(XmlSchemaObject node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            if (current is XmlSchema schema)
                return schema.TargetNamespace ?? "";
        }
        return "";
    }

    /// <summary>The prefixes that are declared where something is written.</summary>
    public static Dictionary<string, string> PrefixesAt(XmlSchemaObject node)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var current = node; current is not null; current = current.Parent)
        {
            foreach (var declared in current.Namespaces.ToArray())
            {
                if (!result.ContainsKey(declared.Name))
                    result.Add(declared.Name, declared.Namespace);
            }
        }
        return result;
    }

    /// <summary>The one name of an element or attribute.</summary>
    public static NameSyntax Name(XmlQualifiedName name, SchemaLocation location) =>
        new(name.Namespace, name.Name) { Location = location };
}
