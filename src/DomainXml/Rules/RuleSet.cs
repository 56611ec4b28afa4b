using System.Xml.Linq;
using DomainXml.Views;

namespace DomainXml.Rules;

/// <summary>The rules for one type of document.</summary>
internal abstract class RuleSet
{
    /// <summary>Adds every finding, in the order of the rules.</summary>
    /// <param name="root">The element that the rules are for.</param>
    /// <param name="findings">The findings so far.</param>
    public abstract void Check(XElement root, List<Diagnostic> findings);

    /// <summary>Rules for a root of one type.</summary>
    public static RuleSet For<TRoot, TSubject>(
        Func<TRoot, TSubject?> subject,
        RuleTable<TSubject> rules
    )
        where TRoot : ElementView, IElementView<TRoot>
        where TSubject : class => new Of<TRoot, TSubject>(subject, rules);

    /// <summary>Rules for a child of the root, which is a document of its own kind.</summary>
    public static RuleSet ForChild(string name, RuleSet rules) => new Child(name, rules);

    private sealed class Child(string name, RuleSet rules) : RuleSet
    {
        public override void Check(XElement root, List<Diagnostic> findings)
        {
            foreach (var child in root.Elements(name))
                rules.Check(child, findings);
        }
    }

    private sealed class Of<TRoot, TSubject>(
        Func<TRoot, TSubject?> subjectOf,
        RuleTable<TSubject> table
    ) : RuleSet
        where TRoot : ElementView, IElementView<TRoot>
        where TSubject : class
    {
        public override void Check(XElement root, List<Diagnostic> findings)
        {
            if (!TRoot.Matches(root) || subjectOf(ElementView.Of<TRoot>(root)) is not { } subject)
                return;
            foreach (var rule in table.ConcernedBy(root))
                Check(rule, subject, findings);
        }

        // A rule that meets what breaks the schema ends there; what it found before stands.
        private static void Check(Rule<TSubject> rule, TSubject subject, List<Diagnostic> findings)
        {
            try
            {
                foreach (var finding in rule.Check(subject))
                    findings.Add(finding);
            }
            catch (DiagnosticException exception) when (Reading.IsSchemaBreach(exception)) { }
        }
    }
}
