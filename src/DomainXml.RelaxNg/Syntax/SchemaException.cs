namespace DomainXml.RelaxNg.Syntax;

/// <summary>A mistake in a schema.</summary>
/// <param name="Id">The stable id, such as <c>RNG4016</c>.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Message">What is wrong, and what was expected.</param>
public sealed record SchemaError(string Id, SchemaLocation Location, string Message)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Location.File}:{Location.Span.Start}: error {Id}: {Message}";
}

/// <summary>Thrown when a schema cannot be used; carries every mistake that was found.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>Creates the exception for one or more mistakes.</summary>
    /// <param name="errors">The mistakes; at least one.</param>
    public SchemaException(params IReadOnlyList<SchemaError> errors)
        : base(string.Join("\n", errors))
    {
        Errors = errors;
    }

    /// <summary>The mistakes, in the order found.</summary>
    public IReadOnlyList<SchemaError> Errors { get; }
}
