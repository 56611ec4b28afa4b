using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.XmlSyntax;

/// <summary>The patterns <c>value</c> and <c>data</c> of the XML syntax.</summary>
internal static class XmlDatatypeParser
{
    private static readonly string[] TypeAttribute = ["type"];
    private static readonly string[] NameAttribute = ["name"];

    public static ValueSyntax ParseValue(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        Inherited outer,
        AnnotationSyntax annotations
    )
    {
        var inherited = XmlElementRules.Enter(parse, element, outer, TypeAttribute);
        var text = XmlElementRules.OnlyText(parse, element);
        // 4.4: without a type it is the built-in token, whatever the library.
        var type = element.Find("type") is null
            ? DatatypeName.Token
            : ParseType(parse, element, inherited);
        return new ValueSyntax(type, text)
        {
            NamespaceUri = inherited.NamespaceUri,
            Prefixes = element.Scope.Prefixes,
            BaseUri = inherited.BaseUri,
            Location = parse.At(element.Span),
            Annotations = annotations,
        };
    }

    public static DataSyntax ParseData(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        Inherited outer,
        AnnotationSyntax annotations
    )
    {
        var inherited = XmlElementRules.Enter(parse, element, outer, TypeAttribute);
        var type = ParseType(parse, element, inherited);
        var parameters = new List<ParameterSyntax>();
        PatternSyntax? except = null;
        foreach (var child in XmlElementRules.Children(parse, element))
        {
            if (child.LocalName == "param" && except is null)
            {
                parameters.Add(ParseParameter(parse, child, inherited));
            }
            else if (child.LocalName == "except" && except is null)
            {
                var inside = XmlElementRules.Enter(parse, child, inherited);
                var patterns = XmlPatternParser.ParseContent(parse, child, inside);
                except = XmlPatternParser.Join(
                    parse,
                    CompositeKind.Choice,
                    patterns,
                    parse.At(child.Span)
                );
            }
            else
            {
                XmlElementRules.ReportUnexpected(
                    parse,
                    child,
                    except is null
                        ? "<param> or <except>"
                        : "nothing behind <except>, which comes last and once"
                );
            }
        }
        return new DataSyntax(type, parameters, except)
        {
            NamespaceUri = inherited.NamespaceUri,
            Location = parse.At(element.Span),
            Annotations = annotations,
        };
    }

    private static DatatypeName ParseType(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        Inherited inherited
    ) =>
        new(
            inherited.DatatypeLibrary,
            XmlElementRules.RequireNCName(parse, element, "type") ?? "string"
        );

    private static ParameterSyntax ParseParameter(
        XmlSyntaxContext parse,
        XmlSchemaElement element,
        Inherited outer
    )
    {
        XmlElementRules.Enter(parse, element, outer, NameAttribute);
        var name = XmlElementRules.RequireNCName(parse, element, "name") ?? "";
        return new ParameterSyntax(name, XmlElementRules.OnlyText(parse, element))
        {
            Location = parse.At(element.Span),
            Annotations = XmlAnnotations.Of(element),
        };
    }
}
