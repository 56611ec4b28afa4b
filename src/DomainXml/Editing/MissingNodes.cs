using System.Xml;
using System.Xml.Linq;

namespace DomainXml.Editing;

/// <summary>Creates what a path names and a document does not have yet.</summary>
internal static class MissingNodes
{
    /// <summary>The new attributes or elements, one below each element that the path leads to as far as it goes.</summary>
    /// <exception cref="DiagnosticException">What is missing has more to its steps than names (DX6004).</exception>
    public static IReadOnlyList<XObject> Create(SourceDocument document, DocumentPath path)
    {
        var missing = new Stack<string>();
        var rest = path.Text;
        while (true)
        {
            (rest, var step) = PathSteps.SplitLast(rest);
            missing.Push(step);
            var isAnywhere = rest.EndsWith('/');
            if (rest == "/" || isAnywhere || !IsPlain(step, isLast: missing.Count == 1))
                throw new DiagnosticException(path.ExplainNoMatch(document));
            var owners =
                rest.Length == 0
                    ? [document.Root]
                    : DocumentPath.Parse(rest).Select(document).OfType<XElement>().ToList();
            if (owners.Count == 0 && rest.Length > 0)
                continue;
            var names = missing.Select(name => NameOf(name, document, path)).ToList();
            return [.. owners.Select(owner => CreateBelow(owner, names))];
        }
    }

    private static XObject CreateBelow(
        XElement owner,
        IReadOnlyList<(XName Name, bool IsAttribute)> names
    )
    {
        XObject last = owner;
        foreach (var (name, isAttribute) in names)
        {
            if (isAttribute)
            {
                var attribute = new XAttribute(name, "");
                SchemaOrder.Insert((XElement)last, attribute);
                return attribute;
            }
            var element = new XElement(name);
            SchemaOrder.Insert((XElement)last, element);
            last = element;
        }
        return last;
    }

    private static (XName, bool) NameOf(string step, SourceDocument document, DocumentPath path)
    {
        var isAttribute = step[0] == '@';
        var written = step.TrimStart('@');
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return (XName.Get(written), isAttribute);
        var uri = PathContext.Of(document).NamespaceOf(written[..colon]);
        return uri is null
            ? throw PathErrors.UnknownName(path.Text, document)
            : (XName.Get(written[(colon + 1)..], uri), isAttribute);
    }

    private static bool IsPlain(string step, bool isLast)
    {
        var name = isLast && step.StartsWith('@') ? step[1..] : step;
        try
        {
            foreach (var part in name.Split(':'))
                XmlConvert.VerifyNCName(part);
            return name.Length > 0;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
