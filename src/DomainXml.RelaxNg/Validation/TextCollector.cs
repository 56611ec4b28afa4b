namespace DomainXml.RelaxNg.Validation;

/// <summary>The text of the innermost open element, put together from its pieces. It is used again and again.</summary>
internal sealed class TextCollector
{
    private char[] characters = new char[128];
    private int length;
    private string? only;

    /// <summary>Whether any piece came.</summary>
    public bool HasPieces { get; private set; }

    /// <summary>From the first piece to the last.</summary>
    public SourceSpan Span { get; private set; }

    public TextValue Value =>
        only is not null ? new TextValue(only) : new TextValue(characters, 0, length);

    public void Clear()
    {
        only = null;
        length = 0;
        HasPieces = false;
    }

    public void Add(string text, SourceSpan span)
    {
        if (!HasPieces)
        {
            only = text;
            Begin(span);
            return;
        }
        MakeRoom(text.Length);
        text.CopyTo(0, characters, length, text.Length);
        length += text.Length;
        Span = new SourceSpan(Span.Start, span.End);
    }

#if NET
    public void Add(ReadOnlySpan<char> text, SourceSpan span)
    {
        MakeRoom(text.Length);
        text.CopyTo(characters.AsSpan(length));
        length += text.Length;
        if (HasPieces)
            Span = new SourceSpan(Span.Start, span.End);
        else
            Begin(span);
    }
#endif

    private void Begin(SourceSpan span)
    {
        HasPieces = true;
        Span = span;
    }

    private void MakeRoom(int more)
    {
        var needed = length + (only?.Length ?? 0) + more;
        if (needed > characters.Length)
            Array.Resize(ref characters, Math.Max(needed, characters.Length * 2));
        if (only is null)
            return;
        only.CopyTo(0, characters, 0, only.Length);
        length = only.Length;
        only = null;
    }
}
