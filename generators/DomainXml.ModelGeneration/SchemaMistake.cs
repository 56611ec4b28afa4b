using DomainXml.RelaxNg.Syntax;

namespace DomainXml.ModelGeneration;

/// <summary>Something in a schema that no model can be made from, or that a model could not be made well from.</summary>
/// <param name="Id">The stable id, such as <c>DXG003</c>; docs/diagnostics/DXG.md lists them.</param>
/// <param name="Location">The place in the schema.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record SchemaMistake(string Id, SchemaLocation Location, string Message)
{
    /// <summary>Whether models can be made all the same.</summary>
    public bool IsWarning => Id == MistakeIds.Approximated;
}
