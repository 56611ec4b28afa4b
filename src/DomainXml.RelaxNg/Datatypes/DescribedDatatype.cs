namespace DomainXml.RelaxNg.Datatypes;

/// <summary>A datatype with a description of its own, for what the datatype can't say: <c>a MAC address</c>.</summary>
/// <param name="datatype">The datatype.</param>
/// <param name="description">Plain words that complete "expected ...".</param>
public sealed class DescribedDatatype(Datatype datatype, string description) : Datatype
{
    /// <summary>The datatype that is described.</summary>
    public Datatype Inner { get; } = datatype;

    /// <inheritdoc/>
    public override string Description { get; } = description;

    /// <inheritdoc/>
    public override bool Allows(string text, DatatypeContext context) =>
        Inner.Allows(text, context);

#if NET
    /// <inheritdoc/>
    public override bool Allows(ReadOnlySpan<char> text, DatatypeContext context) =>
        Inner.Allows(text, context);
#endif

    internal override bool AllowsAsWritten(string text, DatatypeContext context) =>
        Inner.AllowsAsWritten(text, context);

    /// <inheritdoc/>
    public override object? ParseValue(string text, DatatypeContext context) =>
        Inner.ParseValue(text, context);

    /// <inheritdoc/>
    public override bool ValuesEqual(object left, object right) => Inner.ValuesEqual(left, right);
}
