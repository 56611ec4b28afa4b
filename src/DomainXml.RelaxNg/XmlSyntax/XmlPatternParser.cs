using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XmlSyntax;

/// <summary>The patterns of the XML syntax.</summary>
internal static class XmlPatternParser
{
    private const string Expected = "a pattern, such as <element>, <attribute>, <choice> or <ref>";

    /// <summary>The pattern that a whole file is.</summary>
    public static PatternSyntax ParseRoot(
        XmlSyntaxContext parse,
        XmlSchemaElement root,
        Inherited inherited
    )
    {
        if (root.IsRelaxNg)
            return Parse(parse, root, inherited);
        parse.Report(
            SchemaErrorIds.UnexpectedElement,
            root.NameSpan,
            $"<{root.QualifiedName}> is not a RELAX NG schema; expected a pattern, mostly <grammar>, of the namespace {XmlSyntaxNames.RelaxNg} (section 3)."
        );
        return new NotAllowedSyntax();
    }

    /// <summary>One pattern.</summary>
    public static PatternSyntax Parse(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        Inherited outer
    )
    {
        var location = parse.At(element.Span);
        var annotations = XmlAnnotations.Of(element);
        switch (element.LocalName)
        {
            case "element":
            {
                var inherited = XmlElementRules.Enter(parse, element, outer, NameAttribute);
                var (name, content) = ParseNamed(parse, element, inherited, isAttribute: false);
                if (content.Count == 0)
                    XmlElementRules.ReportMissing(parse, element, Expected);
                return new ElementSyntax(name, Group(parse, content, location))
                {
                    Location = location,
                    Annotations = annotations,
                };
            }
            case "attribute":
            {
                var inherited = XmlElementRules.Enter(parse, element, outer, NameAttribute);
                var (name, content) = ParseNamed(parse, element, inherited, isAttribute: true);
                var value =
                    content.Count == 0 ? new TextSyntax { Location = location } : content[0];
                return new AttributeSyntax(name, value)
                {
                    Location = location,
                    Annotations = annotations,
                };
            }
            case "group":
                return Composite(CompositeKind.Group);
            case "interleave":
                return Composite(CompositeKind.Interleave);
            case "choice":
                return Composite(CompositeKind.Choice);
            case "optional":
                return Quantified(Quantifier.Optional);
            case "zeroOrMore":
                return Quantified(Quantifier.ZeroOrMore);
            case "oneOrMore":
                return Quantified(Quantifier.OneOrMore);
            case "list":
                return Quantified(Quantifier.List);
            case "mixed":
                return Quantified(Quantifier.Mixed);
            case "ref":
            case "parentRef":
                XmlElementRules.Enter(parse, element, outer, NameAttribute);
                XmlElementRules.RequireEmpty(parse, element);
                var target = XmlElementRules.RequireNCName(parse, element, "name") ?? "";
                return new RefSyntax(target, element.LocalName == "parentRef")
                {
                    Location = location,
                    Annotations = annotations,
                };
            case "empty":
                Leaf();
                return new EmptySyntax { Location = location, Annotations = annotations };
            case "text":
                Leaf();
                return new TextSyntax { Location = location, Annotations = annotations };
            case "notAllowed":
                Leaf();
                return new NotAllowedSyntax { Location = location, Annotations = annotations };
            case "value":
                return XmlDatatypeParser.ParseValue(parse, element, outer, annotations);
            case "data":
                return XmlDatatypeParser.ParseData(parse, element, outer, annotations);
            case "externalRef":
            {
                var inherited = XmlElementRules.Enter(parse, element, outer, HrefAttribute);
                XmlElementRules.RequireEmpty(parse, element);
                return new ExternalRefSyntax(XmlElementRules.RequireHref(parse, element) ?? "")
                {
                    BaseUri = inherited.BaseUri,
                    NamespaceUri = inherited.NamespaceUri,
                    Location = location,
                    Annotations = annotations,
                };
            }
            case "grammar":
            {
                var inherited = XmlElementRules.Enter(parse, element, outer);
                return new GrammarSyntax(
                    XmlGrammarParser.ParseContents(parse, element, inherited, inInclude: false)
                )
                {
                    Location = location,
                    Annotations = annotations,
                };
            }
            default:
                XmlElementRules.ReportUnexpected(parse, element, Expected);
                return new NotAllowedSyntax { Location = location };
        }

        void Leaf()
        {
            XmlElementRules.Enter(parse, element, outer);
            XmlElementRules.RequireEmpty(parse, element);
        }

        CompositeSyntax Composite(CompositeKind kind)
        {
            var inherited = XmlElementRules.Enter(parse, element, outer);
            return new CompositeSyntax(kind, ParseContent(parse, element, inherited))
            {
                Location = location,
                Annotations = annotations,
            };
        }

        QuantifiedSyntax Quantified(Quantifier quantifier)
        {
            var inherited = XmlElementRules.Enter(parse, element, outer);
            var content = ParseContent(parse, element, inherited);
            return new QuantifiedSyntax(quantifier, Group(parse, content, location))
            {
                Location = location,
                Annotations = annotations,
            };
        }
    }

    /// <summary>The patterns inside an element that holds nothing else; at least one.</summary>
    public static List<PatternSyntax> ParseContent(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        Inherited inherited
    )
    {
        var patterns = new List<PatternSyntax>();
        foreach (var child in XmlElementRules.Children(parse, element))
            patterns.Add(Parse(parse, child, inherited));
        if (patterns.Count == 0)
        {
            XmlElementRules.ReportMissing(parse, element, Expected);
            patterns.Add(new EmptySyntax { Location = parse.At(element.Span) });
        }
        return patterns;
    }

    /// <summary>Several patterns in a row as one.</summary>
    public static PatternSyntax Group(
        XmlSyntaxContext parse,
        List<PatternSyntax> patterns,
        SchemaLocation around
    ) => Join(parse, CompositeKind.Group, patterns, around);

    /// <summary>Several patterns as one; it spans from the first to the last.</summary>
    public static PatternSyntax Join(
        XmlSyntaxContext parse,
        CompositeKind kind,
        List<PatternSyntax> patterns,
        SchemaLocation around
    ) =>
        patterns.Count switch
        {
            0 => new EmptySyntax { Location = around },
            1 => patterns[0],
            _ => new CompositeSyntax(kind, patterns)
            {
                Location = parse.At(
                    new SourceSpan(
                        patterns[0].Location.Span.Start,
                        patterns[patterns.Count - 1].Location.Span.End
                    )
                ),
            },
        };

    private static (NameClassSyntax Name, List<PatternSyntax> Content) ParseNamed(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        Inherited inherited,
        bool isAttribute
    )
    {
        var children = XmlElementRules.Children(parse, element);
        NameClassSyntax? name = null;
        if (element.Find("name") is { } attribute)
        {
            // 4.8: the name of an attribute is in no namespace, unless this very element has an ns.
            var namespaceUri =
                isAttribute && element.Find("ns") is null ? "" : inherited.NamespaceUri;
            name = XmlNameClassParser.ParseName(
                parse,
                attribute.Value,
                attribute.ValueSpan,
                element.Scope,
                namespaceUri
            );
        }
        else if (children.Count == 0)
        {
            XmlElementRules.ReportMissing(parse, element, "a name, or the attribute \"name\",");
        }
        else
        {
            name = XmlNameClassParser.Parse(parse, children[0], inherited);
            children.RemoveAt(0);
        }
        var content = new List<PatternSyntax>();
        foreach (var child in children)
        {
            if (isAttribute && content.Count > 0)
                XmlElementRules.ReportUnexpected(parse, child, "at most one pattern");
            content.Add(Parse(parse, child, inherited));
        }
        return (name ?? new AnyNameSyntax(null) { Location = parse.At(element.Span) }, content);
    }

    private static readonly string[] NameAttribute = ["name"];
    private static readonly string[] HrefAttribute = ["href"];
}
