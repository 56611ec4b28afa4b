using DomainXml.Views;

namespace DomainXml.Rules;

/// <summary>The rules for one type of document.</summary>
internal abstract class RuleSet
{
    /// <summary>Every finding, in the order of the rules.</summary>
    public abstract IEnumerable<Diagnostic> Check(SourceDocument document);

    /// <summary>The ids of the rules.</summary>
    public abstract IEnumerable<string> Ids { get; }

    /// <summary>Rules for a root of one type.</summary>
    public static RuleSet For<TRoot, TSubject>(
        Func<TRoot, TSubject?> subject,
        params IReadOnlyList<Rule<TSubject>> rules
    )
        where TRoot : ElementView, IElementView<TRoot>
        where TSubject : class => new Of<TRoot, TSubject>(subject, rules);

    private sealed class Of<TRoot, TSubject>(
        Func<TRoot, TSubject?> subjectOf,
        IReadOnlyList<Rule<TSubject>> rules
    ) : RuleSet
        where TRoot : ElementView, IElementView<TRoot>
        where TSubject : class
    {
        public override IEnumerable<string> Ids => rules.Select(rule => rule.Id);

        public override IEnumerable<Diagnostic> Check(SourceDocument document)
        {
            if (!TRoot.Matches(document.Root))
                return [];
            return subjectOf(document.RootAs<TRoot>()) is { } subject
                ? rules.SelectMany(rule => Findings(rule, subject))
                : [];
        }

        // A rule that meets what breaks the schema ends there; what it found before stands.
        private static List<Diagnostic> Findings(Rule<TSubject> rule, TSubject subject)
        {
            var findings = new List<Diagnostic>();
            try
            {
                findings.AddRange(rule.Check(subject));
            }
            catch (DiagnosticException exception) when (Reading.IsSchemaBreach(exception)) { }
            return findings;
        }
    }
}
