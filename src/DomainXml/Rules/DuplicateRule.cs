namespace DomainXml.Rules;

/// <summary>A rule that values of some kind appear once.</summary>
/// <typeparam name="TSubject">What it looks at.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
internal abstract class DuplicateRule<TSubject, TValue>(
    string id,
    DiagnosticSeverity severity,
    params string[] about
) : Rule<TSubject>(id, severity, about)
    where TValue : notnull
{
    public sealed override int Least => 2;

    public sealed override IEnumerable<Diagnostic> Check(TSubject subject)
    {
        Dictionary<TValue, Place>? first = null;
        foreach (var (value, place) in ValuesOf(subject))
        {
            first ??= new Dictionary<TValue, Place>(Comparer);
            if (!first.TryAdd(value, place))
                yield return Report(place, Message(value, first[value]), Help);
        }
    }

    /// <summary>When two values are the same; null for the type's own answer.</summary>
    protected virtual IEqualityComparer<TValue>? Comparer => null;

    /// <summary>What to do about it.</summary>
    protected virtual string? Help => null;

    /// <summary>Every value with its place, in the order of the document.</summary>
    protected abstract IEnumerable<(TValue Value, Place Place)> ValuesOf(TSubject subject);

    /// <summary>Says that a value is taken, and by what.</summary>
    protected abstract string Message(TValue value, Place first);
}
