namespace DomainXml.RelaxNg.Datatypes.Regex;

/// <summary>A regular expression is not well formed. Caught where the expression is read.</summary>
/// <param name="message">What is wrong, as the end of a sentence about the expression.</param>
/// <param name="position">Where, counted in UTF-16 code units from 0.</param>
internal sealed class RegexSyntaxException(string message, int position) : Exception(message)
{
    public int Position { get; } = position;
}
