using System.Xml.Linq;
using DomainXml.Documents;
using DomainXml.RelaxNg;
using DomainXml.RelaxNg.Datatypes;
using DomainXml.RelaxNg.Validation;

namespace DomainXml.Validation;

/// <summary>Tells a validator of schemas what a tree says. Spans are those of <see cref="OffsetSpans"/>.</summary>
internal static class TreeValidation
{
    /// <summary>Validates a tree, without recursion: trees can be deep.</summary>
    /// <param name="root">Its root.</param>
    /// <param name="part">The element whose mistakes, with those inside it, are wanted.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="text">The text that the places are in.</param>
    public static IReadOnlyList<Diagnostic> Run(
        XElement root,
        XElement part,
        Schema schema,
        SourceText text
    )
    {
        var collector = new DiagnosticCollector(text);
        var context = new TreeContext();
        var validator = new SchemaValidator(
            schema,
            error =>
            {
                if (part == root || context.Element!.AncestorsAndSelf().Contains(part))
                    collector.Add(error);
            }
        )
        {
            Context = context,
            Locate = span => OffsetSpans.Resolve(span, text),
        };
        Run(root, text, validator, context);
        return collector.InOrder();
    }

    private static void Run(
        XElement root,
        SourceText sourceText,
        SchemaValidator validator,
        TreeContext context
    )
    {
        XNode? node = root;
        while (node is not null)
        {
            if (node is XElement element)
            {
                context.Element = element;
                Start(element, sourceText, validator);
                if (element.FirstNode is { } first)
                {
                    node = first;
                    continue;
                }
                validator.EndElement();
            }
            else if (node is XText text)
            {
                validator.Text(text.Value, PlaceOf(text, sourceText));
            }
            node = Next(node, root, context, validator);
        }
        validator.EndDocument();
    }

    /// <summary>The node behind one that is done with, after ending the elements that it was the last one in.</summary>
    private static XNode? Next(
        XNode node,
        XElement root,
        TreeContext context,
        SchemaValidator validator
    )
    {
        while (node != root)
        {
            if (node.NextNode is { } next)
                return next;
            node = node.Parent!;
            context.Element = (XElement)node;
            validator.EndElement();
        }
        return null;
    }

    private static void Start(XElement element, SourceText text, SchemaValidator validator)
    {
        validator.StartElement(
            element.Name.NamespaceName,
            element.Name.LocalName,
            PlaceOf(element, text)
        );
        for (var a = element.FirstAttribute; a is not null; a = a.NextAttribute)
        {
            if (a.IsNamespaceDeclaration)
                continue;
            var (name, value) = PlacesOf(a, text);
            validator.Attribute(a.Name.NamespaceName, a.Name.LocalName, a.Value, name, value);
        }
        validator.EndAttributes();
    }

    private static SourceSpan PlaceOf(XNode node, SourceText text)
    {
        for (XObject? place = node; place is not null; place = place.Parent)
        {
            if (place is XElement element && SourceOf(element, text) is { } source)
                return OffsetSpans.At(source.Start + 1, source.Start + 1 + source.Name.Length);
        }
        return OffsetSpans.At(0, 0);
    }

    private static (SourceSpan Name, SourceSpan Value) PlacesOf(
        XAttribute attribute,
        SourceText text
    )
    {
        if (
            attribute.Parent is { } parent
            && SourceOf(parent, text) is not null
            && SourceSpans.Find(attribute) is var (_, raw)
        )
            return (
                OffsetSpans.At(raw.NameStart, raw.NameEnd),
                OffsetSpans.At(raw.ValueStart, raw.ValueEnd)
            );
        var place = PlaceOf(attribute.Parent!, text);
        return (place, place);
    }

    private static ElementSource? SourceOf(XElement element, SourceText text) =>
        ElementSource.Of(element) is { } source && ReferenceEquals(source.Text, text)
            ? source
            : null;

    private sealed class TreeContext : DatatypeContext
    {
        public XElement? Element { get; set; }

        public override string? ResolvePrefix(string prefix) =>
            prefix.Length == 0
                ? Element?.GetDefaultNamespace().NamespaceName
                : Element?.GetNamespaceOfPrefix(prefix)?.NamespaceName;
    }
}
