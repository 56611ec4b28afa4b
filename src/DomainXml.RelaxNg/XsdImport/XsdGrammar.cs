using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XsdImport;

/// <summary>What an XML Schema says, as a RELAX NG grammar.</summary>
/// <param name="Grammar">The grammar. Its start is a choice of all global elements.</param>
/// <param name="Files">The addresses of all files that were read, each once; the first is that of the schema itself.</param>
/// <param name="Approximations">
/// Where the grammar allows more than the schema, because RELAX NG has no words for it, in the order found.
/// </param>
public sealed record XsdGrammar(
    GrammarSyntax Grammar,
    IReadOnlyList<string> Files,
    IReadOnlyList<SchemaError> Approximations
);
