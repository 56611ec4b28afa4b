using DomainXml.RelaxNg.Patterns;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// Numbers for names. Each name that the schema mentions has its own number; all other names of a namespace that
/// the schema mentions share one, and so do all names of other namespaces: the schema cannot tell them apart. So
/// there are finitely many, whatever documents hold. Immutable.
/// </summary>
internal sealed class NameTable
{
    /// <summary>The number of every name in a namespace that the schema does not mention.</summary>
    public const int Foreign = 0;

    // No XML name holds this character, so no schema mentions a name with it.
    private const string Unmentioned = "\u0001";

    private readonly Dictionary<string, NamespaceNames> namespaces = [];
    private readonly NamespaceNames noNamespace;
    private readonly List<XmlName> representatives = [new(Unmentioned, Unmentioned)];

    public NameTable(IEnumerable<NameClass> mentioned)
    {
        noNamespace = AddNamespace("");
        foreach (var name in mentioned)
            Add(name);
    }

    public int Find(string namespaceUri, string localName)
    {
        var names = noNamespace;
        if (namespaceUri.Length > 0 && !namespaces.TryGetValue(namespaceUri, out names))
            return Foreign;
        return names.Numbers.TryGetValue(localName, out var number) ? number : names.Other;
    }

#if NET
    public int Find(string namespaceUri, ReadOnlySpan<char> localName)
    {
        var names = noNamespace;
        if (namespaceUri.Length > 0 && !namespaces.TryGetValue(namespaceUri, out names))
            return Foreign;
        return names.Spans.TryGetValue(localName, out var number) ? number : names.Other;
    }
#endif

    /// <summary>A name with this number. It is no real name where the number stands for many.</summary>
    public XmlName Representative(int number) => representatives[number];

    /// <summary>Whether the number stands for one name that the schema mentions.</summary>
    public bool IsMentioned(int number) => representatives[number].LocalName != Unmentioned;

    private void Add(NameClass name)
    {
        switch (name)
        {
            case SingleName single:
                var names = AddNamespace(single.NamespaceUri);
                if (!names.Numbers.ContainsKey(single.LocalName))
                {
                    names.Numbers.Add(single.LocalName, representatives.Count);
                    representatives.Add(new XmlName(single.NamespaceUri, single.LocalName));
                }
                break;
            case NamespaceName all:
                AddNamespace(all.NamespaceUri);
                if (all.Except is not null)
                    Add(all.Except);
                break;
            case AnyName { Except: { } except }:
                Add(except);
                break;
            case NameChoice choice:
                Add(choice.First);
                Add(choice.Second);
                break;
        }
    }

    private NamespaceNames AddNamespace(string namespaceUri)
    {
        if (!namespaces.TryGetValue(namespaceUri, out var names))
        {
            names = new NamespaceNames(representatives.Count);
            representatives.Add(new XmlName(namespaceUri, Unmentioned));
            namespaces.Add(namespaceUri, names);
        }
        return names;
    }

    private sealed class NamespaceNames
    {
        public NamespaceNames(int other)
        {
            Other = other;
#if NET
            Spans = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();
#endif
        }

        public int Other { get; }

        public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

#if NET
        public Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Spans { get; }
#endif
    }
}
