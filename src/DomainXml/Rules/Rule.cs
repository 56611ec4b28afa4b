namespace DomainXml.Rules;

/// <summary>
/// One thing that a document is held to beyond its schema. A rule has one id and one page in <c>docs/diagnostics</c>, and
/// is right wherever it speaks: what it cannot know, it leaves alone.
/// </summary>
/// <typeparam name="TSubject">What it looks at.</typeparam>
/// <param name="id">The id of its findings.</param>
/// <param name="severity">How grave they are: an error where the hypervisor or the daemon would refuse.</param>
/// <param name="about">
/// The elements, and the attributes as <c>@name</c>, that it is about: it is not asked about a document that has none of
/// them. Without any it is always asked.
/// </param>
internal abstract class Rule<TSubject>(
    string id,
    DiagnosticSeverity severity,
    params string[] about
)
{
    public string Id => id;

    /// <inheritdoc cref="Rule{TSubject}(string, DiagnosticSeverity, string[])" path="/param[@name='about']"/>
    public IReadOnlyList<string> About => about;

    /// <summary>How many of what it is about there must be, all names together, for it to find anything.</summary>
    public virtual int Least => 1;

    /// <summary>Every finding. What breaks the schema may throw as the views do; the rule then ends there.</summary>
    public abstract IEnumerable<Diagnostic> Check(TSubject subject);

    protected Diagnostic Report(Place place, string message, string? help = null) =>
        new(id, severity, message)
        {
            File = place.File,
            Span = place.Span,
            Found = place.Text,
            Help = help,
        };
}
