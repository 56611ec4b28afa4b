using System.Xml.Linq;
using DomainXml.RelaxNg.Contents;
using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Merging;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Reference;

/// <summary>Reads what texts patterns of values allow, for people to read.</summary>
internal sealed class ValueReader(MergedSchema schema)
{
    /// <summary>The annotation that says in plain words what a value looks like.</summary>
    private static readonly XName s_format = XName.Get("format", "urn:domainxml:model");

    public ValueEntry Read(IEnumerable<DescribedPattern> patterns)
    {
        var found = new Found();
        foreach (var pattern in patterns)
            Collect(pattern.Pattern, pattern.Documentation, found);
        return new ValueEntry(
            [
                .. found
                    .Choices.GroupBy(choice => choice.Text)
                    .Select(group => new ValueChoice(
                        group.Key,
                        Texts.Join(group.Select(choice => choice.Documentation))
                    )),
            ],
            [.. found.Forms.Distinct()],
            found.IsOptional
        );
    }

    private void Collect(PatternSyntax pattern, string? documentation, Found found)
    {
        if (FormatOf(pattern.Annotations) is { } format)
        {
            found.Forms.Add(format);
            return;
        }
        switch (pattern)
        {
            case TextSyntax:
                found.Forms.Add("any text");
                break;
            case EmptySyntax:
                found.IsOptional = true;
                break;
            case ValueSyntax { Value: "" }:
                found.IsOptional = true;
                break;
            case ValueSyntax value:
                found.Choices.Add(
                    new ValueChoice(value.Value, value.Annotations.Documentation ?? documentation)
                );
                break;
            case DataSyntax data:
                found.Forms.Add(FirstSentence(documentation) ?? DescriptionOf(data));
                break;
            case RefSyntax reference:
                Collect(reference, documentation, found);
                break;
            case QuantifiedSyntax { Quantifier: Quantifier.List } list:
                CollectList(list, documentation, found);
                break;
            case QuantifiedSyntax quantified:
                Collect(quantified.Content, documentation, found);
                if (quantified.Quantifier is Quantifier.Optional or Quantifier.ZeroOrMore)
                    found.IsOptional = true;
                break;
            case CompositeSyntax composite:
                foreach (var part in composite.Parts)
                    Collect(part, documentation, found);
                break;
        }
    }

    private void Collect(RefSyntax reference, string? documentation, Found found)
    {
        var define = schema.Definition(reference.Name);
        if (FormatOf(define.Annotations) is { } format)
            found.Forms.Add(format);
        else
            Collect(
                define.Pattern,
                // What is said of a type says what its values look like; of its single values it says too little.
                define.Pattern is ValueSyntax
                    ? documentation
                    : define.Annotations.Documentation,
                found
            );
    }

    private void CollectList(QuantifiedSyntax list, string? documentation, Found found)
    {
        var items = new Found();
        Collect(list.Content, documentation, items);
        found.Choices.AddRange(items.Choices);
        var forms = items.Forms.Distinct().ToList();
        found.Forms.Add(
            forms.Count == 0
                ? "several of these, separated by spaces"
                : $"several, separated by spaces: {string.Join(", ", forms)}"
        );
    }

    private static string? FormatOf(AnnotationSyntax annotations) =>
        annotations.Attributes.FirstOrDefault(attribute => attribute.Name == s_format)?.Value;

    private static string? FirstSentence(string? text)
    {
        if (text is null)
            return null;
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        var sentence = (end < 0 ? text.TrimEnd('.') : text.Substring(0, end)).Trim();
        return sentence.Length == 0
            ? null
            : char.ToLowerInvariant(sentence[0]) + sentence.Substring(1);
    }

    private static string DescriptionOf(DataSyntax data)
    {
        IDatatypeLibrary library =
            data.Type.Library.Length == 0
                ? BuiltInDatatypeLibrary.Instance
                : XsdDatatypeLibrary.Instance;
        var parameters = data.Parameters.Select(parameter => new DatatypeParameter(
            parameter.Name,
            parameter.Value
        ));
        return library.TryCreate(
            data.Type.Name,
            [.. parameters],
            DatatypeContext.Empty,
            out var datatype,
            out _
        )
            ? datatype!.Description
            : data.Type.Name;
    }

    /// <summary>What was found so far.</summary>
    private sealed class Found
    {
        public List<ValueChoice> Choices { get; } = [];
        public List<string> Forms { get; } = [];
        public bool IsOptional { get; set; }
    }
}
