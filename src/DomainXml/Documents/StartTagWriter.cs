using System.Text;
using System.Xml.Linq;

namespace DomainXml.Documents;

/// <summary>Writes start tags: what is as it was read is copied, the rest is written in the style around it.</summary>
internal sealed class StartTagWriter(
    string text,
    TextComposer output,
    NamespaceScope scope,
    XmlEscaping escaping,
    char usualQuote
)
{
    private readonly List<RawAttribute> _raw = [];
    private readonly StringBuilder _declarations = new();

    /// <summary>Writes the start tag of an element.</summary>
    /// <param name="element">The element. What it declares is in scope already.</param>
    /// <param name="source">Where it was read, or null where it is new.</param>
    /// <param name="isEmpty">Whether it is to be an empty-element tag.</param>
    /// <returns>The element's name, where the end tag has to have another one than was read; else null.</returns>
    public string? Write(XElement element, ElementSource? source, bool isEmpty)
    {
        if (source is null)
        {
            var name = QualifiedName(element);
            output.Add("<");
            output.Add(name);
            WriteNewAttributes(element, usualQuote, isNew: static (_, _) => true);
            FinishNew(isEmpty);
            return name;
        }

        _raw.Clear();
        RawTag.ReadAttributes(text, source.Start, _raw);
        var keepsName = scope.Means(source.Name, element.Name, isAttribute: false);
        if (keepsName && isEmpty == source.IsEmptyTag && HasSameAttributes(element))
        {
            output.Copy(source.Start, source.StartTagEnd);
            return null;
        }
        return WriteChanged(element, source, isEmpty, keepsName);
    }

    private string? WriteChanged(
        XElement element,
        ElementSource source,
        bool isEmpty,
        bool keepsName
    )
    {
        var nameEnd = source.Start + 1 + source.Name.Length;
        string? name = null;
        if (keepsName)
        {
            output.Copy(source.Start, nameEnd);
            // The end tag may have to be written where there was none.
            name = source.IsEmptyTag ? source.Name.ToString() : null;
        }
        else
        {
            name = QualifiedName(element);
            output.Add("<");
            output.Add(name);
        }
        foreach (var raw in _raw)
        {
            if (Find(element, raw) is { } attribute)
                WriteKept(raw, attribute);
        }
        var quote = _raw.Count > 0 ? text[_raw[^1].ValueEnd] : usualQuote;
        WriteNewAttributes(element, quote, (_, a) => !_raw.Exists(raw => IsSame(raw, a)));

        var attributesEnd = _raw.Count > 0 ? _raw[^1].End : nameEnd;
        output.Add(_declarations.ToString());
        _declarations.Clear();
        if (isEmpty == source.IsEmptyTag)
            output.Copy(attributesEnd, source.StartTagEnd);
        else
            output.Add(isEmpty ? "/>" : ">");
        return name;
    }

    private void WriteKept(RawAttribute raw, XAttribute attribute)
    {
        if (raw.HasValue(text, attribute.Value))
        {
            output.Copy(raw.Start, raw.End);
            return;
        }
        output.Copy(raw.Start, raw.ValueStart);
        output.Add(escaping.Attribute(attribute.Value, text[raw.ValueEnd]));
        output.Copy(raw.ValueEnd, raw.End);
    }

    private void WriteNewAttributes(
        XElement element,
        char quote,
        Func<XElement, XAttribute, bool> isNew
    )
    {
        for (var a = element.FirstAttribute; a is not null; a = a.NextAttribute)
        {
            if (isNew(element, a))
                WriteAttribute(QualifiedName(a, quote), a.Value, quote);
        }
    }

    private void WriteAttribute(string name, string value, char quote)
    {
        var mark = quote == '"' ? "\"" : "'";
        output.Add(" ");
        output.Add(name);
        output.Add("=");
        output.Add(mark);
        output.Add(escaping.Attribute(value, quote));
        output.Add(mark);
    }

    private void FinishNew(bool isEmpty)
    {
        output.Add(_declarations.ToString());
        _declarations.Clear();
        output.Add(isEmpty ? "/>" : ">");
    }

    /// <summary>Whether an element has the attributes that were read, in their order, with their values.</summary>
    private bool HasSameAttributes(XElement element)
    {
        var attribute = element.FirstAttribute;
        foreach (var raw in _raw)
        {
            if (
                attribute is null
                || !IsSame(raw, attribute)
                || !raw.HasValue(text, attribute.Value)
            )
                return false;
            attribute = attribute.NextAttribute;
        }
        return attribute is null;
    }

    private XAttribute? Find(XElement element, RawAttribute raw)
    {
        for (var a = element.FirstAttribute; a is not null; a = a.NextAttribute)
        {
            if (IsSame(raw, a))
                return a;
        }
        return null;
    }

    private bool IsSame(RawAttribute raw, XAttribute attribute)
    {
        var written = raw.Name(text);
        return attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName.Length == 0
            ? written.SequenceEqual("xmlns")
            : scope.Means(written, attribute.Name, isAttribute: true);
    }

    private string QualifiedName(XElement element)
    {
        var name = element.Name;
        var prefix = scope.FindPrefix(name.NamespaceName, isAttribute: false);
        if (prefix is null)
        {
            // Free to be the default, unless the element itself declares another one.
            var declaresDefault = element.Attribute("xmlns") is not null;
            if (declaresDefault && name.NamespaceName.Length == 0)
                throw new InvalidOperationException(
                    $"The element '{name.LocalName}' is in no namespace, but declares a default one."
                );
            prefix = declaresDefault ? scope.NewPrefix() : "";
            Declare(prefix, name.NamespaceName, usualQuote);
        }
        return Join(prefix, name.LocalName);
    }

    private string QualifiedName(XAttribute attribute, char quote)
    {
        var name = attribute.Name;
        var prefix = scope.FindPrefix(name.NamespaceName, isAttribute: true);
        if (prefix is null)
        {
            prefix = scope.NewPrefix();
            Declare(prefix, name.NamespaceName, quote);
        }
        return Join(prefix, name.LocalName);
    }

    private string Join(string prefix, string localName) =>
        escaping.Verbatim(prefix.Length == 0 ? localName : $"{prefix}:{localName}");

    private void Declare(string prefix, string namespaceUri, char quote)
    {
        scope.Declare(prefix, namespaceUri);
        _declarations
            .Append(prefix.Length == 0 ? " xmlns=" : $" xmlns:{prefix}=")
            .Append(quote)
            .Append(escaping.Attribute(namespaceUri, quote))
            .Append(quote);
    }
}
