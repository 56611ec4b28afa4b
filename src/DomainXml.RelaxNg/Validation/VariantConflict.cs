using static DomainXml.RelaxNg.Validation.MessageText;

namespace DomainXml.RelaxNg.Validation;

/// <summary>Something that belongs to another variant of an element than the one that its attribute chooses.</summary>
/// <param name="Cause">The attribute.</param>
/// <param name="Error">The mistake, in case what is in conflict is what is wrong.</param>
/// <param name="Subject">What is in conflict, in words.</param>
/// <param name="IsMissing">Whether it is something that this variant needs and that is not there.</param>
internal sealed record VariantConflict(
    VariantCause Cause,
    ValidationError Error,
    string Subject,
    bool IsMissing = false
)
{
    /// <summary>Notes an attribute of another variant, to be judged when the variant's element ends; or reports it where no cause is known.</summary>
    public static void Add(
        ElementFrame frame,
        AttributeStack attributes,
        int index,
        VariantCause? cause,
        List<ValidationError> errors
    )
    {
        var error = AttributeErrors.Conflicting(frame, attributes, index, cause);
        if (cause is null)
            errors.Add(error);
        else
            cause.Owner.AddConflict(
                new VariantConflict(
                    cause,
                    error,
                    AttributeErrors.VariantSubject(frame, attributes, index, cause)
                )
            );
    }

    /// <summary>
    /// What to report of the conflicts in an element: where another value of the attribute puts an end to several of
    /// them, it is that value which is wrong; else what is in conflict, once in each element.
    /// </summary>
    /// <param name="automaton">The automaton in use.</param>
    /// <param name="owner">The element that has the attribute, or lacks it.</param>
    /// <param name="attributes">The attributes of the open elements, those of this element last.</param>
    /// <param name="conflicts">The conflicts in it.</param>
    public static IEnumerable<ValidationError> Judge(
        Automaton automaton,
        ElementFrame owner,
        AttributeStack attributes,
        IReadOnlyList<VariantConflict> conflicts
    )
    {
        foreach (var group in conflicts.GroupBy(conflict => conflict.Cause.Attribute))
        {
            var all = group.ToList();
            var cause = all[0].Cause;
            if (cause.Index < 0)
            {
                yield return LacksAttribute(owner, all);
                continue;
            }
            var better = Common(all).Where(value => cause.Explains(automaton, attributes, value));
            if (all.Count > 1 && better.ToList() is { Count: > 0 } fitting)
            {
                yield return WrongChoice(owner, all, fitting);
                continue;
            }
            if (
                all.Exists(item => !item.IsMissing)
                && all.Count > 1
                && cause.Explains(automaton, attributes, null)
            )
            {
                yield return NotWanted(owner, all, attributes.NameSpan(cause.Index));
                continue;
            }
            // What is missing follows from the same choice as what is too much.
            foreach (var place in all.GroupBy(item => item.Error.ContainerSpan))
                yield return (place.FirstOrDefault(item => !item.IsMissing) ?? place.First()).Error;
        }
    }

    /// <summary>The values that put an end to all the conflicts.</summary>
    private static List<string> Common(List<VariantConflict> all) =>
        [
            .. all[0]
                .Cause.Fitting.Where(value =>
                    all.TrueForAll(item => item.Cause.Fitting.Contains(value))
                ),
        ];

    private static ValidationError LacksAttribute(ElementFrame owner, List<VariantConflict> all)
    {
        var cause = all[0].Cause;
        var fitting = Common(all) is { Count: > 0 } common ? common : cause.Fitting;
        var settings = fitting.Select(cause.Setting).ToList();
        var such = settings.Count == 0 ? "" : $", such as {OneOf(settings, 50, 0)},";
        return new()
        {
            Kind = ValidationErrorKind.MissingAttribute,
            Span = owner.NameSpan,
            Name = cause.Attribute,
            Container = owner.Name,
            ContainerSpan = owner.NameSpan,
            DefinitionName = owner.DefinitionName,
            Expected = [cause.Attribute.LocalName],
            Suggestions = [.. settings.Take(3)],
            Related = all[0].Error.Name,
            RelatedSpan = all[0].Error.Span,
            Message = Fit(
                $"{Tag(owner.Name)} needs {Quote(cause.Attribute)}{such} for {all[0].Subject} on line {RelatedLine}"
            ),
        };
    }

    /// <summary>The attribute itself is what does not go with the rest.</summary>
    private static ValidationError NotWanted(
        ElementFrame owner,
        List<VariantConflict> all,
        SourceSpan nameSpan
    )
    {
        var cause = all[0].Cause;
        return new()
        {
            Kind = ValidationErrorKind.ConflictingAttribute,
            Span = nameSpan,
            Name = cause.Attribute,
            Value = Shorten(cause.Value!),
            Container = owner.Name,
            ContainerSpan = owner.NameSpan,
            DefinitionName = owner.DefinitionName,
            Related = all[0].Error.Name,
            RelatedSpan = all[0].Error.Span,
            Message = Fit(
                $"{cause.Setting(cause.Value!)} does not go with {OneOf(Subjects(all), 50, 0)} of this {Tag(owner.Name)}; it is right without"
            ),
        };
    }

    /// <summary>What is in conflict; where that is nothing, what is missing.</summary>
    private static List<string> Subjects(List<VariantConflict> all)
    {
        var extra = all.Where(item => !item.IsMissing).Select(item => item.Subject).Distinct();
        return extra.ToList() is { Count: > 0 } some ? some : [all[0].Subject];
    }

    private static ValidationError WrongChoice(
        ElementFrame owner,
        List<VariantConflict> all,
        List<string> fitting
    )
    {
        var cause = all[0].Cause;
        var settings = fitting.ConvertAll(cause.Setting);
        return new()
        {
            Kind = ValidationErrorKind.InvalidAttributeValue,
            Span = cause.Span,
            Name = cause.Attribute,
            Value = Shorten(cause.Value!),
            Container = owner.Name,
            ContainerSpan = owner.NameSpan,
            DefinitionName = owner.DefinitionName,
            Expected = fitting,
            Suggestions = [.. fitting.Take(3)],
            Related = all[0].Error.Name,
            RelatedSpan = all[0].Error.Span,
            Message = Fit(
                $"{cause.Setting(cause.Value!)} does not go with {OneOf(Subjects(all), 50, 0)} of this {Tag(owner.Name)}; {OneOf(settings, 30, 0)} does"
            ),
        };
    }
}
