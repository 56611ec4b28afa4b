namespace DomainXml.RelaxNg.Datatypes;

/// <summary>
/// The datatypes of XML Schema 1.0 part 2 as RELAX NG uses them: all built-in types, and all facets as parameters but
/// <c>whiteSpace</c> and <c>enumeration</c>. <c>pattern</c> may be repeated, and then all must match.
/// <para>
/// Sizes: integers and decimals have any size; years, and the numbers of a duration, have at most 15 digits. ID and IDREF are names;
/// whether they are unique or found is not checked. Safe for use by several threads.
/// </para>
/// </summary>
public sealed class XsdDatatypeLibrary : IDatatypeLibrary
{
    /// <summary>The URI by which schemas name this library.</summary>
    public const string Uri = "http://www.w3.org/2001/XMLSchema-datatypes";

    /// <summary>The library. It has no state of its own.</summary>
    public static XsdDatatypeLibrary Instance { get; } = new();

    /// <inheritdoc/>
    public bool TryCreate(
        string typeName,
        IReadOnlyList<DatatypeParameter> parameters,
        DatatypeContext context,
        out Datatype? datatype,
        out string? error
    )
    {
        datatype = null;
        if (XsdTypes.Find(typeName) is not { } type)
        {
            error = $"There is no XML Schema datatype \"{typeName}\".";
            return false;
        }
        var facets = XsdFacets.None;
        error = null;
        if (parameters.Count > 0)
        {
            var read = new XsdFacetReader(typeName, type, context).Read(parameters, out error);
            if (read is null)
                return false;
            facets = read;
        }
        datatype = new XsdDatatype(type, facets);
        return true;
    }
}
