using CsCheck;
using DomainXml.RelaxNg.Patterns;
using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.RelaxNg.Tests;

/// <summary>Random patterns and documents: the engine and the specification's definition agree.</summary>
public sealed class ValidationOracleTests
{
    // Some names are near to others, and some are those of elements and of attributes, so that every kind of advice is tried.
    private static readonly string[] ElementNames = ["a", "b", "c", "name", "nam"];
    private static readonly string[] AttributeNames = ["x", "y", "name", "b"];
    private static readonly string[] Namespaces = ["", "", "", "", "", "", "", "n"];
    private static readonly string[] Values = ["0", "1"];
    private static readonly PlainString StringType = new();
    private static readonly DatatypeName StringName = new("test", "plain");

    [Fact]
    public void The_engine_agrees_with_the_definition() =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var builder = new PatternBuilder();
                var start = Root(builder, random);
                // A capacity of nothing begins a new automaton at every unknown step.
                var grammar = new ValidationGrammar(
                    start,
                    builder,
                    capacity: random.Next(2) == 0 ? 0 : 1000
                );
                var errors = new List<ValidationError>();
                var validator = new SchemaValidator(grammar, errors.Add);
                for (var i = 0; i < 12; i++)
                {
                    var root =
                        i % 2 == 0
                            ? RandomNode(random, 3)
                            : SampleElement((ElementPattern)start, random, 0);
                    errors.Clear();
                    validator.Reset();
                    Push(validator, root, new SourceLines());
                    validator.EndDocument();
                    var isValid = ValidationOracle.Matches(start, [], [root]);
                    Assert.Equal(isValid, errors.Count == 0);
                    Assert.All(errors, error => Assert.InRange(error.Message.Length, 1, 160));
                    Assert.Equal(0, validator.Depth);
                }
            },
            iter: 2000
        );

    private static ElementPattern Root(PatternBuilder builder, Random random)
    {
        var root = builder.Element(new SingleName("", "a"), null, SchemaLocation.None);
        root.Content = RandomPattern(builder, random, 3, root);
        return root;
    }

    private static Pattern RandomPattern(
        PatternBuilder builder,
        Random random,
        int size,
        ElementPattern root,
        bool repeats = false
    )
    {
        Pattern Part() => RandomPattern(builder, random, size - 1, root, repeats);
        Pattern Content() =>
            random.Next(5) == 0
                ? builder.Choice(
                    Value(builder, Pick(Values, random)),
                    Value(builder, Pick(Values, random))
                )
                : RandomPattern(builder, random, size - 1, root);
        if (size <= 0)
        {
            return random.Next(5) switch
            {
                0 => builder.Empty,
                1 => builder.Text,
                // Section 7.1.2 forbids attributes in groups that are repeated.
                2 => repeats ? builder.Empty : Attribute(builder, random),
                3 => root,
                _ => Element(builder, random, builder.Empty),
            };
        }
        return random.Next(8) switch
        {
            0 or 1 => builder.Group(Part(), Part()),
            2 or 3 => builder.Interleave(Part(), Part()),
            4 => builder.Choice(Part(), Part()),
            5 => builder.OneOrMore(RandomPattern(builder, random, size - 1, root, repeats: true)),
            6 => builder.Optional(Part()),
            _ => Element(builder, random, Content()),
        };
    }

    private static ElementPattern Element(PatternBuilder builder, Random random, Pattern content)
    {
        NameClass name =
            random.Next(4) == 0
                ? new AnyName(new SingleName("", Pick(ElementNames, random)))
                : new SingleName(Pick(Namespaces, random), Pick(ElementNames, random));
        var element = builder.Element(name, null, SchemaLocation.None);
        element.Content = content;
        return element;
    }

    private static Pattern Attribute(PatternBuilder builder, Random random)
    {
        var content = random.Next(3) == 0 ? builder.Text : Value(builder, Pick(Values, random));
        return builder.Attribute(new SingleName("", Pick(AttributeNames, random)), content);
    }

    private static Pattern Value(PatternBuilder builder, string text) =>
        builder.Value(StringName, StringType, text, text);

    private static OracleNode RandomNode(Random random, int depth)
    {
        var children = new List<OracleNode>();
        for (var i = depth == 0 ? 0 : random.Next(3); i > 0; i--)
        {
            var isText = random.Next(5) == 0 && children.LastOrDefault() is not { Name: null };
            children.Add(isText ? Text(random) : RandomNode(random, depth - 1));
        }
        return new(
            depth == 3 ? "" : Pick(Namespaces, random),
            depth == 3 ? "a" : Pick(ElementNames, random),
            [
                .. AttributeNames
                    .Where(_ => random.Next(3) == 0)
                    .Select(name => (name, Pick(Values, random))),
            ],
            children
        );
    }

    /// <summary>An element that the pattern allows, as far as small sizes and unique attributes let it.</summary>
    private static OracleNode SampleElement(ElementPattern element, Random random, int depth)
    {
        var attributes = new List<(string, string)>();
        var children = new List<OracleNode>();
        if (depth < 2)
            Sample(element.Content, random, depth, attributes, children);
        var merged = new List<OracleNode>();
        foreach (var child in children.Take(3))
        {
            if (child.Name is not null || merged.LastOrDefault() is not { Name: null })
                merged.Add(child);
        }
        var (namespaceUri, name) = Namespaces
            .SelectMany(_ => ElementNames, (uri, name) => (uri, name))
            .First(item => element.Name.Contains(item.uri, item.name));
        return new(namespaceUri, name, [.. attributes.DistinctBy(item => item.Item1)], merged);
    }

    private static void Sample(
        Pattern pattern,
        Random random,
        int depth,
        List<(string, string)> attributes,
        List<OracleNode> children
    )
    {
        switch (pattern)
        {
            case TextPattern when random.Next(2) == 0:
                children.Add(Text(random));
                break;
            case ChoicePattern choice:
                Sample(
                    random.Next(2) == 0 ? choice.First : choice.Second,
                    random,
                    depth,
                    attributes,
                    children
                );
                break;
            case GroupPattern group:
                Sample(group.First, random, depth, attributes, children);
                Sample(group.Second, random, depth, attributes, children);
                break;
            case InterleavePattern interleave:
                var (first, second) = (new List<OracleNode>(), new List<OracleNode>());
                Sample(interleave.First, random, depth, attributes, first);
                Sample(interleave.Second, random, depth, attributes, second);
                for (int i = 0, j = 0; i < first.Count || j < second.Count; )
                    children.Add(
                        j == second.Count || (i < first.Count && random.Next(2) == 0)
                            ? first[i++]
                            : second[j++]
                    );
                break;
            case OneOrMorePattern many:
                for (var i = random.Next(1, 3); i > 0; i--)
                    Sample(many.Content, random, depth, attributes, children);
                break;
            case AttributePattern attribute:
                var given = attribute.Content is ValuePattern wanted
                    ? wanted.Text
                    : Pick(Values, random);
                attributes.Add((((SingleName)attribute.Name).LocalName, given));
                break;
            case ValuePattern value:
                children.Add(Text(value.Text));
                break;
            case ElementPattern element:
                children.Add(SampleElement(element, random, depth + 1));
                break;
        }
    }

    private static OracleNode Text(Random random) => Text(Pick(Values, random));

    private static OracleNode Text(string text) => new("", null, [], [], text);

    private static void Push(SchemaValidator validator, OracleNode node, SourceLines lines)
    {
        if (node.Name is null)
        {
            validator.Text(node.Text, lines.Next());
            return;
        }
        validator.StartElement(node.NamespaceUri, node.Name, lines.Next());
        foreach (var (name, value) in node.Attributes)
            validator.Attribute("", name, value, lines.Next(), lines.Next());
        foreach (var child in node.Children)
            Push(validator, child, lines);
        validator.EndElement();
    }

    /// <summary>Gives every part of a document a line of its own.</summary>
    private sealed class SourceLines
    {
        private int line;

        public SourceSpan Next() => SourceSpan.At(++line, 1, 1);
    }

    private static T Pick<T>(T[] items, Random random) => items[random.Next(items.Length)];
}
