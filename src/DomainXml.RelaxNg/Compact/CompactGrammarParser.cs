using System.Xml.Linq;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Compact;

/// <summary>Parses grammars: definitions, divisions, inclusions and the annotations between them.</summary>
internal sealed class CompactGrammarParser(
    CompactTokenReader reader,
    CompactAnnotationParser annotations,
    CompactPatternParser patterns,
    SchemaSource source
)
{
    /// <summary>The members of a grammar, and the annotation elements before the first.</summary>
    private sealed class Body
    {
        public List<GrammarContentSyntax> Members { get; } = [];

        public List<XElement> Leading { get; } = [];
    }

    /// <summary>Parses <c>{ ... }</c> after the word <c>grammar</c>.</summary>
    public GrammarSyntax ParseNested(CompactToken start)
    {
        reader.Enter();
        var body = ParseBlock(isReplacement: false);
        reader.Leave();
        return new GrammarSyntax(body.Members)
        {
            Location = reader.LocationFrom(start),
            Annotations = CompactAnnotationParser.Open(AnnotationSyntax.None, body.Leading),
        };
    }

    /// <summary>
    /// Parses a file that is a grammar without being called one. A definition with a mistake is
    /// left out, and the next one is read, so that one run tells of all mistakes.
    /// </summary>
    public GrammarSyntax ParseFile(CompactErrors errors)
    {
        var start = reader.Current;
        var body = new Body();
        var depth = reader.Depth;
        var hasFailed = false;
        while (!reader.Is(CompactTokenKind.EndOfFile) && !errors.IsFull)
        {
            var member = reader.Current;
            if (hasFailed && reader.TryTake(CompactTokenKind.CloseBrace))
                continue;
            try
            {
                ParseMember(
                    body,
                    isReplacement: false,
                    "a definition, 'start', 'include' or 'div'"
                );
            }
            catch (CompactSyntaxFailure)
            {
                hasFailed = true;
                reader.RestoreDepth(depth);
                SkipToNextMember(member);
            }
        }
        return new GrammarSyntax(body.Members)
        {
            Location = reader.LocationFrom(start),
            Annotations = CompactAnnotationParser.Open(AnnotationSyntax.None, body.Leading),
        };
    }

    /// <summary>Whether the words that come next begin a grammar rather than a pattern.</summary>
    public bool IsGrammarNext()
    {
        var distance = 0;
        while (reader.PeekAt(distance).Kind == CompactTokenKind.Documentation)
            distance++;
        if (reader.PeekAt(distance).Kind == CompactTokenKind.OpenBracket)
            distance = SkipBrackets(distance);
        return reader.PeekAt(distance).Kind == CompactTokenKind.EndOfFile || IsMemberAt(distance);
    }

    private bool IsMemberAt(int distance)
    {
        var token = reader.PeekAt(distance);
        var next = reader.PeekAt(distance + 1);
        return token.Kind switch
        {
            CompactTokenKind.Keyword => token.Text is "start" or "include" or "div",
            CompactTokenKind.Identifier => next.IsAssignment
                || next.Kind == CompactTokenKind.OpenBracket,
            CompactTokenKind.PrefixedName => next.Kind == CompactTokenKind.OpenBracket,
            _ => false,
        };
    }

    private int SkipBrackets(int distance)
    {
        var depth = 0;
        while (true)
        {
            var kind = reader.PeekAt(distance).Kind;
            if (kind == CompactTokenKind.EndOfFile)
                return distance;
            distance++;
            if (kind == CompactTokenKind.OpenBracket)
                depth++;
            else if (kind == CompactTokenKind.CloseBracket && --depth == 0)
                return distance;
        }
    }

    private Body ParseBlock(bool isReplacement)
    {
        reader.Expect(CompactTokenKind.OpenBrace, "'{'");
        var body = new Body();
        var expected = isReplacement
            ? "a definition that replaces one of the included file, 'start', 'div' or '}'"
            : "a definition, 'start', 'include', 'div' or '}'";
        while (!reader.TryTake(CompactTokenKind.CloseBrace))
            ParseMember(body, isReplacement, expected);
        return body;
    }

    private void ParseMember(Body body, bool isReplacement, string expected)
    {
        var leading = annotations.ParseLeading();
        var start = reader.Current;
        if (start.IsKeyword("start"))
        {
            reader.Take();
            body.Members.Add(ParseDefinition(start, null, leading));
        }
        else if (start.IsKeyword("div"))
        {
            reader.Take();
            reader.Enter();
            var inner = ParseBlock(isReplacement);
            reader.Leave();
            body.Members.Add(
                new DivSyntax(inner.Members)
                {
                    Location = reader.LocationFrom(start),
                    Annotations = CompactAnnotationParser.Open(leading, inner.Leading),
                }
            );
        }
        else if (start.IsKeyword("include") && !isReplacement)
        {
            reader.Take();
            body.Members.Add(ParseInclude(start, leading));
        }
        else if (start.Kind == CompactTokenKind.Identifier && reader.Next.IsAssignment)
        {
            reader.Take();
            body.Members.Add(ParseDefinition(start, start.Text, leading));
        }
        else if (
            leading.IsEmpty
            && start.Kind is CompactTokenKind.Identifier or CompactTokenKind.PrefixedName
            && reader.Next.Kind == CompactTokenKind.OpenBracket
        )
        {
            ParseAnnotationMembers(body);
        }
        else
        {
            if (start.Kind == CompactTokenKind.Identifier)
            {
                reader.Take();
                expected = $"'=', '|=' or '&=' after '{start.Text}'";
            }
            throw reader.Unexpected(expected);
        }
    }

    /// <summary>Parses annotation elements in a row; they belong to the member before them or, where there is none, to the grammar.</summary>
    private void ParseAnnotationMembers(Body body)
    {
        var elements = new List<XElement>();
        while (
            reader.Current.Kind is CompactTokenKind.Identifier or CompactTokenKind.PrefixedName
            && reader.Next.Kind == CompactTokenKind.OpenBracket
        )
            elements.Add(annotations.ParseElement("an annotation element"));
        if (body.Members.Count == 0)
        {
            body.Leading.AddRange(elements);
            return;
        }
        var last = body.Members[body.Members.Count - 1];
        body.Members[body.Members.Count - 1] = last.WithAnnotations(
            CompactAnnotationParser.Join(last.Annotations, elements)
        );
    }

    private DefineSyntax ParseDefinition(CompactToken start, string? name, AnnotationSyntax leading)
    {
        if (!reader.Current.IsAssignment)
            throw reader.Unexpected("'=', '|=' or '&='");
        var combine = reader.Take().Kind switch
        {
            CompactTokenKind.OrEqual => CombineMethod.Choice,
            CompactTokenKind.AndEqual => CombineMethod.Interleave,
            _ => CombineMethod.None,
        };
        return new DefineSyntax(name, combine, patterns.Parse())
        {
            Location = reader.LocationFrom(start),
            Annotations = leading,
        };
    }

    private IncludeSyntax ParseInclude(CompactToken start, AnnotationSyntax leading)
    {
        var href = reader.TakeLiteral("the file's address in quotes");
        var inherited = patterns.ParseInherit();
        var body = new Body();
        if (reader.Is(CompactTokenKind.OpenBrace))
        {
            reader.Enter();
            body = ParseBlock(isReplacement: true);
            reader.Leave();
        }
        return new IncludeSyntax(href, body.Members)
        {
            BaseUri = source.Uri,
            NamespaceUri = inherited,
            Location = reader.LocationFrom(start),
            Annotations = CompactAnnotationParser.Open(leading, body.Leading),
        };
    }

    /// <summary>Skips to where the next member seems to begin: a line that is not indented more than the failed one.</summary>
    private void SkipToNextMember(CompactToken failed)
    {
        var indentation = reader.ColumnOf(failed);
        while (!reader.Is(CompactTokenKind.EndOfFile))
        {
            var token = reader.Current;
            if (
                token.Start > failed.Start
                && token.StartsLine
                && reader.ColumnOf(token) <= indentation
                && (
                    token.Kind is CompactTokenKind.Documentation or CompactTokenKind.OpenBracket
                    || IsMemberAt(0)
                )
            )
                return;
            reader.Take();
        }
    }
}
