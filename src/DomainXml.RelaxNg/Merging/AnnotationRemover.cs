using DomainXml.RelaxNg.Syntax;
using DomainXml.RelaxNg.Writing;

namespace DomainXml.RelaxNg.Merging;

/// <summary>Removes annotations, but for documentation.</summary>
internal sealed class AnnotationRemover : SyntaxRewriter
{
    public DefineSyntax Rewrite(DefineSyntax define) =>
        Annotated(new DefineSyntax(define.Name, define.Combine, Rewrite(define.Pattern)), define);

    protected override AnnotationSyntax AnnotationsOf(SyntaxNode original) =>
        original.Annotations is { Documentation: { } documentation }
            ? new AnnotationSyntax { Documentation = documentation }
            : AnnotationSyntax.None;
}
