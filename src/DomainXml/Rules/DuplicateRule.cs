namespace DomainXml.Rules;

/// <summary>A rule that values of some kind appear once.</summary>
/// <typeparam name="TSubject">What it looks at.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
internal abstract class DuplicateRule<TSubject, TValue>(
    string id,
    DiagnosticSeverity severity,
    IEqualityComparer<TValue>? comparer = null
) : Rule<TSubject>(id, severity)
    where TValue : notnull
{
    public sealed override IEnumerable<Diagnostic> Check(TSubject subject)
    {
        var first = new Dictionary<TValue, Place>(comparer);
        foreach (var (value, place) in ValuesOf(subject))
        {
            if (!first.TryAdd(value, place))
                yield return Report(place, Message(value, first[value]), Help);
        }
    }

    /// <summary>What to do about it.</summary>
    protected virtual string? Help => null;

    /// <summary>Every value with its place, in the order of the document.</summary>
    protected abstract IEnumerable<(TValue Value, Place Place)> ValuesOf(TSubject subject);

    /// <summary>Says that a value is taken, and by what.</summary>
    protected abstract string Message(TValue value, Place first);
}
