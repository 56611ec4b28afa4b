using static DomainXml.RelaxNg.Validation.MessageText;

namespace DomainXml.RelaxNg.Validation;

/// <summary>
/// Holds back what is missing, and what stands where it does not belong, until the document ends: a part that was moved
/// is both, and is one mistake.
/// </summary>
internal sealed class MovedParts(Action<ValidationError> report)
{
    // Beyond this many mistakes nobody needs them paired.
    private const int Most = 200;

    private readonly List<ValidationError> missing = [];
    private readonly List<ValidationError> homeless = [];

    /// <summary>Takes a mistake; what can't be half of a move is reported at once.</summary>
    public void Take(ValidationError error)
    {
        switch (error.Kind)
        {
            case ValidationErrorKind.MissingElement or ValidationErrorKind.MissingAttribute:
                missing.Add(error);
                break;
            case ValidationErrorKind.ElementOutOfOrder when error.Related is null:
                homeless.Add(error);
                break;
            case ValidationErrorKind.UnknownElement
            or ValidationErrorKind.MisplacedElement
            or ValidationErrorKind.ConflictingElement
            or ValidationErrorKind.ElementInsteadOfAttribute
            or ValidationErrorKind.UnknownAttribute
            or ValidationErrorKind.MisplacedAttribute
            or ValidationErrorKind.ConflictingAttribute
            or ValidationErrorKind.AttributeInsteadOfElement:
                homeless.Add(error);
                break;
            default:
                report(error);
                break;
        }
        if (missing.Count + homeless.Count > Most)
            Flush();
    }

    /// <summary>Forgets what was said of an element or attribute that turns out to be meant as something else, unless its name was near another.</summary>
    /// <param name="span">The place of its name.</param>
    /// <returns>Whether there was something to forget.</returns>
    public bool Retract(SourceSpan span) =>
        homeless.RemoveAll(part => part.Span == span && part.Suggestions.Count == 0)
            + missing.RemoveAll(gap => gap.Span == span)
        > 0;

    /// <summary>Reports everything that was held back.</summary>
    public void Flush()
    {
        foreach (var part in homeless)
        {
            var gap = missing.FindIndex(item => IsGapOf(item, part));
            if (gap >= 0)
            {
                report(
                    IsTooLate(part) ? OutOfOrder(part, missing[gap]) : Moved(part, missing[gap])
                );
                missing.RemoveAt(gap);
            }
            else if (!IsTooLate(part))
            {
                report(part);
            }
        }
        foreach (var gap in missing)
        {
            if (!homeless.Exists(part => LacksItsContainer(gap, part)))
                report(gap);
        }
        Clear();
    }

    public void Clear()
    {
        missing.Clear();
        homeless.Clear();
    }

    private static bool IsGapOf(ValidationError gap, ValidationError part)
    {
        if (IsAttribute(part) != (gap.Kind == ValidationErrorKind.MissingAttribute))
            return false;
        var isSamePlace = gap.Container == part.Container && gap.Span == part.ContainerSpan;
        if (isSamePlace != IsTooLate(part))
            return false;
        return gap.Name == gap.Container
            ? gap.Expected.Contains(part.Name.LocalName)
            : gap.Name == part.Name;
    }

    /// <summary>Whether an element stands directly where the element that it belongs into is missing: one mistake.</summary>
    private static bool LacksItsContainer(ValidationError gap, ValidationError part) =>
        part.Kind == ValidationErrorKind.MisplacedElement
        && gap.Kind == ValidationErrorKind.MissingElement
        && gap.Span == part.ContainerSpan
        && gap.Container == part.Container
        && part.Expected.Count > 0
        && part.Expected[0] == gap.Name.LocalName;

    private static bool IsAttribute(ValidationError part) =>
        part.Kind
            is ValidationErrorKind.UnknownAttribute
                or ValidationErrorKind.MisplacedAttribute
                or ValidationErrorKind.ConflictingAttribute
                or ValidationErrorKind.AttributeInsteadOfElement;

    /// <summary>Whether the part was missing earlier in the same element.</summary>
    private static bool IsTooLate(ValidationError part) =>
        part.Kind == ValidationErrorKind.ElementOutOfOrder;

    private static ValidationError OutOfOrder(ValidationError part, ValidationError gap) =>
        part with
        {
            Related = gap.Related,
            RelatedSpan = gap.RelatedSpan,
            Message = Fit(
                $"{Tag(part.Name)} must come before {Tag(gap.Related ?? part.Name)} of line {RelatedLine} in {Tag(part.Container!.Value)}"
            ),
        };

    private static ValidationError Moved(ValidationError part, ValidationError gap)
    {
        var owner = gap.Container!.Value;
        var isAttribute = IsAttribute(part);
        var subject = isAttribute ? Quote(part.Name) : Tag(part.Name);
        return part with
        {
            Kind = isAttribute
                ? ValidationErrorKind.MisplacedAttribute
                : ValidationErrorKind.MisplacedElement,
            Expected = [owner.LocalName],
            Suggestions = [],
            Related = owner,
            RelatedSpan = gap.Span,
            Message = Fit(
                $"{subject} belongs in {Tag(owner)} on line {RelatedLine}, where it is missing, not in {Tag(part.Container!.Value)}"
            ),
        };
    }
}
