using System.Xml;
using DomainXml.RelaxNg.Simplification;

namespace DomainXml.RelaxNg.Merging;

/// <summary>Gives every definition of a schema a name of its own: the one it has, where no other has it.</summary>
internal sealed class MergedNames
{
    private readonly Dictionary<Definition, string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Names a definition.</summary>
    public string Name(Definition definition, string wish) => _names[definition] = New(wish);

    /// <summary>The name of a definition that has been named.</summary>
    public string NameOf(Definition definition) => _names[definition];

    /// <summary>A name for what has no definition.</summary>
    public string New(string wish)
    {
        var name = wish;
        for (var number = 2; !_taken.Add(name); number++)
            name = $"{wish}-{number}";
        return name;
    }

    /// <summary>A name after a file's.</summary>
    public static string StemOf(string uri)
    {
        var file = uri.Substring(uri.LastIndexOfAny(['/', '\\']) + 1);
        var dot = file.IndexOf('.');
        return
            XmlConvert.EncodeLocalName(dot > 0 ? file.Substring(0, dot) : file)
                is { Length: > 0 } stem
            ? stem
            : "file";
    }
}
