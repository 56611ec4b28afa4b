using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg;

/// <summary>How a schema is loaded. Immutable.</summary>
public sealed record SchemaOptions
{
    /// <summary>The options that apply where none are given: no other files, the XML Schema datatypes.</summary>
    public static SchemaOptions Default { get; } = new();

    /// <summary>Opens the files that the schema refers to; null where there must be none.</summary>
    public ISchemaResolver? Resolver { get; init; }

    /// <summary>The datatype libraries by address; that of XML Schema where nothing else is said. The built-in library is always there.</summary>
    public IReadOnlyDictionary<string, IDatatypeLibrary> DatatypeLibraries { get; init; } =
        new Dictionary<string, IDatatypeLibrary>
        {
            [XsdDatatypeLibrary.Uri] = XsdDatatypeLibrary.Instance,
        };

    /// <summary>How many times a schema may refer to other files, all files together.</summary>
    public int MaxFiles { get; init; } = 1000;

    /// <summary>How many UTF-16 code units all files may have together.</summary>
    public long MaxCharacters { get; init; } = 64L * 1024 * 1024;

    /// <summary>The datatype libraries, the built-in one included.</summary>
    internal IReadOnlyDictionary<string, IDatatypeLibrary> AllDatatypeLibraries
    {
        get
        {
            var all = new Dictionary<string, IDatatypeLibrary>(StringComparer.Ordinal);
            foreach (var pair in DatatypeLibraries)
                all[pair.Key] = pair.Value;
            all[""] = BuiltInDatatypeLibrary.Instance;
            return all;
        }
    }
}
