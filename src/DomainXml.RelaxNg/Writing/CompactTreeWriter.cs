using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Writing;

/// <summary>
/// Lays out the patterns of one schema as lines. What fits on one line and has no documentation stands on one.
/// </summary>
internal sealed class CompactTreeWriter
{
    private const int Width = 100;

    private readonly SchemaNames _names;
    private readonly CompactNames _words;
    private readonly Func<string, string> _mapHref;
    private readonly CompactMemberWriter _members;

    public CompactTreeWriter(SchemaNames names, Func<string, string> mapHref)
    {
        _names = names;
        _words = new CompactNames(names);
        _mapHref = mapHref;
        _members = new CompactMemberWriter(this, _words);
    }

    /// <summary>The lines of a whole file.</summary>
    public IReadOnlyList<string> WriteRoot(PatternSyntax schema)
    {
        if (schema is GrammarSyntax grammar)
        {
            var annotations = grammar.Annotations;
            if (annotations.Documentation is null && annotations.Attributes.Count == 0)
                return _members.WriteFile(grammar);
        }
        return Annotated(schema, isRoot: true);
    }

    /// <summary>The lines of a pattern where a whole one may stand.</summary>
    public List<string> Write(PatternSyntax pattern) =>
        pattern is CompositeSyntax { Annotations.IsEmpty: true } composite
            ? WriteParts(composite)
            : Annotated(pattern, isRoot: false);

    /// <summary><c>inherit = prefix</c> with a space in front, where it is needed.</summary>
    public string Inherit(string namespaceUri) =>
        namespaceUri == _names.DefaultNamespace
            ? ""
            : $" inherit = {_names.PrefixOf(namespaceUri)}";

    /// <summary>The literal of another file's address.</summary>
    public string Href(string href) => CompactWords.Literal(_mapHref(href));

    /// <summary>A block in braces, on one line where it fits.</summary>
    public static List<string> Block(string head, List<string> content)
    {
        if (
            content.Count == 1
            && head.Length + content[0].Length + 5 <= Width
            && !IsComment(content[0])
        )
            return [$"{head} {{ {content[0]} }}"];
        return [head + " {", .. Indent(content), "}"];
    }

    public static IEnumerable<string> Indent(IEnumerable<string> lines) =>
        lines.Select(line => line.Length == 0 ? line : "  " + line);

    private List<string> WriteParts(CompositeSyntax composite)
    {
        if (composite.Parts.Count == 1)
            return Write(composite.Parts[0]);
        var sign = composite.Kind switch
        {
            CompositeKind.Group => ",",
            CompositeKind.Choice => " |",
            _ => " &",
        };
        var parts = composite.Parts.Select(WritePart).ToList();
        var flatLength = parts.Sum(part => part[0].Length + sign.Length + 1);
        if (parts.All(part => part.Count == 1) && flatLength <= Width)
            return [string.Join(sign + " ", parts.Select(part => part[0]))];
        var lines = new List<string>();
        for (var i = 0; i < parts.Count; i++)
        {
            lines.AddRange(parts[i]);
            if (i < parts.Count - 1)
                lines[lines.Count - 1] += sign;
        }
        return lines;
    }

    /// <summary>A pattern as one of several, or as what is repeated.</summary>
    private List<string> WritePart(PatternSyntax pattern) =>
        pattern switch
        {
            CompositeSyntax { Annotations.IsEmpty: true, Parts.Count: 1 } single => WritePart(
                single.Parts[0]
            ),
            CompositeSyntax { Annotations.IsEmpty: true } or DataSyntax { Except: not null } =>
                Parenthesize(Write(pattern)),
            _ => Annotated(pattern, isRoot: false),
        };

    /// <summary>What a sign of repetition can follow.</summary>
    private List<string> WriteRepeated(PatternSyntax pattern) =>
        pattern is QuantifiedSyntax { Quantifier: <= Quantifier.OneOrMore } quantified
        && !HasLeading(quantified)
            ? Parenthesize(Annotated(pattern, isRoot: false))
            : WritePart(pattern);

    /// <summary>A pattern with the annotations around it.</summary>
    private List<string> Annotated(PatternSyntax pattern, bool isRoot)
    {
        var lines = WriteBare(pattern);
        var isCompound =
            pattern is CompositeSyntax
            || (
                pattern is QuantifiedSyntax { Quantifier: <= Quantifier.OneOrMore }
                && HasLeading(pattern)
            );
        // Annotations in front belong to the first pattern that follows, so a compound needs parentheses.
        if (isCompound)
            lines = Parenthesize(lines);
        if (!isRoot)
            lines[lines.Count - 1] += _words.Following(pattern);
        return [.. _words.Leading(pattern), .. lines];
    }

    private List<string> WriteBare(PatternSyntax pattern)
    {
        switch (pattern)
        {
            case ElementSyntax element:
                return Named("element", element.Name, false, element.Content);
            case AttributeSyntax attribute:
                return Named("attribute", attribute.Name, true, attribute.Content);
            case CompositeSyntax composite:
                return WriteParts(composite);
            case QuantifiedSyntax { Quantifier: Quantifier.List } list:
                return Block("list", Write(list.Content));
            case QuantifiedSyntax { Quantifier: Quantifier.Mixed } mixed:
                return Block("mixed", Write(mixed.Content));
            case QuantifiedSyntax quantified:
                var lines = WriteRepeated(quantified.Content);
                lines[lines.Count - 1] += quantified.Quantifier switch
                {
                    Quantifier.Optional => "?",
                    Quantifier.ZeroOrMore => "*",
                    _ => "+",
                };
                return lines;
            case RefSyntax reference:
                return
                [
                    (reference.IsParent ? "parent " : "") + CompactWords.Identifier(reference.Name),
                ];
            case EmptySyntax:
                return ["empty"];
            case NotAllowedSyntax:
                return ["notAllowed"];
            case TextSyntax:
                return ["text"];
            case ValueSyntax value:
                return [Value(value)];
            case DataSyntax data:
                return Data(data);
            case ExternalRefSyntax external:
                return [$"external {Href(external.Href)}{Inherit(external.NamespaceUri)}"];
            case GrammarSyntax grammar:
                return Block("grammar", _members.Write(grammar.Contents));
            default:
                throw new ArgumentException($"{pattern.GetType()} cannot be written.");
        }
    }

    private List<string> Named(
        string keyword,
        NameClassSyntax names,
        bool isAttribute,
        PatternSyntax content
    )
    {
        var head = $"{keyword} {_words.Of(names, isAttribute)}".Split('\n');
        var block = Block(head[head.Length - 1], Write(content));
        return
        [
            .. head.Take(head.Length - 1).Select(line => IsComment(line) ? line : line.TrimEnd()),
            .. block,
        ];
    }

    private string Value(ValueSyntax value)
    {
        var text = value.Value;
        if (SchemaNames.QualifiedName(value) is { } name)
        {
            text =
                name.NamespaceUri == _names.DefaultNamespace
                    ? name.LocalName
                    : $"{_names.PrefixOf(name.NamespaceUri)}:{name.LocalName}";
        }
        var literal = CompactWords.Literal(text);
        return value.Type == DatatypeName.Token ? literal : $"{TypeName(value.Type)} {literal}";
    }

    private List<string> Data(DataSyntax data)
    {
        var lines = new List<string> { TypeName(data.Type) };
        if (data.Parameters.Count > 0)
        {
            var parameters = data
                .Parameters.Select(parameter =>
                    (List<string>)
                        [
                            .. _words.Leading(parameter),
                            $"{parameter.Name} = {CompactWords.Literal(parameter.Value)}",
                        ]
                )
                .ToList();
            var isFlat = parameters.All(parameter => parameter.Count == 1);
            lines = Block(
                lines[0],
                isFlat && parameters.Sum(parameter => parameter[0].Length) < Width - 20
                    ? [string.Join(" ", parameters.Select(parameter => parameter[0]))]
                    : [.. parameters.SelectMany(parameter => parameter)]
            );
        }
        if (data.Except is not null)
            Append(lines, " - ", WriteOperand(data.Except));
        return lines;
    }

    /// <summary>What a datatype leaves out: in parentheses unless it is as simple as can be.</summary>
    private List<string> WriteOperand(PatternSyntax pattern) =>
        pattern.Annotations.IsEmpty
        && (pattern is ValueSyntax or RefSyntax || pattern is DataSyntax { Except: null })
            ? Annotated(pattern, isRoot: false)
            : Parenthesize(Write(pattern));

    private string TypeName(DatatypeName type) =>
        SchemaNames.IsBuiltIn(type)
            ? type.Name
            : $"{_names.LibraryPrefixOf(type.Library)}:{type.Name}";

    private static void Append(List<string> lines, string sign, List<string> more)
    {
        lines[lines.Count - 1] += sign + more[0];
        lines.AddRange(more.Skip(1));
    }

    private static List<string> Parenthesize(List<string> lines) =>
        lines.Count == 1 && !IsComment(lines[0]) ? [$"({lines[0]})"] : ["(", .. Indent(lines), ")"];

    private bool HasLeading(SyntaxNode node) => _words.Leading(node).Any();

    private static bool IsComment(string line) => line.StartsWith("##", StringComparison.Ordinal);
}
