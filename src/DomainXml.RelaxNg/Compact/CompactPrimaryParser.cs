using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Compact;

/// <summary>Parses the patterns that others are made of.</summary>
internal sealed class CompactPrimaryParser(
    CompactTokenReader reader,
    CompactDeclarations declarations,
    CompactAnnotationParser annotations,
    CompactPatternParser patterns,
    SchemaSource source
)
{
    /// <summary>Parses a pattern that stands alone, without its annotations.</summary>
    /// <param name="isOperand">Whether it is what a datatype leaves out, which cannot leave out something itself.</param>
    public PatternSyntax Parse(bool isOperand)
    {
        var start = reader.Current;
        switch (start.Kind)
        {
            case CompactTokenKind.Keyword:
                return ParseKeyword(start, isOperand);
            case CompactTokenKind.Identifier:
                reader.Take();
                return new RefSyntax(start.Text, isParent: false)
                {
                    Location = reader.LocationFrom(start),
                };
            case CompactTokenKind.Literal:
                return ParseValue(start, DatatypeName.Token);
            case CompactTokenKind.PrefixedName:
                reader.Take();
                var library = declarations.LibraryOf(start, start.Prefix);
                return ParseDatatype(start, new DatatypeName(library, start.LocalName), isOperand);
            default:
                throw reader.Unexpected("a pattern");
        }
    }

    private PatternSyntax ParseKeyword(CompactToken start, bool isOperand)
    {
        switch (start.Text)
        {
            case "element":
            {
                reader.Take();
                var names = ParseNames(isAttribute: false);
                return new ElementSyntax(names, ParseBlock())
                {
                    Location = reader.LocationFrom(start),
                };
            }
            case "attribute":
            {
                reader.Take();
                var names = ParseNames(isAttribute: true);
                return new AttributeSyntax(names, ParseBlock())
                {
                    Location = reader.LocationFrom(start),
                };
            }
            case "list":
                return ParseQuantified(start, Quantifier.List);
            case "mixed":
                return ParseQuantified(start, Quantifier.Mixed);
            case "empty":
                reader.Take();
                return new EmptySyntax { Location = reader.LocationFrom(start) };
            case "notAllowed":
                reader.Take();
                return new NotAllowedSyntax { Location = reader.LocationFrom(start) };
            case "text":
                reader.Take();
                return new TextSyntax { Location = reader.LocationFrom(start) };
            case "string":
                reader.Take();
                return ParseDatatype(start, DatatypeName.String, isOperand);
            case "token":
                reader.Take();
                return ParseDatatype(start, DatatypeName.Token, isOperand);
            case "parent":
            {
                reader.Take();
                var name = reader.Expect(CompactTokenKind.Identifier, "a definition's name");
                return new RefSyntax(name.Text, isParent: true)
                {
                    Location = reader.LocationFrom(start),
                };
            }
            case "grammar":
            {
                reader.Take();
                return patterns.Grammars.ParseNested(start);
            }
            case "external":
            {
                reader.Take();
                var href = reader.TakeLiteral("the file's address in quotes");
                var inherited = ParseInherit();
                return new ExternalRefSyntax(href)
                {
                    BaseUri = source.Uri,
                    NamespaceUri = inherited,
                    Location = reader.LocationFrom(start),
                };
            }
            default:
                throw reader.Unexpected("a pattern");
        }
    }

    /// <summary>Parses <c>inherit = prefix</c> where it stands; the namespace that another file inherits.</summary>
    public string ParseInherit()
    {
        if (!reader.Current.IsKeyword("inherit"))
            return declarations.DefaultNamespace;
        reader.Take();
        reader.Expect(CompactTokenKind.Equal, "'='");
        if (!reader.Current.IsName)
            throw reader.Unexpected("a namespace's prefix");
        var prefix = reader.Take();
        return declarations.NamespaceOf(prefix, prefix.Text);
    }

    private NameClassSyntax ParseNames(bool isAttribute) =>
        new CompactNameClassParser(reader, declarations, annotations).Parse(isAttribute);

    private PatternSyntax ParseBlock()
    {
        reader.Expect(CompactTokenKind.OpenBrace, "'{'");
        var content = patterns.Parse();
        reader.Expect(CompactTokenKind.CloseBrace, "',', '|', '&' or '}'");
        return content;
    }

    private QuantifiedSyntax ParseQuantified(CompactToken start, Quantifier quantifier)
    {
        reader.Take();
        return new QuantifiedSyntax(quantifier, ParseBlock())
        {
            Location = reader.LocationFrom(start),
        };
    }

    private ValueSyntax ParseValue(CompactToken start, DatatypeName type)
    {
        var value = reader.TakeLiteral("a value in quotes");
        return new ValueSyntax(type, value)
        {
            NamespaceUri = declarations.DefaultNamespace,
            Prefixes = declarations.Prefixes,
            BaseUri = source.Uri,
            Location = reader.LocationFrom(start),
        };
    }

    private PatternSyntax ParseDatatype(CompactToken start, DatatypeName type, bool isOperand)
    {
        if (reader.Is(CompactTokenKind.Literal))
            return ParseValue(start, type);
        var parameters = reader.TryTake(CompactTokenKind.OpenBrace) ? ParseParameters() : [];
        PatternSyntax? except = null;
        if (!isOperand && reader.TryTake(CompactTokenKind.Minus))
        {
            reader.Enter();
            except = patterns.ParseAnnotated(annotations.ParseLeading(), isOperand: true, out _);
            reader.Leave();
        }
        return new DataSyntax(type, parameters, except)
        {
            NamespaceUri = declarations.DefaultNamespace,
            Location = reader.LocationFrom(start),
        };
    }

    private List<ParameterSyntax> ParseParameters()
    {
        var parameters = new List<ParameterSyntax>();
        while (!reader.TryTake(CompactTokenKind.CloseBrace))
        {
            var leading = annotations.ParseLeading();
            var start = reader.Current;
            if (!start.IsName)
                throw reader.Unexpected("a parameter's name, or '}'");
            reader.Take();
            annotations.RefuseElements(leading, start, "A parameter");
            reader.Expect(CompactTokenKind.Equal, "'='");
            var value = reader.TakeLiteral("the parameter's value in quotes");
            parameters.Add(
                new ParameterSyntax(start.Text, value)
                {
                    Location = reader.LocationFrom(start),
                    Annotations = leading,
                }
            );
        }
        return parameters;
    }
}
