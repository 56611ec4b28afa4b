using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Compact;

/// <summary>Parses patterns: how they are combined, repeated, annotated and put in parentheses.</summary>
internal sealed class CompactPatternParser
{
    private readonly CompactTokenReader _reader;
    private readonly CompactAnnotationParser _annotations;
    private readonly CompactPrimaryParser _primaries;

    public CompactPatternParser(
        CompactTokenReader reader,
        CompactDeclarations declarations,
        CompactAnnotationParser annotations,
        SchemaSource source
    )
    {
        _reader = reader;
        _annotations = annotations;
        _primaries = new CompactPrimaryParser(reader, declarations, annotations, this, source);
        Grammars = new CompactGrammarParser(reader, annotations, this, source);
    }

    /// <summary>The parser of the grammars that stand in patterns.</summary>
    public CompactGrammarParser Grammars { get; }

    /// <summary>Parses <c>inherit = prefix</c> where it stands; the namespace that another file inherits.</summary>
    public string ParseInherit() => _primaries.ParseInherit();

    /// <summary>A pattern with what the rules about its combination need.</summary>
    private readonly record struct Particle(
        PatternSyntax Pattern,
        CompactToken Start,
        bool HasExcept
    );

    /// <summary>Parses a whole pattern.</summary>
    public PatternSyntax Parse()
    {
        _reader.Enter();
        var first = ParseParticle();
        var pattern = first.Pattern;
        var connector = _reader.Current.Kind;
        if (KindOf(connector) is { } kind)
        {
            CheckAlone(first);
            var parts = new List<PatternSyntax> { pattern };
            while (_reader.TryTake(connector))
            {
                var next = ParseParticle();
                CheckAlone(next);
                parts.Add(next.Pattern);
            }
            if (KindOf(_reader.Current.Kind) is not null)
            {
                throw _reader.Fail(
                    CompactErrorIds.MixedConnectors,
                    $"'{_reader.Current.Text}' and '{SignOf(kind)}' cannot be mixed; put parentheses around the patterns that belong together."
                );
            }
            pattern = new CompositeSyntax(kind, parts)
            {
                Location = _reader.LocationFrom(first.Start),
            };
        }
        _reader.Leave();
        return pattern;
    }

    private Particle ParseParticle()
    {
        var leading = _annotations.ParseLeading();
        var start = _reader.Current;
        var pattern = ParseAnnotated(leading, isOperand: false, out var hasExcept);
        if (QuantifierOf(_reader.Current.Kind) is not { } quantifier)
            return new Particle(pattern, start, hasExcept);

        CheckAlone(new Particle(pattern, start, hasExcept));
        _reader.Take();
        pattern = new QuantifiedSyntax(quantifier, pattern)
        {
            Location = _reader.LocationFrom(start),
            Annotations = _annotations.Complete(AnnotationSyntax.None),
        };
        return new Particle(pattern, start, false);
    }

    /// <summary>Parses one pattern without a sign of repetition.</summary>
    /// <param name="leading">The annotations in front of it.</param>
    /// <param name="isOperand">Whether it is what a datatype leaves out, which cannot leave out something itself.</param>
    /// <param name="hasExcept">Whether it is a datatype that leaves something out.</param>
    public PatternSyntax ParseAnnotated(
        AnnotationSyntax leading,
        bool isOperand,
        out bool hasExcept
    )
    {
        hasExcept = false;
        PatternSyntax pattern;
        var start = _reader.Current;
        if (_reader.TryTake(CompactTokenKind.OpenParenthesis))
        {
            pattern = Parse();
            _reader.Expect(CompactTokenKind.CloseParenthesis, "',', '|', '&' or ')'");
        }
        else
        {
            pattern = _primaries.Parse(isOperand);
            hasExcept = pattern is DataSyntax { Except: not null };
        }
        if (pattern is ValueSyntax)
            _annotations.RefuseElements(leading, start, "A value");
        var outer = isOperand ? leading : _annotations.Complete(leading);
        return outer.IsEmpty
            ? pattern
            : pattern.WithAnnotations(CompactAnnotationParser.Surround(outer, pattern.Annotations));
    }

    private void CheckAlone(Particle particle)
    {
        if (particle.HasExcept)
        {
            _reader.Report(
                CompactErrorIds.ExceptNotAlone,
                particle.Start,
                "A datatype with an exception ('-') must stand in parentheses when it is repeated or combined with other patterns."
            );
        }
    }

    private static CompositeKind? KindOf(CompactTokenKind connector) =>
        connector switch
        {
            CompactTokenKind.Comma => CompositeKind.Group,
            CompactTokenKind.Bar => CompositeKind.Choice,
            CompactTokenKind.Ampersand => CompositeKind.Interleave,
            _ => null,
        };

    private static string SignOf(CompositeKind kind) =>
        kind switch
        {
            CompositeKind.Group => ",",
            CompositeKind.Choice => "|",
            _ => "&",
        };

    private static Quantifier? QuantifierOf(CompactTokenKind sign) =>
        sign switch
        {
            CompactTokenKind.Question => Quantifier.Optional,
            CompactTokenKind.Star => Quantifier.ZeroOrMore,
            CompactTokenKind.Plus => Quantifier.OneOrMore,
            _ => null,
        };
}
