using System.Text;
using System.Xml.Linq;
using DomainXml.RelaxNg.Syntax;

namespace DomainXml.RelaxNg.Compact;

/// <summary>Parses documentation comments, <c>[ ... ]</c> and <c>&gt;&gt; ...</c>.</summary>
internal sealed class CompactAnnotationParser(
    CompactTokenReader reader,
    CompactDeclarations declarations
)
{
    private const string RelaxNgNamespace = "http://relaxng.org/ns/structure/1.0";

    private static readonly XName DocumentationName = XName.Get(
        "documentation",
        "http://relaxng.org/ns/compatibility/annotations/1.0"
    );

    /// <summary>Parses what stands before a node.</summary>
    public AnnotationSyntax ParseLeading()
    {
        if (!reader.Is(CompactTokenKind.Documentation) && !reader.Is(CompactTokenKind.OpenBracket))
            return AnnotationSyntax.None;

        StringBuilder? documentation = null;
        while (reader.Is(CompactTokenKind.Documentation))
            AddLine(ref documentation, reader.Take().Text);

        var attributes = new List<XAttribute>();
        var elements = new List<XElement>();
        if (reader.TryTake(CompactTokenKind.OpenBracket))
        {
            var names = new HashSet<XName>();
            while (!reader.TryTake(CompactTokenKind.CloseBracket))
            {
                if (reader.Next.Kind == CompactTokenKind.Equal)
                {
                    CheckAttributesComeFirst(elements.Count > 0);
                    if (reader.Current.IsName)
                    {
                        throw reader.Unexpected("an annotation attribute with a prefix, or ']'");
                    }
                    if (ParseAttribute(names, isForeign: true) is { } attribute)
                        attributes.Add(attribute);
                    continue;
                }
                var element = ParseElement("an annotation, or ']'");
                if (element.Name == DocumentationName)
                    AddLine(ref documentation, element.Value);
                else
                    elements.Add(element);
            }
        }
        return documentation is null && attributes.Count == 0 && elements.Count == 0
            ? AnnotationSyntax.None
            : new AnnotationSyntax
            {
                Documentation = documentation?.ToString(),
                Attributes = attributes,
                Elements = elements,
            };
    }

    /// <summary>Parses the elements that follow a node.</summary>
    public IReadOnlyList<XElement> ParseFollowing()
    {
        if (!reader.Is(CompactTokenKind.Follows))
            return [];
        var elements = new List<XElement>();
        while (reader.TryTake(CompactTokenKind.Follows))
            elements.Add(ParseElement("an annotation element after '>>'"));
        return elements;
    }

    /// <summary>The leading annotations together with those that follow now.</summary>
    public AnnotationSyntax Complete(AnnotationSyntax leading)
    {
        var following = ParseFollowing();
        return following.Count == 0 ? leading : Join(leading, following);
    }

    /// <summary>Parses an annotation element.</summary>
    public XElement ParseElement(string expected)
    {
        var name = reader.Current;
        var element = ParseNestedElement(expected);
        if (element.Name.NamespaceName == RelaxNgNamespace)
        {
            reader.Report(
                CompactErrorIds.AnnotationNotForeign,
                name,
                "An annotation cannot be of the RELAX NG namespace."
            );
        }
        return element;
    }

    /// <summary>Refuses annotation elements on what holds nothing but text.</summary>
    public void RefuseElements(AnnotationSyntax leading, CompactToken at, string what)
    {
        if (leading.Elements.Count > 0)
        {
            reader.Report(
                CompactErrorIds.AnnotationNotAllowed,
                at,
                $"{what} cannot have annotation elements in front; write them behind it, after '>>'."
            );
        }
    }

    /// <summary>The annotations of a node that already has some, with more around it.</summary>
    public static AnnotationSyntax Surround(AnnotationSyntax outer, AnnotationSyntax inner) =>
        inner.IsEmpty
            ? outer
            : new AnnotationSyntax
            {
                Documentation =
                    outer.Documentation is null || inner.Documentation is null
                        ? outer.Documentation ?? inner.Documentation
                        : outer.Documentation + "\n" + inner.Documentation,
                Attributes = [.. outer.Attributes, .. inner.Attributes],
                Elements = [.. outer.Elements, .. inner.Elements],
                Following = [.. inner.Following, .. outer.Following],
            };

    /// <summary>The annotations with elements that stand at the head of a grammar's content.</summary>
    public static AnnotationSyntax Open(
        AnnotationSyntax annotations,
        IReadOnlyList<XElement> elements
    )
    {
        if (elements.Count == 0)
            return annotations;
        var documentation = annotations.Documentation is null
            ? null
            : new StringBuilder(annotations.Documentation);
        foreach (var element in elements.Where(element => element.Name == DocumentationName))
            AddLine(ref documentation, element.Value);
        return new AnnotationSyntax
        {
            Documentation = documentation?.ToString(),
            Attributes = annotations.Attributes,
            Elements =
            [
                .. annotations.Elements,
                .. elements.Where(element => element.Name != DocumentationName),
            ],
            Following = annotations.Following,
        };
    }

    /// <summary>The annotations with more elements behind.</summary>
    public static AnnotationSyntax Join(
        AnnotationSyntax annotations,
        IReadOnlyList<XElement> following
    ) =>
        new()
        {
            Documentation = annotations.Documentation,
            Attributes = annotations.Attributes,
            Elements = annotations.Elements,
            Following = [.. annotations.Following, .. following],
        };

    private XElement ParseNestedElement(string expected)
    {
        if (!reader.Current.IsName && !reader.Is(CompactTokenKind.PrefixedName))
            throw reader.Unexpected(expected);
        reader.Enter();
        var element = new XElement(TakeName());
        reader.Expect(CompactTokenKind.OpenBracket, "'['");
        var names = new HashSet<XName>();
        var text = new StringBuilder();
        var hasContent = false;
        while (!reader.TryTake(CompactTokenKind.CloseBracket))
        {
            if (reader.Is(CompactTokenKind.Literal))
            {
                text.Append(reader.TakeLiteral("a literal"));
                hasContent = true;
            }
            else if (reader.Next.Kind == CompactTokenKind.Equal)
            {
                CheckAttributesComeFirst(hasContent);
                if (ParseAttribute(names, isForeign: false) is { } attribute)
                    element.Add(attribute);
            }
            else
            {
                AddText(element, text);
                element.Add(ParseNestedElement("an attribute, an element or a literal, or ']'"));
                hasContent = true;
            }
        }
        AddText(element, text);
        reader.Leave();
        return element;
    }

    /// <summary>Parses an attribute; null where its name was refused.</summary>
    private XAttribute? ParseAttribute(HashSet<XName> names, bool isForeign)
    {
        if (!reader.Current.IsName && !reader.Is(CompactTokenKind.PrefixedName))
            throw reader.Unexpected("an annotation attribute's name");
        var token = reader.Current;
        var name = TakeName();
        reader.Expect(CompactTokenKind.Equal, "'='");
        var value = reader.TakeLiteral("the attribute's value in quotes");
        if (
            (name.NamespaceName.Length == 0 && name.LocalName == "xmlns")
            || name.NamespaceName.TrimEnd('/') == "http://www.w3.org/2000/xmlns"
        )
        {
            reader.Report(
                CompactErrorIds.ReservedName,
                token,
                "An annotation cannot declare namespaces; declare prefixes at the head of the schema."
            );
            return null;
        }
        if (isForeign && name.NamespaceName is ("" or RelaxNgNamespace))
        {
            reader.Report(
                CompactErrorIds.AnnotationNotForeign,
                token,
                "An annotation attribute must be of a namespace other than RELAX NG's."
            );
            return null;
        }
        if (!names.Add(name))
        {
            reader.Report(
                CompactErrorIds.DuplicateAttribute,
                token,
                $"The annotation attribute '{token.Text}' is there already."
            );
            return null;
        }
        return new XAttribute(name, value);
    }

    private XName TakeName()
    {
        var token = reader.Take();
        return token.Kind == CompactTokenKind.PrefixedName
            ? XName.Get(token.LocalName, declarations.NamespaceOf(token, token.Prefix))
            : XName.Get(token.Text);
    }

    private void CheckAttributesComeFirst(bool hasContent)
    {
        if (hasContent)
        {
            throw reader.Fail(
                CompactErrorIds.AnnotationOrder,
                "Annotation attributes stand before elements and text."
            );
        }
    }

    private static void AddText(XElement element, StringBuilder text)
    {
        if (text.Length == 0)
            return;
        element.Add(new XText(text.ToString()));
        text.Clear();
    }

    private static void AddLine(ref StringBuilder? documentation, string line)
    {
        if (documentation is null)
            documentation = new StringBuilder(line);
        else
            documentation.Append('\n').Append(line);
    }
}
