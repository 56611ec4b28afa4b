using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XmlSyntax;

/// <summary>The content of grammars in the XML syntax.</summary>
internal static class XmlGrammarParser
{
    private static readonly string[] CombineAttribute = ["combine"];
    private static readonly string[] DefineAttributes = ["name", "combine"];
    private static readonly string[] HrefAttribute = ["href"];

    /// <summary>The members of a <c>grammar</c>, <c>div</c> or <c>include</c>.</summary>
    public static List<GrammarContentSyntax> ParseContents(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        Inherited inherited,
        bool inInclude
    )
    {
        var contents = new List<GrammarContentSyntax>();
        foreach (var child in XmlElementRules.Children(parse, element))
        {
            switch (child.LocalName)
            {
                case "start":
                    contents.Add(ParseStart(parse, child, inherited));
                    break;
                case "define":
                    contents.Add(ParseDefine(parse, child, inherited));
                    break;
                case "div":
                    var inside = XmlElementRules.Enter(parse, child, inherited);
                    contents.Add(
                        new DivSyntax(ParseContents(parse, child, inside, inInclude))
                        {
                            Location = parse.At(child.Span),
                            Annotations = XmlAnnotations.Of(child),
                        }
                    );
                    break;
                case "include" when !inInclude:
                    contents.Add(ParseInclude(parse, child, inherited));
                    break;
                default:
                    XmlElementRules.ReportUnexpected(
                        parse,
                        child,
                        inInclude
                            ? "<start>, <define> or <div>"
                            : "<start>, <define>, <div> or <include>"
                    );
                    break;
            }
        }
        return contents;
    }

    private static DefineSyntax ParseStart(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        Inherited outer
    )
    {
        var inherited = XmlElementRules.Enter(parse, element, outer, CombineAttribute);
        var patterns = XmlPatternParser.ParseContent(parse, element, inherited);
        if (patterns.Count > 1)
        {
            var second = XmlElementRules.Children(parse, element)[1];
            XmlElementRules.ReportUnexpected(parse, second, "one pattern in <start>");
        }
        return new DefineSyntax(null, ParseCombine(parse, element), patterns[0])
        {
            Location = parse.At(element.Span),
            Annotations = XmlAnnotations.Of(element),
        };
    }

    private static DefineSyntax ParseDefine(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        Inherited outer
    )
    {
        var inherited = XmlElementRules.Enter(parse, element, outer, DefineAttributes);
        var name = XmlElementRules.RequireNCName(parse, element, "name") ?? "";
        var patterns = XmlPatternParser.ParseContent(parse, element, inherited);
        var location = parse.At(element.Span);
        return new DefineSyntax(
            name,
            ParseCombine(parse, element),
            XmlPatternParser.Group(parse, patterns, location)
        )
        {
            Location = location,
            Annotations = XmlAnnotations.Of(element),
        };
    }

    private static IncludeSyntax ParseInclude(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        Inherited outer
    )
    {
        var inherited = XmlElementRules.Enter(parse, element, outer, HrefAttribute);
        var href = XmlElementRules.RequireHref(parse, element) ?? "";
        var replacements = ParseContents(parse, element, inherited, inInclude: true);
        return new IncludeSyntax(href, replacements)
        {
            BaseUri = inherited.BaseUri,
            NamespaceUri = inherited.NamespaceUri,
            Location = parse.At(element.Span),
            Annotations = XmlAnnotations.Of(element),
        };
    }

    private static CombineMethod ParseCombine(XmlSyntaxContext parse, XmlSchemaElement element)
    {
        if (element.Find("combine") is not { } attribute)
            return CombineMethod.None;
        switch (XmlSyntaxNames.Trim(attribute.Value))
        {
            case "choice":
                return CombineMethod.Choice;
            case "interleave":
                return CombineMethod.Interleave;
            default:
                parse.Report(
                    SchemaErrorIds.BadValue,
                    attribute.ValueSpan,
                    $"\"{attribute.Value}\" is not a way to combine; expected \"choice\" or \"interleave\" (section 3)."
                );
                return CombineMethod.None;
        }
    }
}
