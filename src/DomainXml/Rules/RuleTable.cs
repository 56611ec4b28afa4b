using System.Xml.Linq;
using DomainXml.Documents;

namespace DomainXml.Rules;

/// <summary>
/// Rules, and by what names they are chosen: most documents have little of what there are rules for, and a rule that is
/// not asked costs nothing. Safe for use by several threads.
/// </summary>
/// <typeparam name="TSubject">What the rules look at.</typeparam>
internal sealed class RuleTable<TSubject>
{
    private readonly Dictionary<XName, int> _elements = [];
    private readonly Dictionary<XName, int> _attributes = [];
    private readonly (Rule<TSubject> Rule, int[] Names)[] _rules;

    public RuleTable(IReadOnlyList<Rule<TSubject>> rules)
    {
        _rules = [.. rules.Select(rule => (rule, rule.About.Select(NumberOf).ToArray()))];
    }

    /// <summary>The rules that may find something in an element, in their order.</summary>
    public IEnumerable<Rule<TSubject>> ConcernedBy(XElement root)
    {
        var counts = new int[_elements.Count + _attributes.Count];
        Count(root, counts);
        foreach (var (rule, names) in _rules)
        {
            if (names.Length == 0 || Sum(names, counts) >= rule.Least)
                yield return rule;
        }
    }

    private int NumberOf(string name)
    {
        var isAttribute = name[0] == '@';
        var names = isAttribute ? _attributes : _elements;
        var key = XName.Get(isAttribute ? name[1..] : name);
        if (!names.TryGetValue(key, out var number))
            names.Add(key, number = _elements.Count + _attributes.Count);
        return number;
    }

    private void Count(XElement element, int[] counts)
    {
        if (_elements.TryGetValue(element.Name, out var number))
            counts[number]++;
        for (
            var attribute = element.FirstAttribute;
            attribute is not null;
            attribute = attribute.NextAttribute
        )
        {
            if (_attributes.TryGetValue(attribute.Name, out number))
                counts[number]++;
        }
        for (
            var child = ChildElements.First(element);
            child is not null;
            child = ChildElements.Next(child)
        )
            Count(child, counts);
    }

    private static int Sum(int[] names, int[] counts)
    {
        var sum = 0;
        foreach (var name in names)
            sum += counts[name];
        return sum;
    }
}
