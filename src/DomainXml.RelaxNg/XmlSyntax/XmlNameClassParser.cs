using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XmlSyntax;

/// <summary>The name classes of the XML syntax.</summary>
internal static class XmlNameClassParser
{
    private const string Expected = "a name class: <name>, <anyName>, <nsName> or <choice>";

    /// <summary>The name in a <c>name</c> attribute or element: its prefix decides the namespace, or else the one given.</summary>
    public static NameSyntax ParseName(
        XmlSyntaxContext parse,
        string text,
        SourceSpan span,
        PrefixScope scope,
        string defaultNamespace,
        AnnotationSyntax? annotations = null
    )
    {
        var name = XmlSyntaxNames.Trim(text);
        var colon = name.IndexOf(':');
        var (prefix, localName) =
            colon < 0 ? (null, name) : (name.Substring(0, colon), name.Substring(colon + 1));
        var namespaceUri = defaultNamespace;
        if (
            !XmlSyntaxNames.IsNCName(localName)
            || (prefix is not null && !XmlSyntaxNames.IsNCName(prefix))
        )
        {
            XmlElementRules.ReportName(parse, span, name, "a name");
        }
        else if (prefix is not null && !scope.Prefixes.TryGetValue(prefix, out namespaceUri!))
        {
            parse.Report(
                SchemaErrorIds.UndeclaredPrefix,
                span,
                $"\"{name}\" has the prefix \"{prefix}\", which is not declared; declare it with xmlns:{prefix} (section 4.10)."
            );
            namespaceUri = "";
        }
        return new NameSyntax(namespaceUri, localName)
        {
            Prefix = prefix,
            Location = parse.At(span),
            Annotations = annotations ?? AnnotationSyntax.None,
        };
    }

    /// <summary>A name class element.</summary>
    public static NameClassSyntax Parse(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        Inherited outer
    )
    {
        var inherited = XmlElementRules.Enter(parse, element, outer);
        var location = parse.At(element.Span);
        var annotations = XmlAnnotations.Of(element);
        switch (element.LocalName)
        {
            case "name":
                var text = XmlElementRules.OnlyText(parse, element);
                var span =
                    element.Content.OfType<XmlSchemaText>().FirstOrDefault()?.Span
                    ?? element.NameSpan;
                return ParseName(
                    parse,
                    text,
                    span,
                    element.Scope,
                    inherited.NamespaceUri,
                    annotations
                );
            case "anyName":
                return new AnyNameSyntax(ParseExcept(parse, element, inherited))
                {
                    Location = location,
                    Annotations = annotations,
                };
            case "nsName":
                return new NamespaceNameSyntax(
                    inherited.NamespaceUri,
                    ParseExcept(parse, element, inherited)
                )
                {
                    Location = location,
                    Annotations = annotations,
                };
            case "choice":
                return new NameChoiceSyntax(ParseAll(parse, element, inherited))
                {
                    Location = location,
                    Annotations = annotations,
                };
            default:
                XmlElementRules.ReportUnexpected(parse, element, Expected);
                return new AnyNameSyntax(null) { Location = location };
        }
    }

    private static NameClassSyntax? ParseExcept(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        Inherited inherited
    )
    {
        NameClassSyntax? except = null;
        var isFirst = true;
        foreach (var child in XmlElementRules.Children(parse, element))
        {
            if (child.LocalName != "except" || !isFirst)
            {
                XmlElementRules.ReportUnexpected(parse, child, "at most one <except>");
                continue;
            }
            isFirst = false;
            var inside = XmlElementRules.Enter(parse, child, inherited);
            var classes = ParseAll(parse, child, inside);
            except =
                classes.Count == 1
                    ? classes[0]
                    : new NameChoiceSyntax(classes) { Location = parse.At(child.Span) };
        }
        return except;
    }

    private static List<NameClassSyntax> ParseAll(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        Inherited inherited
    )
    {
        var classes = new List<NameClassSyntax>();
        foreach (var child in XmlElementRules.Children(parse, element))
            classes.Add(Parse(parse, child, inherited));
        if (classes.Count > 0)
            return classes;
        XmlElementRules.ReportMissing(parse, element, Expected);
        return [new AnyNameSyntax(null) { Location = parse.At(element.Span) }];
    }
}
