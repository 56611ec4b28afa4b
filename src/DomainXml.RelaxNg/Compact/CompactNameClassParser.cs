using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Compact;

/// <summary>Parses the names of an element or attribute.</summary>
internal sealed class CompactNameClassParser(
    CompactTokenReader reader,
    CompactDeclarations declarations,
    CompactAnnotationParser annotations
)
{
    private const string Expected = "a name, '*', or '(' with names";

    /// <summary>A name class with what the rules about its combination need.</summary>
    private readonly record struct Parsed(
        NameClassSyntax Names,
        CompactToken Start,
        bool HasExcept
    );

    /// <summary>Parses a whole name class.</summary>
    /// <param name="isAttribute">Whether names without prefix are in no namespace.</param>
    public NameClassSyntax Parse(bool isAttribute)
    {
        reader.Enter();
        var first = ParseAlternative(isAttribute, allowsExcept: true, allowsFollowing: true);
        var names = first.Names;
        if (reader.Is(CompactTokenKind.Bar))
        {
            CheckAlone(first);
            var alternatives = new List<NameClassSyntax> { names };
            while (reader.TryTake(CompactTokenKind.Bar))
            {
                var next = ParseAlternative(isAttribute, allowsExcept: true, allowsFollowing: true);
                CheckAlone(next);
                alternatives.Add(next.Names);
            }
            names = new NameChoiceSyntax(alternatives)
            {
                Location = reader.LocationFrom(first.Start),
            };
        }
        reader.Leave();
        return names;
    }

    private Parsed ParseAlternative(bool isAttribute, bool allowsExcept, bool allowsFollowing)
    {
        var leading = annotations.ParseLeading();
        var start = reader.Current;
        switch (start.Kind)
        {
            case CompactTokenKind.OpenParenthesis:
            {
                reader.Take();
                var inner = Parse(isAttribute);
                reader.Expect(CompactTokenKind.CloseParenthesis, "'|' or ')'");
                if (inner is NameSyntax)
                    annotations.RefuseElements(leading, start, "A name");
                var outer = Complete(leading, allowsFollowing);
                return new Parsed(
                    outer.IsEmpty
                        ? inner
                        : inner.WithAnnotations(
                            CompactAnnotationParser.Surround(outer, inner.Annotations)
                        ),
                    start,
                    false
                );
            }
            case CompactTokenKind.Identifier:
            case CompactTokenKind.Keyword:
            {
                reader.Take();
                annotations.RefuseElements(leading, start, "A name");
                return new Parsed(
                    new NameSyntax(isAttribute ? "" : declarations.DefaultNamespace, start.Text)
                    {
                        Location = reader.LocationFrom(start),
                        Annotations = Complete(leading, allowsFollowing),
                    },
                    start,
                    false
                );
            }
            case CompactTokenKind.PrefixedName:
            {
                reader.Take();
                annotations.RefuseElements(leading, start, "A name");
                return new Parsed(
                    new NameSyntax(declarations.NamespaceOf(start, start.Prefix), start.LocalName)
                    {
                        Prefix = start.Prefix,
                        Location = reader.LocationFrom(start),
                        Annotations = Complete(leading, allowsFollowing),
                    },
                    start,
                    false
                );
            }
            case CompactTokenKind.NamespaceWildcard:
            {
                reader.Take();
                var uri = declarations.NamespaceOf(start, start.Prefix);
                var except = ParseExcept(isAttribute, allowsExcept);
                return new Parsed(
                    new NamespaceNameSyntax(uri, except)
                    {
                        Prefix = start.Prefix,
                        Location = reader.LocationFrom(start),
                        Annotations = Complete(leading, allowsFollowing),
                    },
                    start,
                    except is not null
                );
            }
            case CompactTokenKind.Star:
            {
                reader.Take();
                var except = ParseExcept(isAttribute, allowsExcept);
                return new Parsed(
                    new AnyNameSyntax(except)
                    {
                        Location = reader.LocationFrom(start),
                        Annotations = Complete(leading, allowsFollowing),
                    },
                    start,
                    except is not null
                );
            }
            default:
                throw reader.Unexpected(Expected);
        }
    }

    private NameClassSyntax? ParseExcept(bool isAttribute, bool allowsExcept)
    {
        if (!allowsExcept || !reader.TryTake(CompactTokenKind.Minus))
            return null;
        return ParseAlternative(isAttribute, allowsExcept: false, allowsFollowing: false).Names;
    }

    private AnnotationSyntax Complete(AnnotationSyntax leading, bool allowsFollowing) =>
        allowsFollowing ? annotations.Complete(leading) : leading;

    private void CheckAlone(Parsed alternative)
    {
        if (alternative.HasExcept)
        {
            reader.Report(
                CompactErrorIds.ExceptNotAlone,
                alternative.Start,
                "Names with an exception ('-') must stand in parentheses when they are one of several alternatives."
            );
        }
    }
}
