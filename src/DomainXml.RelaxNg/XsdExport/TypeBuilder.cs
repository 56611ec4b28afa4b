using System.Xml.Linq;
using DomainXml.RelaxNg.Contents;
using DomainXml.RelaxNg.Merging;

namespace DomainXml.RelaxNg.XsdExport;

/// <summary>Declares a schema's root elements, and makes the types of all elements that they lead to.</summary>
internal sealed class TypeBuilder(MergedSchema schema, ElementIndex index, XsdFiles files)
{
    private readonly ContentReader _reader = new(schema);
    private readonly UnionNames _unions = new(schema, index);
    private readonly Dictionary<XsdFile, SimpleTypeBuilder> _simpleTypes = [];
    private readonly HashSet<(ElementSet, XsdFile)> _made = [];
    private readonly HashSet<QualifiedName> _globalAttributes = [];
    private readonly Queue<Action> _pending = new();

    /// <summary>Makes everything.</summary>
    public void Build()
    {
        var roots = new ParticleReader(schema, index, files.Main.NamespaceUri);
        var start = roots.Read(schema.Start) ?? Particle.Empty;
        var foreign = ForeignNames();
        foreach (var name in start.Elements.Select(element => element.Name).Distinct())
        {
            if (!foreign.Contains(name))
                Declare(name, roots.ElementsNamed(name));
        }
        foreach (var name in foreign)
            Declare(name, AllElementsNamed(name));
        while (_pending.Count > 0)
            _pending.Dequeue()();
    }

    /// <summary>The simple types of a document.</summary>
    public SimpleTypeBuilder SimpleTypesOf(XsdFile file)
    {
        if (!_simpleTypes.TryGetValue(file, out var builder))
            _simpleTypes.Add(file, builder = new SimpleTypeBuilder(schema, _reader, file));
        return builder;
    }

    /// <summary>What the elements of a set can hold.</summary>
    public ElementType TypeOf(ElementSet set, XsdFile file) =>
        ElementType.Of(set, _reader, new ParticleReader(schema, index, file.NamespaceUri));

    /// <summary>The type of the elements of a set.</summary>
    /// <param name="set">The elements.</param>
    /// <param name="file">The document that the type belongs into.</param>
    /// <param name="wish">The name to give it where the schema has no name for these elements.</param>
    /// <param name="mustHaveName">Whether a type that is written in place will not do.</param>
    public SimpleType Reference(ElementSet set, XsdFile file, string wish, bool mustHaveName)
    {
        var type = TypeOf(set, file);
        var union = _unions.Find(set);
        if (union is not null || set.Members.Count == 1)
            wish = union?.Name ?? set.Members[0].TypeName;
        if (type.IsSimple)
        {
            var simple = SimpleTypesOf(file).Build(type.Text);
            return mustHaveName ? Named(simple, set, wish, file) : simple;
        }
        var name = file.NameOfType(set, wish);
        if (_made.Add((set, file)))
        {
            var documentation = DocumentationOf(set);
            _pending.Enqueue(() =>
                file.AddComplexType(
                    new ComplexTypeWriter(this, file, name, type).Write(documentation)
                )
            );
        }
        return SimpleType.Named(file.Qualify(name));
    }

    /// <summary>What the schema says of the elements of a set: of all together, or of each.</summary>
    public string? DocumentationOf(ElementSet set) =>
        _unions.Find(set)?.Annotations.Documentation
        ?? Texts.Join(set.Members.Select(member => member.Documentation));

    /// <summary>The type under a name, which it is given where it has none.</summary>
    public static SimpleType Named(SimpleType type, object key, string wish, XsdFile file)
    {
        if (type.Name is not null)
            return type;
        var isNew = !file.HasType(key);
        var name = file.NameOfType(key, wish);
        if (isNew)
            file.AddSimpleType(name, null, type);
        return SimpleType.Named(file.Qualify(name));
    }

    /// <summary>The document that declares elements and attributes of another namespace, imported into this one.</summary>
    public XsdFile Foreign(QualifiedName name, XsdFile from)
    {
        var file = files.For(name.NamespaceUri);
        from.Import(file);
        return file;
    }

    /// <summary>Has an attribute declared for other documents.</summary>
    public void DeclareAttribute(QualifiedName name)
    {
        if (!_globalAttributes.Add(name))
            return;
        var file = files.For(name.NamespaceUri);
        var patterns = index
            .AttributesNamed(name)
            .Select(attribute => new DescribedPattern(attribute.Content));
        var type = SimpleTypesOf(file).Build(patterns);
        file.AddAttribute(
            XsdMarkup.Element(
                "attribute",
                new XAttribute("name", name.LocalName),
                type.Reference("type"),
                type.Inline
            )
        );
    }

    private void Declare(QualifiedName name, ElementSet set)
    {
        var file = files.For(name.NamespaceUri);
        var type = Reference(set, file, TypeNames.Pascal(name.LocalName), mustHaveName: false);
        file.AddElement(
            XsdMarkup.Element(
                "element",
                new XAttribute("name", name.LocalName),
                type.Reference("type"),
                XsdMarkup.Documentation(DocumentationOf(set)),
                type.Inline
            )
        );
    }

    private ElementSet AllElementsNamed(QualifiedName name) =>
        new(
            index.Elements.Where(element =>
                NameClasses.SingleNames(element.Syntax.Name).Contains(name)
            )
        );

    /// <summary>The elements that stand inside elements of another namespace.</summary>
    private List<QualifiedName> ForeignNames()
    {
        var found = new List<QualifiedName>();
        foreach (var element in index.Elements)
        {
            var children = new ParticleReader(schema, index, "")
                .Read(element.Syntax.Content)
                ?.Elements.Select(child => child.Name)
                .ToList();
            foreach (var name in NameClasses.SingleNames(element.Syntax.Name))
                found.AddRange(
                    (children ?? []).Where(child => child.NamespaceUri != name.NamespaceUri)
                );
        }
        return [.. found.Distinct()];
    }
}
