using DomainXml.RelaxNg.Validation;

namespace DomainXml.RelaxNg.Tests;

/// <summary>What validation costs, counted rather than timed, and how validators are used.</summary>
public sealed class ValidationEngineTests
{
    private static readonly string[] Parts = [.. Enumerable.Range(0, 40).Select(i => $"p{i}")];

    private static Schema Wide { get; } =
        ValidationSchemas.Load(
            "start = element wide { "
                + string.Join(
                    " & ",
                    Parts.Select(p => $"element {p} {{ attribute n {{ text }}?, empty }}*")
                )
                + " }"
        );

    private static Schema Deep { get; } =
        ValidationSchemas.Load(
            "start = Node\nNode = element n { attribute v { text }?, (Node | element leaf { \"1\" })* }"
        );

    [Fact]
    public void Siblings_in_an_interleave_of_many_repeated_parts_need_a_state_for_each_name_only()
    {
        var builder = Wide.Grammar.Automaton.Builder;
        var validator = new SchemaValidator(Wide, Fail);
        PushSiblings(validator, 1000);
        var afterThousand = builder.Count;
        PushSiblings(validator, 20_000);
        Assert.Equal(afterThousand, builder.Count);
        Assert.InRange(afterThousand, 0, 4000);
    }

    [Fact]
    public void States_do_not_multiply_with_depth()
    {
        var builder = Deep.Grammar.Automaton.Builder;
        var validator = new SchemaValidator(Deep, Fail);
        PushNested(validator, 10);
        var shallow = builder.Count;
        PushNested(validator, 100_000);
        Assert.Equal(shallow, builder.Count);
    }

    [Fact]
    public void A_document_like_the_last_one_costs_no_memory()
    {
        var validator = new SchemaValidator(Wide, Fail);
        PushSiblings(validator, 500);
        PushSiblings(validator, 500);
        var before = GC.GetAllocatedBytesForCurrentThread();
        PushSiblings(validator, 500);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Spans_cost_no_memory_either()
    {
        var validator = new SchemaValidator(Deep, Fail);
        PushSpans(validator);
        PushSpans(validator);
        var before = GC.GetAllocatedBytesForCurrentThread();
        PushSpans(validator);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void What_is_derived_is_dropped_when_it_grows_too_large_even_inside_a_document()
    {
        // Each order in which the parts come is a state of its own.
        var schema = ValidationSchemas.Load(
            "start = element sets { element set { "
                + string.Join(" & ", Parts.Select(p => $"element {p} {{ empty }}?"))
                + " }* }"
        );
        var grammar = new ValidationGrammar(schema.Start, schema.Builder, capacity: 5000);
        var validator = new SchemaValidator(grammar, Fail);
        var random = new Random(7);
        var largest = 0;
        validator.StartElement("", "sets", default);
        for (var i = 0; i < 300; i++)
        {
            var order = Parts.ToArray();
            random.Shuffle(order);
            validator.StartElement("", "set", default);
            foreach (var part in order)
                PushEmpty(validator, part);
            validator.EndElement();
            largest = Math.Max(largest, grammar.Automaton.Builder.Count);
        }
        validator.EndElement();
        validator.EndDocument();
        Assert.InRange(largest, 1000, 5200);
    }

    [Fact]
    public void Validators_on_several_threads_share_a_schema()
    {
        var schema = ValidationSchemas.Load(
            "start = element sets { element set { "
                + string.Join(" & ", Parts.Select(p => $"element {p} {{ empty }}?"))
                + " }* }"
        );
        var grammar = new ValidationGrammar(schema.Start, schema.Builder, capacity: 20_000);
        Parallel.For(
            0,
            8,
            seed =>
            {
                var random = new Random(seed);
                var errors = new List<ValidationError>();
                var validator = new SchemaValidator(grammar, errors.Add);
                validator.StartElement("", "sets", default);
                for (var i = 0; i < 40; i++)
                {
                    var order = Parts.ToArray();
                    random.Shuffle(order);
                    validator.StartElement("", "set", default);
                    foreach (var part in order)
                        PushEmpty(validator, part);
                    PushEmpty(validator, order[0]);
                    validator.EndElement();
                }
                validator.EndElement();
                Assert.Equal(40, errors.Count);
                Assert.All(
                    errors,
                    error => Assert.Equal(ValidationErrorKind.DuplicateElement, error.Kind)
                );
            }
        );
    }

    [Fact]
    public void Text_may_come_in_pieces()
    {
        var errors = new List<ValidationError>();
        var validator = new SchemaValidator(
            ValidationSchemas.Load("start = element n { \"hello world\" }"),
            errors.Add
        );
        validator.StartElement("", "n", SourceSpan.At(1, 2, 1));
        validator.Text("hel", SourceSpan.At(1, 4, 3));
        validator.Text("lo ".AsSpan(), SourceSpan.At(1, 7, 3));
        validator.Text("world", SourceSpan.At(1, 10, 5));
        validator.EndElement();
        validator.EndDocument();
        Assert.Empty(errors);

        validator.Reset();
        validator.StartElement("", "n", SourceSpan.At(1, 2, 1));
        validator.Text("hel".AsSpan(), SourceSpan.At(1, 4, 3));
        validator.Text("p", SourceSpan.At(1, 7, 1));
        validator.EndElement();
        Assert.Equal(new SourceSpan(new(1, 4), new(1, 8)), Assert.Single(errors).Span);
    }

    [Fact]
    public void It_tells_what_may_come_where_it_stands()
    {
        var validator = new SchemaValidator(ValidationSchemas.Machine, Fail);
        Assert.Equal(["machine"], validator.GetAllowedContent().Elements.Select(Local));
        validator.StartElement("", "machine", default);
        var tag = validator.GetAllowedContent();
        Assert.Equal(["kind", "label"], tag.Attributes.Select(Local));
        Assert.Equal(["kind"], tag.RequiredAttributes.Select(Local));
        validator.Attribute("", "kind", "virtual", default, default);
        Assert.Equal(["label"], validator.GetAllowedContent().Attributes.Select(Local));
        validator.EndAttributes();
        var content = validator.GetAllowedContent();
        Assert.Equal(
            ["name", "memory", "note", "autostart", "devices"],
            content.Elements.Select(Local)
        );
        Assert.Equal(["name", "memory"], content.RequiredElements.Select(Local));
        Assert.False(content.End);
        validator.StartElement("", "autostart", default);
        Assert.Equal(["yes", "no"], validator.GetAllowedContent().Values);
    }

    private static string Local(XmlName name) => name.LocalName;

    private static void PushSiblings(SchemaValidator validator, int count)
    {
        validator.Reset();
        validator.StartElement("", "wide", default);
        for (var i = 0; i < count; i++)
        {
            validator.StartElement("", Parts[i * 7 % Parts.Length], default);
            if (i % 2 == 0)
                validator.Attribute("", "n", "x", default, default);
            validator.EndElement();
        }
        validator.EndElement();
        validator.EndDocument();
    }

    private static void PushNested(SchemaValidator validator, int depth)
    {
        validator.Reset();
        for (var i = 0; i < depth; i++)
            validator.StartElement("", "n", default);
        for (var i = 0; i < depth; i++)
            validator.EndElement();
        validator.EndDocument();
    }

    private static void PushSpans(SchemaValidator validator)
    {
        validator.Reset();
        for (var i = 0; i < 20; i++)
        {
            validator.StartElement("", "n".AsSpan(), default);
            validator.Attribute("", "v".AsSpan(), "some value".AsSpan(), default, default);
            validator.StartElement("", "leaf".AsSpan(), default);
            validator.Text("1".AsSpan(), default);
            validator.EndElement();
        }
        for (var i = 0; i < 20; i++)
            validator.EndElement();
        validator.EndDocument();
    }

    private static void PushEmpty(SchemaValidator validator, string name)
    {
        validator.StartElement("", name, default);
        validator.EndElement();
    }

    private static void Fail(ValidationError error) => Assert.Fail(error.ToString());
}
