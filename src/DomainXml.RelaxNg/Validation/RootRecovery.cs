namespace DomainXml.RelaxNg.Validation;

/// <summary>Says what is wrong with an outermost element that the schema does not allow, and what to take it for.</summary>
internal static class RootRecovery
{
    /// <summary>Reports the element.</summary>
    /// <param name="grammar">The schema.</param>
    /// <param name="automaton">The automaton in use.</param>
    /// <param name="state">The state before the element.</param>
    /// <param name="name">Its name.</param>
    /// <param name="span">The place of its name.</param>
    /// <param name="report">Takes the mistake.</param>
    /// <returns>What to take the element for; null where nothing can be said of what it holds.</returns>
    public static Recovered? Recover(
        ValidationGrammar grammar,
        Automaton automaton,
        LevelState state,
        XmlName name,
        SourceSpan span,
        Action<ValidationError> report
    )
    {
        var roots = Vocabulary.Names(Vocabulary.NextElements(state));
        var locals = RecoveryPlace.LocalNames(roots);
        var meant =
            roots.FirstOrDefault(root => root.LocalName == name.LocalName)
                is { LocalName: not null } same
                ? same
            : Similarity.Meant(name.LocalName, locals) is { } near
                ? roots.First(root => root.LocalName == near)
            : default(XmlName?);
        if (meant is { } right && right.LocalName == name.LocalName)
        {
            report(ElementErrors.WrongNamespace(name, right, null, span));
            return new Recovered(automaton.FindElementMove(state, right, false), right)
            {
                NamespaceMistake = (name.NamespaceUri, right.NamespaceUri),
            };
        }
        report(ElementErrors.WrongRoot(name, span, locals));
        if (meant is { } taken)
            return new Recovered(automaton.FindElementMove(state, taken, false), taken)
            {
                IsGuess = true,
            };
        var definitions = grammar.Index.Definitions(name);
        return definitions.Count == 0
            ? null
            : Recovered.Aside(
                automaton,
                automaton.StateOf(grammar.Builder.Empty)!,
                definitions,
                name
            );
    }
}
