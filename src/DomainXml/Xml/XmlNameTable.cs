namespace DomainXml.Xml;

/// <summary>The names and prefixes of one document, each as one object.</summary>
internal sealed class XmlNameTable
{
    // Documents of one kind have some hundreds; one that is made to fill the table must not burden the next.
    private const int MaxKept = 4096;

    private readonly Dictionary<string, XmlName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XmlName>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, XmlPrefix> _prefixes = new(StringComparer.Ordinal);

    // Most names repeat soon: a look here costs less than hashing the whole name.
    private readonly XmlName?[] _recent = new XmlName?[256];

    public XmlNameTable()
    {
        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        NoPrefix = GetPrefix("");
        NoPrefix.Namespace = "";
        GetPrefix("xml").Namespace = XmlNamespaces.Xml;
        Xmlns = GetPrefix("xmlns");
        Xmlns.Namespace = XmlNamespaces.Xmlns;
    }

    /// <summary>Whether so many names were met that it is better to begin anew with the next document.</summary>
    public bool IsLarge => _names.Count > MaxKept || _prefixes.Count > MaxKept;

    /// <summary>The prefix of names without one.</summary>
    public XmlPrefix NoPrefix { get; }

    /// <summary>The prefix of namespace declarations.</summary>
    public XmlPrefix Xmlns { get; }

    /// <summary>The name that is written so.</summary>
    /// <param name="text">Name characters, at least one.</param>
    public XmlName Get(ReadOnlySpan<char> text)
    {
        ref var recent = ref _recent[(text[0] * 7 + text[^1] * 31 + text.Length * 61) & 255];
        if (recent is not null && text.SequenceEqual(recent.Text))
            return recent;
        if (!_lookup.TryGetValue(text, out var name))
        {
            name = Create(text.ToString());
            _names.Add(name.Text, name);
        }
        recent = name;
        return name;
    }

    public XmlPrefix GetPrefix(string name)
    {
        if (!_prefixes.TryGetValue(name, out var prefix))
            _prefixes.Add(name, prefix = new XmlPrefix(name));
        return prefix;
    }

    private XmlName Create(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return new XmlName(text, NoPrefix, text, isWellFormed: true);
        var local = text[(colon + 1)..];
        var isWellFormed =
            colon > 0
            && local.Length > 0
            && !local.Contains(':', StringComparison.Ordinal)
            && XmlCharacters.IsNameStart(local[0]);
        return new XmlName(text, GetPrefix(text[..colon]), local, isWellFormed);
    }
}
