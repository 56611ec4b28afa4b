namespace DomainXml.MessageReport.Mistakes;

/// <summary>What is used to make mistakes in markup: they may touch the whole document.</summary>
internal static class Markups
{
    public static Mutant Markup(
        MarkupDocument document,
        string what,
        Place[] places,
        string[] right,
        TextEdit edit
    ) =>
        new(document, edit)
        {
            Places = places,
            Right = right,
            Region = (0, document.Text.Length),
            What = what,
            Site = what,
        };

    public static IEnumerable<(MarkupElement Element, MarkupAttribute Attribute)> Attributes(
        MarkupDocument document
    ) =>
        document.Elements.SelectMany(element =>
            element.Attributes.Select(attribute => (element, attribute))
        );

    /// <summary>Behind the first character of values, and of texts.</summary>
    public static IEnumerable<int> ValuePlaces(MarkupDocument document) =>
        document
            .Elements.SelectMany(element =>
                element
                    .Attributes.Where(attribute => attribute.ValueEnd > attribute.ValueStart + 1)
                    .Select(attribute => attribute.ValueStart + 1)
                    .Concat(element.Text is var (start, end) && end > start + 1 ? [start + 1] : [])
            )
            .Where(at => document.Text[at] != ';' && document.Text[at - 1] != '&');

    public static int LineOf(MarkupDocument document, int offset) =>
        document.Text.AsSpan(0, offset).Count('\n') + 1;
}
