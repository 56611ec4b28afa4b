using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Writing;

/// <summary>Lays out the members of grammars as lines.</summary>
internal sealed class CompactMemberWriter(CompactTreeWriter patterns, CompactNames words)
{
    /// <summary>A grammar as a whole file.</summary>
    public List<string> WriteFile(GrammarSyntax grammar) =>
        [
            .. grammar.Annotations.Elements.Select(element => words.Element(element, true)),
            .. Write(grammar.Contents),
        ];

    /// <summary>Members, with an empty line around each that takes several lines.</summary>
    public List<string> Write(IReadOnlyList<GrammarContentSyntax> members)
    {
        var lines = new List<string>();
        var wasLong = false;
        foreach (var member in members)
        {
            var next = Write(member);
            var isLong = next.Count > 1;
            if (lines.Count > 0 && (isLong || wasLong))
                lines.Add("");
            lines.AddRange(next);
            wasLong = isLong;
        }
        return lines;
    }

    private List<string> Write(GrammarContentSyntax member) =>
        [
            .. words.Leading(member),
            .. WriteBare(member),
            .. member.Annotations.Following.Select(element => words.Element(element, true)),
        ];

    private List<string> WriteBare(GrammarContentSyntax member)
    {
        switch (member)
        {
            case DefineSyntax define:
                return WriteDefinition(define);
            case DivSyntax div:
                return CompactTreeWriter.Block("div", Write(div.Contents));
            case IncludeSyntax include:
                var head =
                    $"include {patterns.Href(include.Href)}{patterns.Inherit(include.NamespaceUri)}";
                return include.Replacements.Count == 0
                    ? [head]
                    : CompactTreeWriter.Block(head, Write(include.Replacements));
            default:
                throw new ArgumentException($"{member.GetType()} cannot be written.");
        }
    }

    private List<string> WriteDefinition(DefineSyntax define)
    {
        var name = define.Name is null ? "start" : CompactWords.Identifier(define.Name);
        var sign = define.Combine switch
        {
            CombineMethod.Choice => "|=",
            CombineMethod.Interleave => "&=",
            _ => "=",
        };
        var pattern = patterns.Write(define.Pattern);
        return pattern.Count == 1 && name.Length + pattern[0].Length < 96
            ? [$"{name} {sign} {pattern[0]}"]
            : [$"{name} {sign}", .. CompactTreeWriter.Indent(pattern)];
    }
}
