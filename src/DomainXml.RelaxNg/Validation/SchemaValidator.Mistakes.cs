namespace DomainXml.RelaxNg.Validation;

/// <content>What is done about an event that leads nowhere.</content>
public sealed partial class SchemaValidator
{
    private void RecoverAttributes(ElementFrame frame)
    {
        Identify(frame);
        var recovery = new AttributeRecovery(automaton, frame, attributes, context, grammar.Index);
        frame.Content = recovery.Recover(report);
        if (frame.Content is { } content)
        {
            current = content;
            return;
        }
        if (frame is { IsGuess: false, HoldsMistakes: true })
            ReportHeld(frame);
        Abandon(frame);
    }

    /// <summary>Says nothing more of the innermost element, and goes on behind it as if all were well in it.</summary>
    private void Abandon(ElementFrame frame)
    {
        Close(frame, automaton.Merge(frame.Move.Outer));
        skipped = 1;
    }

    private void ReportText(in TextValue value, SourceSpan span)
    {
        var frame = frames[depth - 1];
        Identify(frame);
        if (!frame.HasTextMistake)
            report(ExplainText(frame, value, span));
        frame.IgnoresText = true;
        frame.HasTextMistake = true;
    }

    private ValidationError ExplainText(ElementFrame frame, in TextValue value, SourceSpan span)
    {
        if (WrittenAttribute.IsOfParent(automaton, frame, attributes, value, context))
        {
            // It is no element at all: what was to be said of it as one is void.
            frame.IsVoid = true;
            frame.Forgive();
            movedParts.Retract(frame.NameSpan);
            for (var around = frame.Parent; around is not null; around = around.Parent)
                around.ForgetConflictsOf(frame);
            frame.Parent!.Excuse(frame.Name.LocalName);
            return ElementErrors.IsAttribute(
                frame.Name,
                frame.Parent,
                frame.NameSpan,
                value.ToString()
            );
        }
        var written = WrittenAttribute.OfText(automaton, frame, attributes, value, context);
        var word = value.ToString();
        if (
            !written.Any(item => item.IsExact(word.Trim()))
            && Flag.Advice(automaton, frame, word) is { } advice
        )
            return TextErrors.InFlag(frame, value, span, advice);
        if (written.Count == 0)
        {
            var needed = WrittenAttribute.AllOf(frame, attributes);
            needed.ForEach(frame.Excuse);
            return TextErrors.Unexpected(current, frame, value, span, needed);
        }
        foreach (var item in written)
            frame.Excuse(item.Name.LocalName);
        return TextErrors.InsteadOfAttribute(current, frame, value, span, written);
    }

    /// <summary>Finds the innermost element's definition, for messages.</summary>
    private void Identify(ElementFrame frame) =>
        frame.DefinitionName ??= DefinitionSearch.NameOf(automaton, frame, attributes, context);

    private LevelState LeaveWithMistake(ElementFrame frame)
    {
        var state = current;
        if (!frame.IsVoid)
            ExplainEnd(frame, state);
        var isPossible = Array.ConvertAll(state.Parts, part => part != grammar.Builder.NotAllowed);
        return Merge(frame.Move.Outer, isPossible)!;
    }

    private void ExplainEnd(ElementFrame frame, LevelState state)
    {
        Identify(frame);
        var value = text.HasPieces ? text.Value : new TextValue("");
        var inAttribute = WrittenAttribute.OfContent(automaton, state, frame, attributes, value);
        if (inAttribute >= 0 && movedParts.Retract(attributes.NameSpan(inAttribute)))
            report(TextErrors.InAttribute(frame, attributes, inAttribute));
        else
            ContentRecovery.ReportEnd(
                automaton,
                state,
                frame,
                attributes,
                value,
                text.HasPieces ? text.Span : frame.NameSpan,
                report
            );
    }

    /// <summary>Reports what could be told only now that the element ends.</summary>
    private void ReportHeld(ElementFrame frame)
    {
        if (frame.Misplaced is { } misplaced)
            report(misplaced.Report(automaton, frame, attributes, context));
        foreach (var error in frame.Pending ?? [])
        {
            if (!error.Expected.Any(frame.IsExcused))
                report(error);
        }
        if (frame.Conflicts is { } conflicts)
        {
            foreach (var error in VariantConflict.Judge(automaton, frame, attributes, conflicts))
            {
                var isMissing =
                    error.Kind
                    is ValidationErrorKind.MissingAttribute
                        or ValidationErrorKind.MissingElement;
                if (!isMissing || !error.Expected.Any(frame.IsExcused))
                    report(error);
            }
        }
    }

    /// <summary>The mistake as it is told: with lines and columns.</summary>
    private ValidationError Located(ValidationError error)
    {
        if (Locate is { } locate)
            error = error with
            {
                Span = locate(error.Span),
                ContainerSpan = error.ContainerSpan is { } container ? locate(container) : null,
                RelatedSpan = error.RelatedSpan is { } related ? locate(related) : null,
            };
        return error with { Message = MessageText.Complete(error.Message, error.RelatedSpan) };
    }
}
