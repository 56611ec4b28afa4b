using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Merging;

/// <summary>Puts the annotations of several definitions of one name together.</summary>
internal static class MergedAnnotations
{
    public static AnnotationSyntax Of(IEnumerable<AnnotationSyntax> annotations)
    {
        var all = annotations.ToList();
        if (all.Count == 1)
            return all[0];
        var documentation = all.Select(one => one.Documentation)
            .Where(text => text is not null)
            .Distinct()
            .ToList();
        return new AnnotationSyntax
        {
            Documentation = documentation.Count == 0 ? null : string.Join("\n", documentation),
            // An element has an attribute once.
            Attributes =
            [
                .. all.SelectMany(one => one.Attributes)
                    .GroupBy(attribute => attribute.Name)
                    .Select(group => group.First()),
            ],
            Elements = [.. all.SelectMany(one => one.Elements)],
            Following = [.. all.SelectMany(one => one.Following)],
        };
    }
}
