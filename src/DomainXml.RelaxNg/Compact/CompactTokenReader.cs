using System.Text;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Compact;

/// <summary>Hands out a schema's words one by one, with the places and the mistakes.</summary>
internal sealed class CompactTokenReader(
    CompactText text,
    IReadOnlyList<CompactToken> tokens,
    CompactErrors errors
)
{
    /// <summary>
    /// How deep patterns, name classes, grammars and annotations may be nested in each other; no
    /// sensible schema comes near, and everything that walks the tree may recurse.
    /// </summary>
    public const int MaximumDepth = 256;

    private int _at;

    /// <summary>How deep the parser is.</summary>
    public int Depth { get; private set; }

    /// <summary>The next word, not taken yet.</summary>
    public CompactToken Current => tokens[_at];

    /// <summary>The word behind the next.</summary>
    public CompactToken Next => PeekAt(1);

    /// <summary>The word that is so many places behind the next; the end of the file where there are not as many.</summary>
    public CompactToken PeekAt(int distance) => tokens[Math.Min(_at + distance, tokens.Count - 1)];

    public bool Is(CompactTokenKind kind) => tokens[_at].Kind == kind;

    public CompactToken Take()
    {
        var token = tokens[_at];
        if (_at < tokens.Count - 1)
            _at++;
        return token;
    }

    public bool TryTake(CompactTokenKind kind)
    {
        if (!Is(kind))
            return false;
        Take();
        return true;
    }

    /// <summary>Takes a word of the given kind.</summary>
    /// <exception cref="CompactSyntaxFailure">Another stands there.</exception>
    public CompactToken Expect(CompactTokenKind kind, string expected) =>
        Is(kind) ? Take() : throw Unexpected(expected);

    /// <summary>Takes a literal: segments joined by <c>~</c>.</summary>
    public string TakeLiteral(string expected)
    {
        var first = Expect(CompactTokenKind.Literal, expected);
        if (!Is(CompactTokenKind.Tilde))
            return first.Text;
        var value = new StringBuilder(first.Text);
        while (TryTake(CompactTokenKind.Tilde))
            value.Append(Expect(CompactTokenKind.Literal, "a literal after '~'").Text);
        return value.ToString();
    }

    /// <summary>Goes one level deeper.</summary>
    /// <exception cref="CompactSyntaxFailure">That is too deep.</exception>
    public void Enter()
    {
        if (++Depth > MaximumDepth)
        {
            throw Fail(
                CompactErrorIds.TooDeep,
                $"The schema is nested more than {MaximumDepth} levels deep here; give inner patterns names."
            );
        }
    }

    public void Leave() => Depth--;

    /// <summary>Goes back to a depth, after a failure.</summary>
    public void RestoreDepth(int depth) => Depth = depth;

    /// <summary>The place from the given word to the one taken last.</summary>
    public SchemaLocation LocationFrom(CompactToken first) =>
        text.LocationOf(first.Start, Math.Max(first.End, tokens[Math.Max(0, _at - 1)].End));

    /// <summary>The column at which a word begins.</summary>
    public int ColumnOf(CompactToken token) =>
        text.LocationOf(token.Start, token.Start).Span.Start.Column;

    /// <summary>Notes a mistake at a word; parsing goes on.</summary>
    public void Report(string id, CompactToken at, string message) =>
        errors.Add(id, at.Start, at.End, message);

    /// <summary>Notes a mistake at the next word, which ends the definition.</summary>
    public CompactSyntaxFailure Fail(string id, string message)
    {
        Report(id, Current, message);
        return new CompactSyntaxFailure();
    }

    /// <summary>Notes that something else was expected.</summary>
    public CompactSyntaxFailure Unexpected(string expected)
    {
        var found = Current;
        if (found.Kind == CompactTokenKind.Documentation)
        {
            return Fail(
                CompactErrorIds.MisplacedDocumentation,
                $"A documentation comment (##) stands before what it documents, but here comes {expected}; a plain comment begins with a single #."
            );
        }
        var misused = found.IsAssignment && _at > 0 ? tokens[_at - 1] : found;
        var hint =
            misused.Kind == CompactTokenKind.Keyword
                ? $" To use the keyword as a name, write \\{misused.Text}."
                : "";
        return Fail(
            CompactErrorIds.Unexpected,
            $"Found {found.Describe()}; expected {expected}.{hint}"
        );
    }
}
