namespace DomainXml.RelaxNg.Datatypes;

/// <summary>A datatype with its parameters fixed. Immutable and safe for use by several threads.</summary>
public abstract class Datatype
{
    /// <summary>Whether the text is a value of this datatype.</summary>
    /// <param name="text">The text as it stands in the document, white space included.</param>
    /// <param name="context">The prefixes in scope, for types such as QName.</param>
    public virtual bool Allows(string text, DatatypeContext context) =>
        ParseValue(text, context) is not null;

#if NET
    /// <summary>Whether the text is a value of this datatype; where the datatype can, without allocating.</summary>
    /// <param name="text">The text as it stands in the document, white space included.</param>
    /// <param name="context">The prefixes in scope, for types such as QName.</param>
    public virtual bool Allows(ReadOnlySpan<char> text, DatatypeContext context) =>
        Allows(text.ToString(), context);
#endif

    /// <summary>
    /// Whether the text is a value even for validators that hold it against patterns as it is written, white space
    /// included. libxml2 does so with numbers and everything else that is not text.
    /// </summary>
    internal virtual bool AllowsAsWritten(string text, DatatypeContext context) =>
        Allows(text, context);

    /// <summary>The value that the text stands for, or null where it is not a value of this datatype.</summary>
    /// <param name="text">The text as it stands in the document, white space included.</param>
    /// <param name="context">The prefixes in scope.</param>
    public abstract object? ParseValue(string text, DatatypeContext context);

    /// <summary>Whether two results of <see cref="ParseValue"/> are the same value.</summary>
    public virtual bool ValuesEqual(object left, object right) => left.Equals(right);

    /// <summary>
    /// What a value looks like, in plain words that complete "expected ...": <c>a whole number from 0 to 65535</c>.
    /// Never a regular expression.
    /// </summary>
    public abstract string Description { get; }

    /// <summary>The same datatype with other words for what its values look like.</summary>
    internal virtual Datatype WithDescription(string description) =>
        new DescribedDatatype(this, description);
}

/// <summary>What the meaning of some values depends on.</summary>
public abstract class DatatypeContext
{
    /// <summary>A context without prefixes.</summary>
    public static DatatypeContext Empty { get; } = new EmptyContext();

    /// <summary>The namespace of a prefix, or null where it is not declared. The key of the default namespace is "".</summary>
    public abstract string? ResolvePrefix(string prefix);

    /// <summary>
    /// Whether the name is that of an unparsed entity of the document type. Documents without one, which is all that
    /// are read here, have none.
    /// </summary>
    public virtual bool IsUnparsedEntity(string name) => false;

    private sealed class EmptyContext : DatatypeContext
    {
        public override string? ResolvePrefix(string prefix) =>
            prefix == "xml" ? "http://www.w3.org/XML/1998/namespace"
            : prefix.Length == 0 ? ""
            : null;
    }
}

/// <summary>A parameter (facet) of a datatype.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public readonly record struct DatatypeParameter(string Name, string Value);

/// <summary>A family of datatypes. Safe for use by several threads.</summary>
public interface IDatatypeLibrary
{
    /// <summary>Makes a datatype.</summary>
    /// <param name="typeName">The name in this library.</param>
    /// <param name="parameters">The parameters, in order.</param>
    /// <param name="context">The prefixes in scope where the schema names the type, for facets such as QName enumerations.</param>
    /// <param name="datatype">The datatype, or null.</param>
    /// <param name="error">What is wrong with the name or a parameter, as a sentence; null where nothing is.</param>
    /// <returns>Whether there is such a datatype.</returns>
    bool TryCreate(
        string typeName,
        IReadOnlyList<DatatypeParameter> parameters,
        DatatypeContext context,
        out Datatype? datatype,
        out string? error
    );
}
