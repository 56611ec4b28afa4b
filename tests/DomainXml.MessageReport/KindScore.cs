namespace DomainXml.MessageReport;

/// <summary>What came of the mistakes of one kind.</summary>
internal sealed class KindScore(string name)
{
    private readonly List<Judgement> _judgements = [];

    public string Name => name;

    public int Count => _judgements.Count;

    public double Span => Share(item => item.HasSpan);
    public double? FirstWord => Share(item => item.RightWord is null, item => item.RightWord == 1);
    public double? Word => Share(item => item.RightWord is null, item => item.RightWord > 0);
    public double One => Share(item => item.IsOne);
    public double Short => Share(item => item.IsShort);
    public double NoPattern => Share(item => item.HasNoPattern);
    public double? Reason => Share(item => item.HasReason is null, item => item.HasReason == true);

    public void Add(Judgement judgement) => _judgements.Add(judgement);

    /// <summary>All kinds together.</summary>
    public static KindScore Total(string name, IEnumerable<KindScore> scores)
    {
        var total = new KindScore(name);
        total._judgements.AddRange(scores.SelectMany(score => score._judgements));
        return total;
    }

    private double Share(Func<Judgement, bool> holds) =>
        Count == 0 ? 1 : (double)_judgements.Count(holds) / Count;

    private double? Share(Func<Judgement, bool> isExempt, Func<Judgement, bool> holds)
    {
        var counted = _judgements.Where(item => !isExempt(item)).ToList();
        return counted.Count == 0 ? null : (double)counted.Count(holds) / counted.Count;
    }
}
