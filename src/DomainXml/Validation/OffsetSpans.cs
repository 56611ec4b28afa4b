using DomainXml.RelaxNg;

namespace DomainXml.Validation;

/// <summary>
/// Spans that hold indexes of characters instead of lines and columns. The validator only hands spans through, and
/// nearly all of them are never looked at: working out the line of each name would cost more than judging it.
/// </summary>
internal static class OffsetSpans
{
    /// <summary>A span that stands for a stretch of the text until <see cref="Resolve"/> makes a real one of it.</summary>
    public static SourceSpan At(int start, int end) => SourceSpan.At(1, start + 1, end - start);

    /// <summary>The lines and columns of what <see cref="At"/> made.</summary>
    public static SourceSpan Resolve(SourceSpan span, SourceText text)
    {
        var start = Math.Clamp(span.Start.Column - 1, 0, text.Text.Length);
        var end = Math.Clamp(span.End.Column - 1, start, text.Text.Length);
        return text.SpanAt(start, end);
    }
}
