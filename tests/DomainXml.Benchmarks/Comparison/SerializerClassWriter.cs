using DomainXml.RelaxNg.Contents;
using DomainXml.RelaxNg.Merging;
using Microsoft.CodeAnalysis.CSharp;

namespace DomainXml.Benchmarks.Comparison;

/// <summary>
/// Writes the C# classes for <see cref="System.Xml.Serialization.XmlSerializer"/> that a generator makes of a schema: one
/// class for all elements of one name in one place, arrays for what can be repeated. Every value is a string, so that none
/// is lost for the way it is written.
/// </summary>
internal sealed class SerializerClassWriter
{
    /// <summary>The namespace of the classes.</summary>
    public const string Namespace = "Serialized";

    // Every class counts its values, and those of its children, by code that was compiled for it.
    private const string Prologue = $$"""
        #nullable enable
        using System.Linq;
        using System.Xml;
        using System.Xml.Serialization;
        namespace {{Namespace}};

        public interface IElement { int CountValues(); }

        internal static class Read
        {
            public static int All(object document) => Value((IElement)document);
            public static int Value(string? value) => value is null ? 0 : 1;
            public static int Value(string[]? values) => values?.Length ?? 0;
            public static int Value(XmlNode[]? nodes) => nodes is null ? 0 : nodes.Count(node => node.InnerText.Length > 0);
            public static int Value(IElement? element) => element is null ? 0 : element.CountValues();
            public static int Value(IElement[]? elements)
            {
                var count = 0;
                foreach (var element in elements ?? [])
                    count += element.CountValues();
                return count;
            }
        }

        """;

    private readonly MergedSchema _schema;
    private readonly ElementIndex _index;
    private readonly UnionNames _unions;
    private readonly ContentReader _reader;
    private readonly Dictionary<ElementSet, string> _names = [];
    private readonly HashSet<string> _takenNames = ["IElement", "Read"];
    private readonly Queue<Action> _pending = new();
    private readonly List<string> _lines = [Prologue];

    private SerializerClassWriter(MergedSchema schema)
    {
        _schema = schema;
        _index = new ElementIndex(schema);
        _unions = new UnionNames(schema, _index);
        _reader = new ContentReader(schema);
    }

    /// <summary>Writes the classes of a root element and of all that it leads to.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="root">The root element, which is in no namespace.</param>
    /// <param name="rootClass">The root element's class.</param>
    public static string Write(MergedSchema schema, string root, out string rootClass)
    {
        var writer = new SerializerClassWriter(schema);
        var start = new ParticleReader(schema, writer._index, "");
        start.Read(schema.Start);
        var name = new QualifiedName("", root);
        rootClass = writer.ClassOf(start.ElementsNamed(name), name, owner: "");
        while (writer._pending.Count > 0)
            writer._pending.Dequeue()();
        return string.Join('\n', writer._lines);
    }

    private ElementType TypeOf(ElementSet set) =>
        ElementType.Of(set, _reader, new ParticleReader(_schema, _index, ""));

    private string ClassOf(ElementSet set, QualifiedName element, string owner)
    {
        if (_names.TryGetValue(set, out var known))
            return known;
        var wish =
            _unions.Find(set)?.Name
            ?? (
                set.Members.Count == 1
                    ? set.Members[0].TypeName
                    : owner + TypeNames.Pascal(element.LocalName)
            );
        var name = Unique(TypeNames.Pascal(wish), _takenNames);
        _names.Add(set, name);
        _pending.Enqueue(() => WriteClass(name, TypeOf(set)));
        return name;
    }

    private void WriteClass(string name, ElementType type)
    {
        var members = new List<string>();
        HashSet<string> taken = [name, "CountValues"];
        _lines.Add($"public sealed class {name} : IElement");
        _lines.Add("{");
        foreach (var use in type.Attributes.Uses)
            Add($"XmlAttribute({Arguments(use.Name)})", "string", use.Name.LocalName);
        if (type.Attributes.Wildcards.Count > 0)
            Add("XmlAnyAttribute", "XmlAttribute[]", "OtherAttributes");
        if (type.HasText)
            Add("XmlText", "string", "Text");
        var bag = ElementBag.Of(type.Particle);
        foreach (var leaf in bag.Leaves.OfType<ElementParticle>())
        {
            var set = type.Children.ElementsNamed(leaf.Name);
            var child = TypeOf(set).IsSimple ? "string" : ClassOf(set, leaf.Name, name);
            Add(
                $"XmlElement({Arguments(leaf.Name)})",
                bag[leaf].IsRepeated ? child + "[]" : child,
                leaf.Name.LocalName
            );
        }
        if (bag.Leaves.Any(leaf => leaf is WildcardParticle))
            Add("XmlAnyElement", "XmlElement[]", "OtherElements");
        var values = members.Select(member => $"Read.Value({member})").DefaultIfEmpty("0");
        _lines.Add($"    public int CountValues() => {string.Join(" + ", values)};");
        _lines.Add("}");

        void Add(string attribute, string memberType, string xmlName)
        {
            var member = Unique(TypeNames.Pascal(xmlName), taken);
            _lines.Add($"    [{attribute}] public {memberType}? {member} {{ get; set; }}");
            members.Add(member);
        }
    }

    private static string Arguments(QualifiedName name) =>
        $"{Literal(name.LocalName)}, Namespace = {Literal(name.NamespaceUri)}";

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Unique(string wish, HashSet<string> taken)
    {
        var name = wish;
        for (var number = 2; !taken.Add(name); number++)
            name = $"{wish}{number}";
        return name;
    }
}
