namespace DomainXml.RelaxNg.Datatypes.Regex;

/// <summary>
/// Matches with a deterministic automaton that is built as texts need it and forgotten when it grows too large. Safe
/// for use by several threads: known transitions are read without a lock.
/// </summary>
internal sealed class RegexAutomaton
{
    // In transitions and nodes, together some megabytes at most.
    private const int MaxSize = 100_000;

    private readonly object gate = new();
    private readonly RegexNodes nodes;
    private readonly RegexNode root;
    private readonly CharacterClasses classes;
    private readonly RegexStep step;
    private readonly Dictionary<RegexNode[], State> states = new(TermsComparer.Instance);
    private State initial;
    private int size;

    public RegexAutomaton(RegexNode root, RegexNodes nodes)
    {
        this.root = root;
        this.nodes = nodes;
        nodes.Freeze();
        classes = new CharacterClasses(nodes.Sets);
        step = new RegexStep(nodes);
        initial = Intern([root]);
    }

    /// <summary>How much has been worked out so far; see <see cref="RegexStep.Work"/>.</summary>
    internal long Work => step.Work;

    /// <summary>How many states are kept now.</summary>
    internal int StateCount => states.Count;

    public bool IsMatch(TextSpan text)
    {
        var state = Volatile.Read(ref initial);
        for (var i = 0; i < text.Length; i++)
        {
            int codePoint = text[i];
            if (
                char.IsHighSurrogate((char)codePoint)
                && i + 1 < text.Length
                && char.IsLowSurrogate(text[i + 1])
            )
                codePoint = char.ConvertToUtf32((char)codePoint, text[++i]);
            var characterClass = classes.Of(codePoint);
            state = state.Next[characterClass] ?? FindNext(state, characterClass);
            if (state.Terms.Length == 0)
                return false;
        }
        return state.Accepting;
    }

    private State FindNext(State state, int characterClass)
    {
        lock (gate)
        {
            var terms = state.Terms;
            if (size + nodes.TransientCount > MaxSize)
            {
                states.Clear();
                nodes.Forget();
                size = 0;
                Volatile.Write(ref initial, Intern([root]));
                terms = [.. terms.Select(nodes.Renew)];
            }
            var next = Intern(step.Derive(terms, classes.RepresentativeOf(characterClass)));
            Volatile.Write(ref state.Next[characterClass]!, next);
            return next;
        }
    }

    private State Intern(RegexNode[] terms)
    {
        if (!states.TryGetValue(terms, out var state))
        {
            state = new State(
                terms,
                new State?[classes.Count],
                terms.Any(static term => term.Nullable)
            );
            states.Add(terms, state);
            size += classes.Count + terms.Length + 1;
        }
        return state;
    }

    /// <summary>One of <paramref name="Terms"/> must match the rest of the text.</summary>
    private sealed record State(RegexNode[] Terms, State?[] Next, bool Accepting);

    private sealed class TermsComparer : IEqualityComparer<RegexNode[]>
    {
        public static TermsComparer Instance { get; } = new();

        public bool Equals(RegexNode[]? left, RegexNode[]? right) =>
            left!.AsEnumerable().SequenceEqual(right!);

        public int GetHashCode(RegexNode[] terms)
        {
            var hash = 17L;
            foreach (var term in terms)
                hash = unchecked((hash * 31) + term.Id);
            return hash.GetHashCode();
        }
    }
}
