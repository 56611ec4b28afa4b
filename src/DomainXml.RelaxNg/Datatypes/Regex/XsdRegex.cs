namespace DomainXml.RelaxNg.Datatypes.Regex;

/// <summary>
/// A regular expression of XML Schema. Matching takes time linear in the text for any expression. Immutable and safe
/// for use by several threads; the automaton is made at the first match.
/// </summary>
internal sealed class XsdRegex
{
    private readonly Lazy<RegexAutomaton> automaton;

    private XsdRegex(RegexNode root, RegexNodes nodes) =>
        automaton = new Lazy<RegexAutomaton>(() => new RegexAutomaton(root, nodes));

    internal RegexAutomaton Automaton => automaton.Value;

    /// <summary>Reads an expression.</summary>
    /// <param name="pattern">The expression.</param>
    /// <param name="regex">The expression, or null.</param>
    /// <param name="error">What is wrong and where, as a sentence; null where nothing is.</param>
    public static bool TryParse(string pattern, out XsdRegex? regex, out string? error)
    {
        try
        {
            var nodes = new RegexNodes();
            regex = new XsdRegex(RegexParser.Parse(pattern, nodes), nodes);
            error = null;
            return true;
        }
        catch (RegexSyntaxException exception)
        {
            regex = null;
            error =
                $"The regular expression \"{pattern}\" {exception.Message} (at character {exception.Position + 1}).";
            return false;
        }
    }

    /// <summary>Whether the whole text matches.</summary>
    public bool IsMatch(TextSpan text) => automaton.Value.IsMatch(text);
}
