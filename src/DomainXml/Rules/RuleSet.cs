using System.Xml.Linq;
using DomainXml.Views;

namespace DomainXml.Rules;

/// <summary>The rules for one type of document.</summary>
internal abstract class RuleSet
{
    /// <summary>Every finding, in the order of the rules.</summary>
    /// <param name="root">The element that the rules are for.</param>
    public abstract IEnumerable<Diagnostic> Check(XElement root);

    /// <summary>Rules for a root of one type.</summary>
    public static RuleSet For<TRoot, TSubject>(
        Func<TRoot, TSubject?> subject,
        params IReadOnlyList<Rule<TSubject>> rules
    )
        where TRoot : ElementView, IElementView<TRoot>
        where TSubject : class => new Of<TRoot, TSubject>(subject, rules);

    /// <summary>Rules for a child of the root, which is a document of its own kind.</summary>
    public static RuleSet ForChild(string name, RuleSet rules) => new Child(name, rules);

    private sealed class Child(string name, RuleSet rules) : RuleSet
    {
        public override IEnumerable<Diagnostic> Check(XElement root) =>
            root.Elements(name).SelectMany(rules.Check);
    }

    private sealed class Of<TRoot, TSubject>(
        Func<TRoot, TSubject?> subjectOf,
        IReadOnlyList<Rule<TSubject>> rules
    ) : RuleSet
        where TRoot : ElementView, IElementView<TRoot>
        where TSubject : class
    {
        public override IEnumerable<Diagnostic> Check(XElement root)
        {
            if (!TRoot.Matches(root))
                return [];
            return subjectOf(ElementView.Of<TRoot>(root)) is { } subject
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
