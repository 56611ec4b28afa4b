using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Writing;

/// <summary>Makes changed copies of syntax trees. What a derived class does not change keeps its place and annotations.</summary>
internal abstract class SyntaxRewriter
{
    /// <summary>A pattern's copy.</summary>
    public virtual PatternSyntax Rewrite(PatternSyntax pattern)
    {
        PatternSyntax copy = pattern switch
        {
            ElementSyntax element => new ElementSyntax(
                Rewrite(element.Name),
                Rewrite(element.Content)
            ),
            AttributeSyntax attribute => new AttributeSyntax(
                Rewrite(attribute.Name),
                Rewrite(attribute.Content)
            ),
            CompositeSyntax composite => new CompositeSyntax(
                composite.Kind,
                [.. composite.Parts.Select(Rewrite)]
            ),
            QuantifiedSyntax quantified => new QuantifiedSyntax(
                quantified.Quantifier,
                Rewrite(quantified.Content)
            ),
            DataSyntax data => new DataSyntax(
                data.Type,
                [.. data.Parameters.Select(parameter => Annotated(parameter, parameter))],
                data.Except is null ? null : Rewrite(data.Except)
            )
            {
                NamespaceUri = data.NamespaceUri,
            },
            _ => pattern,
        };
        return Annotated(copy, pattern);
    }

    /// <summary>A name class's copy.</summary>
    public NameClassSyntax Rewrite(NameClassSyntax names)
    {
        NameClassSyntax copy = names switch
        {
            AnyNameSyntax any => new AnyNameSyntax(RewriteExcept(any.Except)),
            NamespaceNameSyntax wildcard => new NamespaceNameSyntax(
                wildcard.NamespaceUri,
                RewriteExcept(wildcard.Except)
            )
            {
                Prefix = wildcard.Prefix,
            },
            NameChoiceSyntax choice => new NameChoiceSyntax([
                .. choice.Alternatives.Select(Rewrite),
            ]),
            _ => names,
        };
        return Annotated(copy, names);
    }

    /// <summary>What the copy of a node is annotated with.</summary>
    protected virtual AnnotationSyntax AnnotationsOf(SyntaxNode original) => original.Annotations;

    /// <summary>The copy at the place of its original, and with what it is annotated with.</summary>
    protected T Annotated<T>(T copy, SyntaxNode original)
        where T : SyntaxNode => (T)copy.CopyWith(AnnotationsOf(original), original.Location);

    private NameClassSyntax? RewriteExcept(NameClassSyntax? except) =>
        except is null ? null : Rewrite(except);
}
