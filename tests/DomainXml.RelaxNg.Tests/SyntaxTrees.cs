using System.Xml.Linq;
using CsCheck;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Tests;

/// <summary>Random syntax trees, of all nodes that both syntaxes can write.</summary>
internal static class SyntaxTrees
{
    private static readonly string[] NamespaceUris = ["", "urn:a", "urn:b"];

    private static readonly Gen<string> Names = OneOf(
        "disk",
        "element",
        "a-b.c",
        "_x",
        "start",
        "xx",
        "é"
    );
    private static readonly Gen<string> Namespaces = OneOf(NamespaceUris);

    private static readonly Gen<string> Texts = Gen.OneOf(
        OneOf(
            "",
            "plain",
            "\"",
            "'",
            "\"'\"'",
            "\\x{41}",
            "\\",
            "a\r\nb\n",
            "# x",
            "]]>&<",
            "😀",
            " \t"
        ),
        Gen.String[Gen.Char["ab\\x{}\"'~#\n\r "], 0, 12]
    );

    /// <summary>A pattern of a whole file.</summary>
    public static Gen<PatternSyntax> Pattern =>
        Gen.Int[0, 4]
            .SelectMany(PatternOf)
            .Select(pattern => pattern.WithAnnotations(NoFollowing(pattern)));

    private static Gen<T> OneOf<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<T?> Maybe<T>(Gen<T> values)
        where T : class =>
        Gen.Select(Gen.Bool, values).Select((some, value) => some ? value : null);

    private static AnnotationSyntax NoFollowing(SyntaxNode node) =>
        new()
        {
            Documentation = node.Annotations.Documentation,
            Attributes = node.Annotations.Attributes,
            Elements = node.Annotations.Elements,
        };

    private static Gen<XElement> Element(int depth) =>
        Gen.Select(Names, Namespaces, Texts, Texts, Gen.Bool)
            .Select(
                (name, uri, text, value, nested) =>
                {
                    var element = new XElement(
                        XName.Get(name, uri),
                        new XAttribute(XName.Get("k", uri), value)
                    );
                    if (nested && depth > 0)
                        element.Add(new XElement("inner", text.Length == 0 ? null : text));
                    else if (text.Length > 0)
                        element.Add(text);
                    return element;
                }
            );

    private static Gen<AnnotationSyntax> Annotations(bool hasElements, bool hasFollowing) =>
        Gen.Frequency(
            (4, Gen.Const(AnnotationSyntax.None)),
            (
                1,
                Gen.Select(Texts, Gen.Int[0, 7], Element(1), Texts)
                    .Select(
                        (text, parts, element, value) =>
                            new AnnotationSyntax
                            {
                                Documentation = (parts & 1) != 0 ? text : null,
                                Attributes =
                                    (parts & 2) != 0
                                        ? [new XAttribute(XName.Get("note", "urn:n"), value)]
                                        : [],
                                Elements = hasElements && (parts & 4) != 0 ? [element] : [],
                                Following = hasFollowing && parts >= 6 ? [element] : [],
                            }
                    )
            )
        );

    private static Gen<T> Annotate<T>(
        Gen<T> nodes,
        bool hasElements = true,
        bool hasFollowing = true
    )
        where T : SyntaxNode =>
        Gen.Select(nodes, Annotations(hasElements, hasFollowing))
            .Select((node, annotations) => node.WithAnnotations(annotations));

    private static Gen<NameClassSyntax> NameClass(int depth)
    {
        var name = Annotate(
            Gen.Select(Names, Namespaces)
                .Select((local, uri) => (NameClassSyntax)new NameSyntax(uri, local)),
            hasElements: false
        );
        if (depth == 0)
            return name;
        var inner = NameClass(depth - 1);
        return Gen.OneOf(
            name,
            Annotate(Maybe(inner).Select(except => (NameClassSyntax)new AnyNameSyntax(except))),
            Annotate(
                Gen.Select(Namespaces, Maybe(inner))
                    .Select((uri, except) => (NameClassSyntax)new NamespaceNameSyntax(uri, except))
            ),
            inner.Array[2, 3].Select(all => (NameClassSyntax)new NameChoiceSyntax(all))
        );
    }

    private static Gen<DatatypeName> Types =>
        OneOf(
            DatatypeName.Token,
            DatatypeName.String,
            new DatatypeName(DatatypeName.XmlSchemaLibrary, "int"),
            new DatatypeName("urn:types", "token")
        );

    private static Gen<PatternSyntax> Leaf { get; } =
        Gen.OneOf(
            OneOf<PatternSyntax>(new EmptySyntax(), new TextSyntax(), new NotAllowedSyntax()),
            Gen.Select(Names, Gen.Bool)
                .Select((name, up) => (PatternSyntax)new RefSyntax(name, up)),
            Gen.Select(Namespaces, Texts)
                .Select(
                    (uri, href) =>
                        (PatternSyntax)new ExternalRefSyntax("other") { NamespaceUri = uri }
                )
        );

    private static Gen<PatternSyntax> Value { get; } =
        Gen.OneOf(
            Gen.Select(Types, Texts)
                .Select((type, text) => (PatternSyntax)new ValueSyntax(type, text)),
            Gen.Select(Names, Namespaces)
                .Select(
                    (local, uri) =>
                        (PatternSyntax)
                            new ValueSyntax(
                                new DatatypeName(DatatypeName.XmlSchemaLibrary, "QName"),
                                "q:" + local
                            )
                            {
                                Prefixes = new Dictionary<string, string> { ["q"] = uri },
                            }
                )
        );

    private static Gen<PatternSyntax> PatternOf(int depth)
    {
        var leaf = Gen.OneOf(Annotate(Leaf), Annotate(Value, hasElements: false));
        if (depth == 0)
            return leaf;
        var inner = PatternOf(depth - 1);
        var parameters = Annotate(
            Gen.Select(Names, Texts).Select((name, value) => new ParameterSyntax(name, value)),
            hasElements: false,
            hasFollowing: false
        ).Array[0, 2];
        return Gen.OneOf(
            leaf,
            Annotate(
                Gen.OneOf(
                    Gen.Select(NameClass(2), inner)
                        .Select((name, content) => (PatternSyntax)new ElementSyntax(name, content)),
                    Gen.Select(NameClass(1), inner)
                        .Select(
                            (name, content) => (PatternSyntax)new AttributeSyntax(name, content)
                        ),
                    Gen.Select(Gen.Enum<CompositeKind>(), inner.Array[2, 4])
                        .Select((kind, parts) => (PatternSyntax)new CompositeSyntax(kind, parts)),
                    Gen.Select(Gen.Enum<Quantifier>(), inner)
                        .Select(
                            (kind, content) => (PatternSyntax)new QuantifiedSyntax(kind, content)
                        ),
                    Gen.Select(Types, parameters, Maybe(inner))
                        .Select(
                            (type, all, except) => (PatternSyntax)new DataSyntax(type, all, except)
                        ),
                    Members(depth - 1, isReplacement: false)
                        .Select(members => (PatternSyntax)new GrammarSyntax(members))
                )
            )
        );
    }

    private static Gen<GrammarContentSyntax[]> Members(int depth, bool isReplacement)
    {
        var define = Gen.Select(Maybe(Names), Gen.Enum<CombineMethod>(), PatternOf(depth))
            .Select(
                (name, combine, pattern) =>
                    (GrammarContentSyntax)new DefineSyntax(name, combine, pattern)
            );
        if (depth == 0)
            return Annotate(define).Array[0, 3];
        var div = Members(depth - 1, isReplacement)
            .Select(members => (GrammarContentSyntax)new DivSyntax(members));
        var include = Gen.Select(Members(depth - 1, true), Namespaces)
            .Select(
                (members, uri) =>
                    (GrammarContentSyntax)new IncludeSyntax("base", members) { NamespaceUri = uri }
            );
        return Annotate(
            isReplacement ? Gen.OneOf(define, div) : Gen.OneOf(define, div, include)
        ).Array[0, 3];
    }
}
