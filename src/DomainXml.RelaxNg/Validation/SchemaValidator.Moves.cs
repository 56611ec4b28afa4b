namespace DomainXml.RelaxNg.Validation;

/// <content>How events lead from state to state.</content>
public sealed partial class SchemaValidator
{
    // The element that is passed over, where its text belongs in the message.
    private WrongElement? wrongElement;

    private ElementFrame? InnermostFrame => depth == 0 ? null : frames[depth - 1];

    private void Start(int number, string namespaceUri, string localName, SourceSpan nameSpan)
    {
        if (isInStartTag)
        {
            CloseStartTag();
            if (skipped > 0)
            {
                skipped++;
                return;
            }
        }
        if (text.HasPieces)
            EndTextBeforeChild();
        var move =
            current.Elements.Find(number) ?? Renewed(ref current).AddElementMove(current, number);
        var name = new XmlName(namespaceUri, localName);
        Recovered? taken = null;
        if (move.Inner is null)
        {
            var container = InnermostFrame;
            if (container is { IsGuess: true, HasChildren: false })
            {
                // It was not meant after all.
                Abandon(container);
                skipped++;
                return;
            }
            if (container is not null)
            {
                container.IgnoresText = true;
                Identify(container);
            }
            taken = elementRecovery.Recover(
                automaton,
                current,
                container,
                name,
                nameSpan,
                attributes
            );
            hasRoot = true;
            if (taken?.Move.Inner is null)
            {
                if (container is null)
                    current = automaton.StateOf(grammar.Builder.Empty)!;
                if (taken?.ReportText is { } reportText)
                    wrongElement = new WrongElement(reportText);
                skipped = 1;
                return;
            }
            (move, name) = (taken.Move, taken.Name);
            number = names.Find(name.NamespaceUri, name.LocalName);
        }
        if (depth > 0)
            frames[depth - 1].HasChildren = true;
        if (depth == frames.Length)
            Array.Resize(ref frames, Math.Max(16, depth * 2));
        var frame = frames[depth] ??= new ElementFrame(InnermostFrame);
        frame.Open(name, number, nameSpan, current, move, attributes.Count);
        frame.IsGuess = taken is { IsGuess: true };
        if (taken is not null)
        {
            frame.IgnoresText = taken.IsDoubtful;
            frame.Misplaced = taken.Misplaced;
            frame.NamespaceMistake = taken.NamespaceMistake;
        }
        depth++;
        current = move.Inner!;
        isInStartTag = true;
        hasRoot = true;
    }

    private void CloseStartTag()
    {
        isInStartTag = false;
        var frame = frames[depth - 1];
        var state = current;
        for (var i = frame.FirstAttribute; i < attributes.Count; i++)
        {
            var number = attributes.NameNumber(i);
            var move =
                state.Attributes.Find(number) ?? Renewed(ref state).AddAttributeMove(state, number);
            if (automaton.Follow(move, attributes.Value(i), context) is not { } next)
            {
                RecoverAttributes(frame);
                return;
            }
            if (PaddedValueFound is not null)
                LookForPadding(move.Tests, i);
            state = next;
        }
        if (
            (state.AfterAttributes ?? Renewed(ref state).AddAfterAttributes(state)).Next is
            { } closed
        )
        {
            current = closed;
            frame.Content = closed;
        }
        else
        {
            RecoverAttributes(frame);
        }
    }

    private bool WantsText(in TextValue value, SourceSpan span)
    {
        if (skipped > 0)
            return false;
        if (isInStartTag)
            CloseStartTag();
        if (skipped > 0 || depth == 0)
            return false;
        if (current.TakesValues)
            return true;
        if (!value.IsWhiteSpace && !GoesOnAfterText())
            ReportText(value, span);
        return false;
    }

    private bool GoesOnAfterText()
    {
        if ((current.AfterText ?? Renewed(ref current).AddAfterText(current)).Next is not { } next)
            return false;
        current = next;
        return true;
    }

    /// <summary>A child element begins behind text that might have been a value.</summary>
    private void EndTextBeforeChild()
    {
        if (
            !text.Value.IsWhiteSpace
            && !GoesOnAfterText()
            && current.Holds(Patterns.PatternParts.Elements)
        )
            ReportText(text.Value, text.Span);
        text.Clear();
    }

    /// <summary>The state behind the innermost element, where it may end here.</summary>
    private LevelState? Leave(ElementFrame frame)
    {
        var outer = frame.Move.Outer;
        if (current.TakesValues && !frame.HasChildren && !frame.IgnoresText)
        {
            var tests = current.ValueTests ?? Renewed(ref current).AddValueTests(current);
            var value = text.HasPieces ? text.Value : new TextValue("");
            if (PaddedValueFound is not null)
                LookForPadding(tests, value);
            if (tests.Length == 1)
                return tests[0].Matches(value, context) ? outer[0] : null;
            return Merge(outer, Satisfied(tests, value));
        }
        if (!current.IsNullable)
            return null;
        return outer.Length == 1
            ? outer[0]
            : Merge(outer, Array.ConvertAll(current.Parts, part => part.IsNullable));
    }

    private bool[] Satisfied(ValueTest[] tests, TextValue value) =>
        Array.ConvertAll(tests, test => test.Matches(value, context));

    private LevelState? Merge(LevelState[] outer, bool[] isSatisfied)
    {
        var satisfied = new List<LevelState>();
        for (var i = 0; i < outer.Length; i++)
        {
            if (isSatisfied[i])
                satisfied.Add(outer[i]);
        }
        return satisfied.Count == 0 ? null : Renewed(ref current).Merge(satisfied);
    }

    private void SkipElement()
    {
        SkipAttribute();
        skipped++;
    }

    private void SkipAttribute()
    {
        if (skipped == 1 && wrongElement is not null)
            wrongElement.HasParts = true;
    }

    private void EndWrongElement()
    {
        wrongElement?.Report();
        wrongElement = null;
    }

    private void Close(ElementFrame frame, LevelState next)
    {
        text.Clear();
        attributes.Truncate(frame.FirstAttribute);
        depth--;
        if (depth > 0 && next != frame.Before)
            frames[depth - 1].AddSeen(frame);
        current = next;
    }

    /// <summary>
    /// The automaton to add to, a new one where the old one is full; the state becomes the same state of that one. So
    /// what is old never leads to what is new, and is freed when no open element needs it any more.
    /// </summary>
    private Automaton Renewed(ref LevelState state)
    {
        if (automaton.IsFull)
            automaton = grammar.Replace(automaton);
        state = automaton.Adopt(state);
        return automaton;
    }

    private LevelState NothingAllowed() => new(automaton, [grammar.Builder.NotAllowed]);
}
